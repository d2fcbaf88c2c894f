import { isUsState, isZipOf, US_STATES } from '@app/contracts';
import { rules } from './use-server-form';

/** A first look while typing; whether the number and the place exist is the server's to say. */
export function phoneAdvice(value: string): string | null {
  const isAbroad = /^\s*(\+|00)(?!\s*1)/.test(value);
  const digits = value.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
  return digits.length === 10 && !isAbroad ? null : 'Enter a US phone number, like (212) 555-0123.';
}

/** Also whether it is of the state above: told here, it is put right before the steps that follow. */
export function zipAdvice(value: string, { stateCode }: { stateCode: string }): string | null {
  const zip = /^(\d{5})([- ]?\d{4})?$/.exec(value.trim())?.[1];
  if (zip === undefined) return 'Enter a ZIP code of five digits, or of nine.';
  return !isUsState(stateCode) || isZipOf(zip, stateCode) ? null : `This ZIP code is not in ${US_STATES[stateCode]}.`;
}

export const addressRules = {
  street: rules.given('your street and number'),
  city: rules.given('your city'),
  stateCode: (value: string): string | null => (value ? null : 'Choose the state or territory you live in.'),
  postalCode: zipAdvice,
};

/** "(212) 555-0123" of "+12125550123"; anything else as it is. */
export function phoneForPeople(phone: string): string {
  const [, area, exchange, line] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phone) ?? [];
  return area ? `(${area}) ${exchange}-${line}` : phone;
}

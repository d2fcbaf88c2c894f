import { rules } from './use-server-form';

/** A first look while typing; whether the number and the place exist is the server's to say. */
export function phoneAdvice(value: string): string | null {
  const isAbroad = /^\s*(\+|00)(?!\s*1)/.test(value);
  const digits = value.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
  return digits.length === 10 && !isAbroad ? null : 'Enter a US phone number, like (212) 555-0123.';
}

export const zipAdvice = (value: string): string | null =>
  /^\d{5}([- ]?\d{4})?$/.test(value.trim()) ? null : 'Enter a ZIP code of five digits, or of nine.';

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

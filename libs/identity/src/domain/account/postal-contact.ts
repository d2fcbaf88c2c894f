import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import { PhoneRefused, PostalCodeElsewhere, PostalCodeRefused } from '../../account.errors';
import { OutsideUnitedStates } from '../../identity.errors';
import { isUsState, isZipOf, US_STATES } from '@app/contracts';

/** How an adult is reached beside their e-mail: a US phone number (E.164) and a US postal address. */
export interface PostalContact {
  readonly phone: string;
  readonly street: string;
  readonly city: string;
  readonly stateCode: string;
  /** ZIP or ZIP+4. */
  readonly postalCode: string;
}

/** The states and the inhabited territories: all of them answer to +1. */
const US_NUMBERS: ReadonlySet<CountryCode | undefined> = new Set(['US', 'PR', 'GU', 'VI', 'AS', 'MP']);
const ZIP = /^(\d{5})(?:[- ]?(\d{4}))?$/;

/** What was typed, in the form in which it is kept. Refuses what is not in the United States, under the field that says so. */
export function checkedContact(typed: PostalContact): PostalContact {
  if (!isUsState(typed.stateCode)) throw new OutsideUnitedStates();
  const zip = ZIP.exec(typed.postalCode.trim());
  if (!zip) throw new PostalCodeRefused();
  if (!isZipOf(zip[1]!, typed.stateCode)) throw new PostalCodeElsewhere(US_STATES[typed.stateCode]);
  const number = parsePhoneNumberFromString(typed.phone, 'US');
  if (!number?.isValid() || !US_NUMBERS.has(number.country) || number.ext) throw new PhoneRefused();
  return {
    phone: number.number,
    street: typed.street,
    city: typed.city,
    stateCode: typed.stateCode,
    postalCode: zip[2] ? `${zip[1]}-${zip[2]}` : zip[1]!,
  };
}

import { DomainError } from '@app/kernel';
import { checkedContact, type PostalContact } from './postal-contact';

const contact = (over: Partial<PostalContact> = {}): PostalContact => ({
  phone: '(212) 555-0123',
  street: '12 Elm Street',
  city: 'Albany',
  stateCode: 'NY',
  postalCode: '12207',
  ...over,
});

function refusalOf(typed: PostalContact): string | null {
  try {
    checkedContact(typed);
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.code : 'a fault';
  }
}

describe('a postal contact', () => {
  it.each([
    ['(212) 555-0123', '+12125550123'],
    ['+1 212 555 0123', '+12125550123'],
    ['1-212-555-0123', '+12125550123'],
    ['787-555-0123', '+17875550123'],
    ['(671) 555-0123', '+16715550123'],
  ])('keeps the phone number %s as %s', (phone, kept) => {
    expect(checkedContact(contact({ phone })).phone).toBe(kept);
  });

  it.each(['416-555-0123', '+44 20 7946 0958', '242-555-0123', '555-0123', '212-555-0123 ext. 5', 'call me', ''])(
    'takes no phone number like "%s"',
    (phone) => {
      expect(refusalOf(contact({ phone }))).toBe('identity.phone-refused');
    },
  );

  it.each([
    ['12207', '12207'],
    [' 12207-1234 ', '12207-1234'],
    ['122071234', '12207-1234'],
  ])('keeps the ZIP code "%s" as %s', (postalCode, kept) => {
    expect(checkedContact(contact({ postalCode })).postalCode).toBe(kept);
  });

  it.each(['K1A 0B1', '1220', 'SW1A 1AA', '12207-12', '１２２０７'])('takes no ZIP code like "%s"', (postalCode) => {
    expect(refusalOf(contact({ postalCode }))).toBe('identity.postal-code-refused');
  });

  it('has a ZIP code of its state, and says which state it is not in', () => {
    expect(() => checkedContact(contact({ stateCode: 'VT' }))).toThrow('This ZIP code is not in Vermont.');
    expect(refusalOf(contact({ stateCode: 'VT' }))).toBe('identity.postal-code-elsewhere');
    expect(checkedContact(contact({ stateCode: 'VT', postalCode: '05602' }))).toMatchObject({ postalCode: '05602' });
  });

  it('policy 4: is in a US state or territory', () => {
    for (const stateCode of ['ON', 'XX', 'ny', '']) {
      expect(refusalOf(contact({ stateCode }))).toBe('identity.outside-us');
    }
    expect(checkedContact(contact({ stateCode: 'PR', postalCode: '00901' }))).toMatchObject({ stateCode: 'PR' });
  });
});

import { phoneAdvice, phoneForPeople, zipAdvice } from './us-contact';

describe('a US phone number', () => {
  it.each(['(212) 555-0123', '+1 212 555 0123', '+ 1 (212) 555-0123', '12125550123'])('may be typed as %s', (typed) => {
    expect(phoneAdvice(typed)).toBeNull();
  });

  it.each(['555-0123', '+44 20 7946 0958', '+49 30 901820', '0049 30 901820', ''])('is not "%s"', (typed) => {
    expect(phoneAdvice(typed)).not.toBeNull();
  });

  it('is shown as people write it', () => {
    expect(phoneForPeople('+12125550123')).toBe('(212) 555-0123');
  });
});

describe('a ZIP code', () => {
  it('has five or nine digits', () => {
    expect(['12207', '12207-1234', '1220', 'K1A 0B1'].map((zip) => zipAdvice(zip, { stateCode: '' }) === null)).toEqual(
      [true, true, false, false],
    );
  });

  it('is of the state beside it', () => {
    expect(zipAdvice('90210', { stateCode: 'NY' })).toBe('This ZIP code is not in New York.');
    expect(zipAdvice('90210-1234', { stateCode: 'CA' })).toBeNull();
  });
});

import { ageOn, isAdult, isStudentAge, parseBirthDate, type AgeRules } from './age';

const PAGO = 'Pacific/Pago_Pago';
const rules: AgeRules = { adultAge: 18, studentYoungestAge: 13, studentOldestAge: 17, ageZone: PAGO };
const born = (date: string) => Temporal.PlainDate.from(date);
const at = (instant: string) => Temporal.Instant.from(instant);

describe('age', () => {
  it('counts a birthday from the first minute of the day in the westernmost US zone, not before', () => {
    // 1 June begins in Pago Pago (UTC-11) at 11:00 UTC.
    expect(ageOn(born('2013-06-01'), at('2026-06-01T10:59:59Z'), PAGO)).toBe(12);
    expect(ageOn(born('2013-06-01'), at('2026-06-01T11:00:00Z'), PAGO)).toBe(13);
  });

  it('lets a birth date of 29 February count on 1 March in a common year', () => {
    expect(ageOn(born('2012-02-29'), at('2025-02-28T23:00:00Z'), PAGO)).toBe(12);
    expect(ageOn(born('2012-02-29'), at('2025-03-01T10:59:00Z'), PAGO)).toBe(12);
    expect(ageOn(born('2012-02-29'), at('2025-03-01T11:00:00Z'), PAGO)).toBe(13);
  });

  it('lets a birth date of 29 February count on 29 February in a leap year', () => {
    expect(ageOn(born('2012-02-29'), at('2028-02-29T10:59:00Z'), PAGO)).toBe(15);
    expect(ageOn(born('2012-02-29'), at('2028-02-29T11:00:00Z'), PAGO)).toBe(16);
  });

  it.each([
    ['2013-11-25', false],
    ['2013-11-24', true],
    ['2008-11-25', true],
    ['2008-11-24', false],
  ])('on 24 November 2026 a student born on %s is accepted: %s', (date, accepted) => {
    expect(isStudentAge(born(date), at('2026-11-24T20:00:00Z'), rules)).toBe(accepted);
  });

  it.each([
    ['2008-11-24', true],
    ['2008-11-25', false],
    ['2027-01-01', false],
  ])('on 24 November 2026 a guardian born on %s is accepted: %s', (date, accepted) => {
    expect(isAdult(born(date), at('2026-11-24T20:00:00Z'), rules)).toBe(accepted);
  });
});

describe('a birth date as text', () => {
  it('is a full date of the calendar', () => {
    expect(parseBirthDate('2012-02-29')?.toString()).toBe('2012-02-29');
  });

  it.each([
    '2013-02-29',
    '2012-2-9',
    '02/29/2012',
    '1899-12-31',
    '2012-13-01',
    '2012-02-29T00:00',
    '',
    '２０１２-02-01',
  ])('refuses %s', (text) => {
    expect(parseBirthDate(text)).toBeNull();
  });
});

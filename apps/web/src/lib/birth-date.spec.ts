import { birthDateAdvice, toBirthDate } from './birth-date';

describe('a birth date in three fields', () => {
  it('takes 29 February only in years that have one', () => {
    expect(toBirthDate({ month: '2', day: '29', year: '2008' })).toBe('2008-02-29');
    expect(toBirthDate({ month: '2', day: '29', year: '2009' })).toBeNull();
  });

  it('advises on form and never on age', () => {
    expect(birthDateAdvice({ month: '', day: '4', year: '2010' })).toContain('full year');
    expect(birthDateAdvice({ month: '4', day: '31', year: '2010' })).toContain('calendar');
    expect(birthDateAdvice({ month: '4', day: '30', year: '2025' }, '2026-03-04')).toBeNull();
    expect(birthDateAdvice({ month: '4', day: '30', year: '1900' }, '2026-03-04')).toBeNull();
  });

  it('refuses dates on which nobody alive was born', () => {
    expect(birthDateAdvice({ month: '3', day: '4', year: '2026' }, '2026-03-04')).toBeNull();
    expect(birthDateAdvice({ month: '3', day: '5', year: '2026' }, '2026-03-04')).toBe('Check the year of this date.');
    expect(birthDateAdvice({ month: '12', day: '31', year: '1899' }, '2026-03-04')).toBe(
      'Check the year of this date.',
    );
  });
});

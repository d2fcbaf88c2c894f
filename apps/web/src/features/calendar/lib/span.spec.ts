import { spanLabel, spanOf, turned, weekStart } from './span';

describe('what a calendar shows', () => {
  it('begins weeks on Sunday', () => {
    expect(weekStart('2027-03-07')).toBe('2027-03-07');
    expect(weekStart('2027-03-06')).toBe('2027-02-28');
  });

  it('shows months in whole weeks, and leap days', () => {
    expect(spanOf('month', '2027-03-17')).toEqual({ first: '2027-02-28', last: '2027-04-03' });
    expect(spanOf('agenda', '2028-02-10')).toEqual({ first: '2028-02-01', last: '2028-02-29' });
  });

  it('turns to the first of the next and the one before, from any day', () => {
    expect(turned('month', '2027-01-31', 1)).toBe('2027-02-01');
    expect(turned('month', '2027-03-31', -1)).toBe('2027-02-01');
    expect(turned('week', '2027-12-30', 1)).toBe('2028-01-06');
  });

  it('says so in words', () => {
    expect(spanLabel('month', '2027-03-17')).toBe('March 2027');
    expect(spanLabel('week', '2027-03-02')).toBe('Feb 28 – Mar 6, 2027');
    expect(spanLabel('week', '2027-12-30')).toBe('Dec 26, 2027 – Jan 1, 2028');
  });
});

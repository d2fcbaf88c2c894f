import { date, money, time, when } from './when';

const instant = Temporal.Instant.from('2027-03-05T00:30:00Z');

describe('times in a mail', () => {
  it('are in the reader’s zone, with its abbreviation', () => {
    expect(when(instant, 'America/Los_Angeles')).toBe('Thu, Mar 4 at 4:30 PM PST');
    expect(when(instant, 'America/New_York')).toBe('Thu, Mar 4 at 7:30 PM EST');
  });

  it('follow the clock change', () => {
    expect(time(Temporal.Instant.from('2027-03-14T09:59:00Z'), 'America/Los_Angeles')).toBe('1:59 AM PST');
    expect(time(Temporal.Instant.from('2027-03-14T10:00:00Z'), 'America/Los_Angeles')).toBe('3:00 AM PDT');
  });

  it('have no space that a mail program could not show', () => {
    expect(when(instant, 'America/Chicago')).toMatch(/^[\x20-\x7e]+$/);
  });
});

describe('dates and money on a receipt', () => {
  it('are written as Americans write them', () => {
    expect(date(instant, 'America/New_York')).toBe('Mar 4, 2027');
    expect(money(4_500, 'usd')).toBe('$45.00');
  });
});

import {
  addDays,
  agoLabel,
  lastSeenLabel,
  clockLeft,
  dayKey,
  dayLabel,
  isDayKey,
  localInputValue,
  localToMs,
  showSameClock,
  startOfDay,
  timeOfDay,
  timeRange,
  untilLabel,
  weekdayOf,
  whenLabel,
  zoneAbbreviation,
} from './time';

const NEW_YORK = 'America/New_York';
const LOS_ANGELES = 'America/Los_Angeles';
const at = (iso: string): number => Date.parse(iso);

describe('times as the product writes them', () => {
  const start = at('2026-03-04T21:30:00Z');

  it('writes "Tue, Mar 4", and the year only where it is another one', () => {
    expect(dayLabel(start, NEW_YORK, start)).toBe('Wed, Mar 4');
    expect(dayLabel(start, NEW_YORK, at('2025-12-01T12:00:00Z'))).toBe('Wed, Mar 4, 2026');
  });

  it('writes the zone’s abbreviation, which changes with the season', () => {
    expect(whenLabel(start, NEW_YORK, start)).toBe('Wed, Mar 4, 4:30 PM EST');
    expect(zoneAbbreviation(at('2026-07-01T12:00:00Z'), NEW_YORK)).toBe('EDT');
  });

  it('writes the half of the day once where both ends share it', () => {
    expect(timeRange(start, at('2026-03-04T22:15:00Z'), NEW_YORK)).toBe('4:30 – 5:15 PM EST');
    expect(timeRange(at('2026-03-04T16:30:00Z'), at('2026-03-04T17:15:00Z'), NEW_YORK)).toBe('11:30 AM – 12:15 PM EST');
  });

  it('uses plain spaces, so that times can be searched and copied', () => {
    expect(timeOfDay(start, LOS_ANGELES)).toBe('1:30 PM');
  });

  it('knows when two zones show the same clock', () => {
    expect(showSameClock(start, NEW_YORK, 'America/Detroit')).toBe(true);
    expect(showSameClock(start, NEW_YORK, LOS_ANGELES)).toBe(false);
  });
});

describe('local days', () => {
  it('belong to the reader’s zone', () => {
    expect(dayKey(at('2026-03-05T03:00:00Z'), NEW_YORK)).toBe('2026-03-04');
    expect(weekdayOf('2026-03-01')).toBe(7);
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  });

  it.each([
    ['an ordinary day', '2026-03-04', '2026-03-04T05:00:00Z'],
    ['the day clocks go forward', '2026-03-08', '2026-03-08T05:00:00Z'],
    ['the day after it', '2026-03-09', '2026-03-09T04:00:00Z'],
    ['the day clocks go back', '2026-11-01', '2026-11-01T04:00:00Z'],
    ['the day after that', '2026-11-02', '2026-11-02T05:00:00Z'],
  ])('begin at midnight: %s', (_, key, iso) => {
    expect(startOfDay(key, NEW_YORK)).toBe(at(iso));
  });

  it('turn into a field’s value and back', () => {
    const ms = at('2026-11-01T15:45:00Z');
    const value = localInputValue(ms, NEW_YORK);
    expect(value).toBe('2026-11-01T10:45');
    expect(localToMs(value.slice(0, 10), value.slice(11), NEW_YORK)).toBe(ms);
  });
});

describe('how long until, and how long ago', () => {
  const now = at('2026-03-04T12:00:00Z');
  it.each([
    [0, 'now'],
    [40, 'in 40 s'],
    [61, 'in 2 min'],
    [3600, 'in 1 h'],
    [2 * 3600 + 5 * 60, 'in 2 h 5 min'],
    [23 * 3600 + 59 * 60 + 30, 'in 1 day'],
    [3 * 86_400, 'in 3 days'],
  ])('%d seconds ahead is "%s"', (seconds, words) => {
    expect(untilLabel(now + seconds * 1000, now, NEW_YORK)).toBe(words);
  });

  it('counts days as on the wall of whoever reads', () => {
    const tuesdayMorning = at('2026-03-03T13:00:00Z');
    const lateOnFriday = at('2026-03-07T04:55:00Z');
    expect(untilLabel(lateOnFriday, tuesdayMorning, NEW_YORK)).toBe('in 3 days');
    expect(untilLabel(lateOnFriday, at('2026-03-04T04:58:00Z'), NEW_YORK)).toBe('in 3 days');
    expect(untilLabel(lateOnFriday, tuesdayMorning, 'Pacific/Guam')).toBe('in 4 days');
  });

  it('never counts below zero', () => {
    expect(untilLabel(now - 5000, now, NEW_YORK)).toBe('now');
    expect(clockLeft(now - 5000, now)).toBe('0:00');
    expect(clockLeft(now + 545_000, now)).toBe('9:05');
  });

  it('turns from minutes into hours into days', () => {
    expect(agoLabel(now - 10_000, now, NEW_YORK)).toBe('just now');
    expect(agoLabel(now - 12 * 60_000, now, NEW_YORK)).toBe('12 min ago');
    expect(agoLabel(now - 3 * 3_600_000, now, NEW_YORK)).toBe('3 h ago');
    expect(agoLabel(now - 3 * 86_400_000, now, NEW_YORK)).toBe('Sun, Mar 1');
  });
});

describe('when a device was last seen', () => {
  const now = Date.parse('2026-03-04T21:07:00Z');
  it.each([
    ['2026-03-04T21:00:00Z', 'today'],
    ['2026-03-04T05:00:00Z', 'today'],
    ['2026-03-04T04:00:00Z', 'this week'],
    ['2026-02-26T12:00:00Z', 'this week'],
    ['2026-02-25T12:00:00Z', 'on Wed, Feb 25'],
  ])('%s is "%s" in New York', (at, words) => {
    expect(lastSeenLabel(Date.parse(at), now, NEW_YORK)).toBe(words);
  });
});

describe('a day in an address', () => {
  it('counts only where the calendar has it', () => {
    expect(isDayKey('2026-03-04')).toBe(true);
    expect(isDayKey('2026-02-30')).toBe(false);
    expect(isDayKey('2026-13-01')).toBe(false);
    expect(isDayKey('xx')).toBe(false);
  });
});

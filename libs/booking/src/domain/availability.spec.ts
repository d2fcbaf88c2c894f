import { findAvailabilityProblems, toDayNumber, toHours, toLocalRange, type Availability } from './availability';

const HOURS: Availability = {
  weekly: [],
  overrides: [],
  timeOff: [],
  noticeMinutes: 0,
  bufferMinutes: 0,
  stepMinutes: 15,
  horizonDays: 60,
  maxSessionsPerDay: 8,
  acceptance: 'instant',
};

describe('hours by the clock', () => {
  it.each([
    ['16:00', '20:00', 960, 1200],
    ['22:00', '24:00', 1320, 1440],
    ['22:00', '02:00', 1320, 1560],
    ['00:00', '24:00', 0, 1440],
    ['08:00', '08:00', 480, 1920],
  ])('%s–%s are the minutes %i to %i, and come back as they were', (startsAt, endsAt, startsMinute, endsMinute) => {
    expect(toLocalRange({ startsAt, endsAt })).toEqual({ startsMinute, endsMinute });
    expect(toHours({ startsMinute, endsMinute })).toEqual({ startsAt, endsAt });
  });

  it('take 00:00 as an end for midnight', () => {
    expect(toLocalRange({ startsAt: '22:00', endsAt: '00:00' })).toEqual({ startsMinute: 1320, endsMinute: 1440 });
  });

  it.each(['24:00', '9:00', '12:60', '', 'noon'])('do not begin at "%s"', (startsAt) => {
    expect(toLocalRange({ startsAt, endsAt: '20:00' })).toBeNull();
  });
});

describe('what is wrong with the hours', () => {
  it('is nothing where they are right', () => {
    expect(
      findAvailabilityProblems({
        ...HOURS,
        weekly: [{ weekday: 1, startsAt: '16:00', endsAt: '20:00', validFrom: '2027-03-01', validUntil: null }],
        overrides: [{ date: '2028-02-29', ranges: [] }],
      }),
    ).toEqual([]);
  });

  it('is named field by field', () => {
    const at = Temporal.Instant.from('2027-03-01T15:00:00Z');
    const problems = findAvailabilityProblems({
      ...HOURS,
      weekly: [
        { weekday: 1, startsAt: '25:00', endsAt: '20:00' },
        { weekday: 2, startsAt: '10:00', endsAt: '11:00', validFrom: '2027-03-02', validUntil: '2027-03-01' },
        { weekday: 3, startsAt: '10:00', endsAt: '11:00', validFrom: '2027-02-29' },
      ],
      overrides: [
        { date: '2027-03-05', ranges: [{ startsAt: '10:00', endsAt: '99:00' }] },
        { date: '2027-03-05', ranges: [] },
        { date: '2027-13-01', ranges: [] },
      ],
      timeOff: [{ startsAt: at, endsAt: at }],
    });
    expect(problems.map((problem) => problem.pointer)).toEqual([
      '/weekly/0/startsAt',
      '/weekly/1/validUntil',
      '/weekly/2/validFrom',
      '/overrides/0/ranges/0/endsAt',
      '/overrides/1/date',
      '/overrides/2/date',
      '/timeOff/0/endsAt',
    ]);
  });
});

it('counts days from 1970, across leap years and before it', () => {
  expect([toDayNumber('1970-01-01'), toDayNumber('2028-03-01'), toDayNumber('1969-12-31')]).toEqual([0, 21244, -1]);
});

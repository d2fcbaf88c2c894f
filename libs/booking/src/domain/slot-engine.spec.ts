import { calendarWith, dayNumber, everyDay, minute, NEW_YORK, nothingBusy } from '../test/calendar-builder';
import { listOpenStarts, localDaySpan, type BusyTime, type TutorCalendar } from './slot-engine';

/** Starts inside local days of the calendar's zone, written as the wall clock with its offset. */
function startsOn(
  calendar: TutorCalendar,
  from: string,
  to: string,
  options: { busy?: BusyTime; now?: string; durationMinutes?: number } = {},
): string[] {
  const at = (date: string): number =>
    Math.floor(
      Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: calendar.timeZone }).epochMilliseconds / 60_000,
    );
  const starts = listOpenStarts(calendar, options.busy ?? nothingBusy, {
    from: at(from),
    to: at(to),
    now: minute(options.now ?? '2026-01-01T00:00Z'),
    durationMinutes: options.durationMinutes ?? 60,
  });
  return starts.map((start) => {
    const zoned = Temporal.Instant.fromEpochMilliseconds(start * 60_000).toZonedDateTimeISO(calendar.timeZone);
    return `${zoned.toPlainDateTime().toString({ smallestUnit: 'minute' })}${zoned.offset}`;
  });
}

describe('open starts of a plain day', () => {
  it('offers every step at which the whole session fits', () => {
    expect(startsOn(calendarWith({}), '2026-01-05', '2026-01-06')).toEqual([
      '2026-01-05T16:00-05:00',
      '2026-01-05T16:30-05:00',
      '2026-01-05T17:00-05:00',
    ]);
  });

  it('keeps to the step by the wall clock where a range begins off it', () => {
    const calendar = calendarWith({ weekly: everyDay(16 * 60 + 10, 18 * 60) });
    expect(startsOn(calendar, '2026-01-05', '2026-01-06')).toEqual([
      '2026-01-05T16:30-05:00',
      '2026-01-05T17:00-05:00',
    ]);
  });

  it('joins ranges that touch, so that a session may run across them', () => {
    const calendar = calendarWith({
      weekly: [...everyDay(16 * 60, 17 * 60), ...everyDay(17 * 60, 18 * 60)].sort((a, b) => a.weekday - b.weekday),
    });
    expect(startsOn(calendar, '2026-01-05', '2026-01-06')).toContain('2026-01-05T16:30-05:00');
  });

  it('offers nothing while the tutor is away, and what remains around it', () => {
    const calendar = calendarWith({
      timeOff: [{ from: minute('2026-01-05T22:00Z'), to: minute('2026-01-06T12:00Z') }],
    });
    expect(startsOn(calendar, '2026-01-05', '2026-01-06')).toEqual(['2026-01-05T16:00-05:00']);
  });

  it('respects the notice and the horizon to the minute', () => {
    const calendar = calendarWith({ noticeMinutes: 240, horizonDays: 1 });
    expect(startsOn(calendar, '2026-01-05', '2026-01-08', { now: '2026-01-05T17:30Z' })).toEqual([
      '2026-01-05T16:30-05:00',
      '2026-01-05T17:00-05:00',
    ]);
    expect(startsOn(calendar, '2026-01-05', '2026-01-08', { now: '2026-01-05T21:00Z' })).toEqual([
      '2026-01-06T16:00-05:00',
    ]);
  });

  it('observes first and last day of a rule, both included', () => {
    const weekly = everyDay(16 * 60, 17 * 60).map((rule) => ({
      ...rule,
      validFromDay: dayNumber('2026-01-06'),
      validUntilDay: dayNumber('2026-01-07'),
    }));
    expect(startsOn(calendarWith({ weekly }), '2026-01-05', '2026-01-10')).toEqual([
      '2026-01-06T16:00-05:00',
      '2026-01-07T16:00-05:00',
    ]);
  });
});

describe('what is booked already', () => {
  it('leaves the buffer of the earlier session and room for its own', () => {
    const busy = {
      blocked: [{ from: minute('2026-01-05T22:00Z'), to: minute('2026-01-05T23:10Z') }],
      countedStarts: [minute('2026-01-05T22:00Z')],
    };
    const calendar = calendarWith({ weekly: everyDay(15 * 60, 21 * 60), bufferMinutes: 10, stepMinutes: 15 });
    const starts = startsOn(calendar, '2026-01-05', '2026-01-06', { busy });
    expect(starts).not.toContain('2026-01-05T16:00-05:00');
    expect(starts).toContain('2026-01-05T15:45-05:00');
    expect(starts).not.toContain('2026-01-05T18:00-05:00');
    expect(starts).toContain('2026-01-05T18:15-05:00');
  });

  it('counts the daily limit in the local day of the tutor', () => {
    const calendar = calendarWith({ weekly: everyDay(20 * 60, 24 * 60), stepMinutes: 60, maxSessionsPerDay: 1 });
    // 20:00 in New York on the 5th is already the 6th in UTC.
    const busy = {
      blocked: [{ from: minute('2026-01-06T01:00Z'), to: minute('2026-01-06T02:00Z') }],
      countedStarts: [minute('2026-01-06T01:00Z')],
    };
    const starts = startsOn(calendar, '2026-01-05', '2026-01-07', { busy });
    expect(starts.filter((start) => start.startsWith('2026-01-05'))).toEqual([]);
    expect(starts.filter((start) => start.startsWith('2026-01-06'))).toHaveLength(4);
  });
});

describe('overrides of a date', () => {
  it('replace the weekly rules of that date, with other hours or with none', () => {
    const calendar = calendarWith({
      overrides: [
        { day: dayNumber('2026-01-05'), ranges: [{ startsMinute: 540, endsMinute: 600 }] },
        { day: dayNumber('2026-01-06'), ranges: [] },
      ],
    });
    expect(startsOn(calendar, '2026-01-05', '2026-01-07')).toEqual(['2026-01-05T09:00-05:00']);
  });

  it('cut off what runs over midnight from the day before', () => {
    const calendar = calendarWith({
      weekly: everyDay(22 * 60, 26 * 60),
      overrides: [{ day: dayNumber('2026-01-06'), ranges: [] }],
    });
    expect(startsOn(calendar, '2026-01-05', '2026-01-07').slice(-3)).toEqual([
      '2026-01-05T22:00-05:00',
      '2026-01-05T22:30-05:00',
      '2026-01-05T23:00-05:00',
    ]);
  });
});

describe('ranges at midnight', () => {
  it('end at 24:00 with the last start an hour before', () => {
    const calendar = calendarWith({ weekly: everyDay(22 * 60, 24 * 60) });
    expect(startsOn(calendar, '2026-01-05', '2026-01-06')).toEqual([
      '2026-01-05T22:00-05:00',
      '2026-01-05T22:30-05:00',
      '2026-01-05T23:00-05:00',
    ]);
  });

  it('run over it, also into a window that begins after it', () => {
    const calendar = calendarWith({ weekly: everyDay(23 * 60, 25 * 60) });
    expect(startsOn(calendar, '2026-01-05', '2026-01-06')).toEqual([
      '2026-01-05T00:00-05:00',
      '2026-01-05T23:00-05:00',
      '2026-01-05T23:30-05:00',
    ]);
  });

  it('never end for a tutor who is open all day', () => {
    const calendar = calendarWith({ weekly: everyDay(0, 24 * 60), stepMinutes: 60 });
    expect(startsOn(calendar, '2026-01-05', '2026-01-07')).toHaveLength(48);
  });
});

describe('the night on which clocks change', () => {
  const table: { name: string; zone: string; weekly: [number, number]; day: string; next: string; starts: string[] }[] =
    [
      {
        name: 'forward: the missing hour is not offered and the range is an hour shorter',
        zone: NEW_YORK,
        weekly: [60, 240],
        day: '2026-03-08',
        next: '2026-03-09',
        starts: ['2026-03-08T01:00-05:00', '2026-03-08T03:00-04:00'],
      },
      {
        name: 'forward: a range inside the missing hour offers nothing',
        zone: NEW_YORK,
        weekly: [120, 180],
        day: '2026-03-08',
        next: '2026-03-09',
        starts: [],
      },
      {
        name: 'back: the repeated hour is offered twice',
        zone: NEW_YORK,
        weekly: [60, 180],
        day: '2026-11-01',
        next: '2026-11-02',
        starts: ['2026-11-01T01:00-04:00', '2026-11-01T01:00-05:00', '2026-11-01T02:00-05:00'],
      },
      {
        name: 'back: afternoons keep their wall clock',
        zone: NEW_YORK,
        weekly: [960, 1020],
        day: '2026-11-01',
        next: '2026-11-02',
        starts: ['2026-11-01T16:00-05:00'],
      },
      {
        name: 'no change in Arizona',
        zone: 'America/Phoenix',
        weekly: [60, 180],
        day: '2026-03-08',
        next: '2026-03-09',
        starts: ['2026-03-08T01:00-07:00', '2026-03-08T02:00-07:00'],
      },
      {
        name: 'the westernmost zone begins its day last',
        zone: 'Pacific/Pago_Pago',
        weekly: [0, 60],
        day: '2026-03-08',
        next: '2026-03-09',
        starts: ['2026-03-08T00:00-11:00'],
      },
    ];

  it.each(table)('$name', ({ zone, weekly, day, next, starts }) => {
    const calendar = calendarWith({ timeZone: zone, weekly: everyDay(...weekly), stepMinutes: 60 });
    expect(startsOn(calendar, day, next)).toEqual(starts);
  });

  it('splits a range whose wall-clock time comes twice', () => {
    const calendar = calendarWith({ weekly: everyDay(90, 120), stepMinutes: 30 });
    expect(startsOn(calendar, '2026-11-01', '2026-11-02', { durationMinutes: 30 })).toEqual([
      '2026-11-01T01:30-04:00',
      '2026-11-01T01:30-05:00',
    ]);
  });

  it('follows a change that is smaller than the step', () => {
    const calendar = calendarWith({ timeZone: 'Australia/Lord_Howe', weekly: everyDay(0, 300), stepMinutes: 60 });
    expect(startsOn(calendar, '2026-10-04', '2026-10-05', { durationMinutes: 30 })).toEqual([
      '2026-10-04T00:00+10:30',
      '2026-10-04T01:00+10:30',
      '2026-10-04T03:00+11:00',
      '2026-10-04T04:00+11:00',
    ]);
  });

  it('makes local days of 23 and of 25 hours', () => {
    const hours = (iso: string): number => {
      const span = localDaySpan(NEW_YORK, minute(iso));
      return (span.to - span.from) / 60;
    };
    expect([hours('2026-03-08T17:00Z'), hours('2026-11-01T17:00Z'), hours('2026-06-01T17:00Z')]).toEqual([23, 25, 24]);
  });
});

import fc from 'fast-check';
import { calendarWith, dayNumber, NEW_YORK } from '../test/calendar-builder';
import { isOpenStart, joinSpans, listOpenStarts, type BusyTime, type TutorCalendar } from './slot-engine';

describe('against a slow reference that asks Temporal about every minute', () => {
  const zones = [
    NEW_YORK,
    'America/Phoenix',
    'America/Los_Angeles',
    'Pacific/Honolulu',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  ];
  const anchors = ['2026-03-07', '2026-10-31', '2026-10-03', '2026-04-04', '2026-07-01'].map(dayNumber);
  const range = fc
    .tuple(fc.integer({ min: 0, max: 143 }), fc.integer({ min: 1, max: 144 }))
    .map(([start, length]) => ({ startsMinute: start * 10, endsMinute: start * 10 + length * 10 }));

  function sorted<T extends { startsMinute: number }>(ranges: T[]): T[] {
    return [...ranges].sort((a, b) => a.startsMinute - b.startsMinute);
  }

  const scenario = fc.record({
    zone: fc.constantFrom(...zones),
    anchor: fc.constantFrom(...anchors),
    rules: fc.array(
      fc.record({
        range,
        weekday: fc.integer({ min: 1, max: 7 }),
        fromDay: fc.option(fc.integer({ min: -2, max: 3 }), { nil: null }),
        untilDay: fc.option(fc.integer({ min: -2, max: 4 }), { nil: null }),
      }),
      { maxLength: 8 },
    ),
    overrides: fc.uniqueArray(
      fc.record({ day: fc.integer({ min: -2, max: 5 }), ranges: fc.array(range, { maxLength: 2 }) }),
      {
        selector: (override) => override.day,
        maxLength: 3,
      },
    ),
    off: fc.array(fc.tuple(fc.integer({ min: -600, max: 5000 }), fc.integer({ min: 1, max: 900 })), { maxLength: 3 }),
    busy: fc.array(fc.tuple(fc.integer({ min: -20, max: 500 }), fc.constantFrom(30, 45, 60, 90)), { maxLength: 6 }),
    step: fc.constantFrom(5, 10, 15, 20, 30, 60),
    buffer: fc.constantFrom(0, 5, 10, 30),
    notice: fc.constantFrom(0, 60, 240, 1440),
    limit: fc.constantFrom(1, 2, 8),
    durationMinutes: fc.constantFrom(30, 45, 60, 90),
    nowOffset: fc.integer({ min: -2000, max: 1000 }),
  });

  type Scenario = typeof scenario extends fc.Arbitrary<infer Value> ? Value : never;

  /** The step's grid met the clock change exactly, and belonged to the wrong side of it. */
  const foundOnce: Scenario = {
    zone: 'Australia/Lord_Howe',
    anchor: dayNumber('2026-04-04'),
    rules: [{ range: { startsMinute: 220, endsMinute: 1560 }, weekday: 6, fromDay: null, untilDay: null }],
    overrides: [],
    off: [],
    busy: [[77, 45]],
    step: 60,
    buffer: 30,
    notice: 0,
    limit: 1,
    durationMinutes: 30,
    nowOffset: 0,
  };

  it('lists the same starts, and isOpenStart agrees with the list at every minute', () => {
    fc.assert(
      fc.property(scenario, (s) => {
        const base = s.anchor * 1440;
        const calendar = calendarWith({
          timeZone: s.zone,
          weekly: sorted(
            s.rules.map((rule) => ({
              ...rule.range,
              weekday: rule.weekday,
              validFromDay: rule.fromDay === null ? null : s.anchor + rule.fromDay,
              validUntilDay: rule.untilDay === null ? null : s.anchor + rule.untilDay,
            })),
          ).sort((a, b) => a.weekday - b.weekday),
          overrides: s.overrides
            .map((override) => ({ day: s.anchor + override.day, ranges: sorted(override.ranges) }))
            .sort((a, b) => a.day - b.day),
          timeOff: joinSpans(s.off.map(([from, length]) => ({ from: base + from, to: base + from + length }))),
          stepMinutes: s.step,
          bufferMinutes: s.buffer,
          noticeMinutes: s.notice,
          maxSessionsPerDay: s.limit,
          horizonDays: 2,
        });
        const sessions: { from: number; to: number }[] = [];
        for (const [slot, length] of [...s.busy].sort((a, b) => a[0] - b[0])) {
          const from = base + slot * 10;
          if (sessions.every((other) => other.to <= from)) sessions.push({ from, to: from + length + s.buffer });
        }
        const busy = { blocked: sessions, countedStarts: sessions.map((session) => session.from) };
        const search = { from: base, to: base + 3 * 1440, now: base + s.nowOffset, durationMinutes: s.durationMinutes };
        const listed = listOpenStarts(calendar, busy, search);
        expect(listed).toEqual(slowStarts(calendar, busy, search));
        const open = new Set(listed);
        for (let start = search.from; start < search.to; start += 5) {
          const wish = { start, durationMinutes: search.durationMinutes, now: search.now };
          if (isOpenStart(calendar, busy, wish) !== open.has(start)) throw new Error(`disagree at ${start}`);
        }
      }),
      { numRuns: 150, examples: [[foundOnce]] },
    );
  });
});

function slowStarts(
  calendar: TutorCalendar,
  busy: BusyTime,
  search: { from: number; to: number; now: number; durationMinutes: number },
): number[] {
  const openMinutes = new Map<number, boolean>();
  const wallClock = (at: number): { day: number; minute: number } => {
    const local = Temporal.Instant.fromEpochMilliseconds(at * 60_000).toZonedDateTimeISO(calendar.timeZone);
    return { day: dayNumber(local.toPlainDate().toString()), minute: local.hour * 60 + local.minute };
  };
  const rangesOf = (day: number): { startsMinute: number; endsMinute: number }[] => {
    const override = calendar.overrides.find((candidate) => candidate.day === day);
    if (override) return [...override.ranges];
    const weekday = Temporal.PlainDate.from('1970-01-01').add({ days: day }).dayOfWeek;
    return calendar.weekly.filter(
      (rule) =>
        rule.weekday === weekday &&
        (rule.validFromDay === null || rule.validFromDay <= day) &&
        (rule.validUntilDay === null || rule.validUntilDay >= day),
    );
  };
  const isOpenMinute = (at: number): boolean => {
    const known = openMinutes.get(at);
    if (known !== undefined) return known;
    const { day, minute: local } = wallClock(at);
    const isToday = rangesOf(day).some((range) => range.startsMinute <= local && local < range.endsMinute);
    const isOverridden = calendar.overrides.some((override) => override.day === day);
    const isFromYesterday =
      !isOverridden &&
      rangesOf(day - 1).some((range) => range.startsMinute <= local + 1440 && local + 1440 < range.endsMinute);
    const isAway = calendar.timeOff.some((off) => off.from <= at && at < off.to);
    openMinutes.set(at, (isToday || isFromYesterday) && !isAway);
    return (isToday || isFromYesterday) && !isAway;
  };
  const starts: number[] = [];
  for (let start = search.from; start < search.to; start++) {
    if (start < search.now + calendar.noticeMinutes || start > search.now + calendar.horizonDays * 1440) continue;
    if (!isOpenMinute(start)) continue;
    const { day, minute: local } = wallClock(start);
    if (local % calendar.stepMinutes !== 0) continue;
    const keptUntil = start + search.durationMinutes + calendar.bufferMinutes;
    if (busy.blocked.some((session) => session.from < keptUntil && session.to > start)) continue;
    const onThatDay = busy.countedStarts.filter((counted) => wallClock(counted).day === day).length;
    if (onThatDay >= calendar.maxSessionsPerDay) continue;
    let isWhollyOpen = true;
    for (let at = start; at < start + search.durationMinutes; at++) isWhollyOpen &&= isOpenMinute(at);
    if (isWhollyOpen) starts.push(start);
  }
  return starts;
}

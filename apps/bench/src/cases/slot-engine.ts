import { listOpenStarts, type BusyTime, type TutorCalendar } from '@app/booking';
import type { Case } from '../bench';
import { NOW } from '../fixture';
import { interleave, ratioOf, summarise } from '../measure';

const DAYS = 14;
const TURNS = 40_000;

/** A fortnight of a tutor with two ranges a day, 28 sessions booked and one day off. */
export function usualCalendar(): { calendar: TutorCalendar; busy: BusyTime; now: number } {
  const now = Math.floor(NOW.getTime() / 60_000);
  const weekly = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    [540, 960].map((startsMinute) => ({
      weekday,
      startsMinute,
      endsMinute: startsMinute + 240,
      validFromDay: null,
      validUntilDay: null,
    })),
  );
  const blocked = Array.from({ length: DAYS }, (_, day) => now + day * 1440).flatMap((midnight) => [
    { from: midnight + 900, to: midnight + 970 },
    { from: midnight + 1320, to: midnight + 1390 },
  ]);
  return {
    now,
    calendar: {
      timeZone: 'America/New_York',
      weekly,
      overrides: [{ day: Math.floor(now / 1440) + 5, ranges: [] }],
      timeOff: [],
      noticeMinutes: 240,
      bufferMinutes: 10,
      stepMinutes: 15,
      horizonDays: 60,
      maxSessionsPerDay: 8,
    },
    busy: { blocked, countedStarts: blocked.map((span) => span.from) },
  };
}

/** 7: what a slot costs against writing one instant as text, and what a day costs. */
export const slotEngine: Case = {
  number: 7,
  async run({ rounds }) {
    const { calendar, busy, now } = usualCalendar();
    const search = { from: now, to: now + DAYS * 1440, now, durationMinutes: 60 };
    const slots = listOpenStarts(calendar, busy, search).length;
    let sink = 0;
    const timed = (turns: number, run: (turn: number) => number) => () => {
      const startedAt = process.hrtime.bigint();
      for (let turn = 0; turn < turns; turn += 1) sink += run(turn);
      return Promise.resolve(Number(process.hrtime.bigint() - startedAt) / turns);
    };
    const date = new Date(NOW);
    const results = await interleave(rounds, [
      { name: 'search', measure: timed(TURNS, () => listOpenStarts(calendar, busy, search).length) },
      {
        name: 'iso',
        measure: timed(TURNS * 10, (turn) => {
          date.setTime(NOW.getTime() + turn * 60_000);
          return date.toISOString().length;
        }),
      },
    ]);
    const searches = results.get('search') ?? [];
    const perSlot = new Map(results).set(
      'slot',
      searches.map((value) => value / slots),
    );
    const perDay = summarise(searches.map((value) => value / DAYS / 1000));
    const nanoseconds = (name: string): string => summarise(perSlot.get(name) ?? []).median.toFixed(1);
    return {
      problems: sink > 0 && slots > 50 ? [] : ['the engine found no slots'],
      lines: [
        {
          what: '7  ns a slot ÷ ns of one toISOString',
          ratio: ratioOf(perSlot, 'slot', 'iso'),
          gate: { atMost: 0.06 },
          figures: `${nanoseconds('slot')} ns against ${nanoseconds('iso')} ns; ${slots} slots in ${DAYS} days`,
        },
        {
          what: '7  µs a day searched',
          ratio: perDay,
          gate: { atMost: 0.6 },
          figures: `${(summarise(searches).median / 1000).toFixed(2)} µs for ${DAYS} days`,
        },
      ],
    };
  },
};

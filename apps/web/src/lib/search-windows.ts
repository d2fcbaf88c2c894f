import { addDays, dayKey, localToMs, type DayKey } from './time';

export interface Span {
  from: number;
  to: number;
}

const DAYS_AHEAD = 7;
/** Each evening is a question of its own, so there are few of them. */
const PARTS_AHEAD = 3;

/**
 * The stretches of time that "on this day" and "in the evening" ask for, in the reader's zone and none in the past.
 * Without a day it is the coming week in one piece, or the next few evenings.
 */
export function windowsOf(
  day: DayKey | '',
  hours: { from: string; to: string } | undefined,
  zone: string,
  now: number,
): Span[] {
  const first = day || dayKey(now, zone);
  const days = Array.from({ length: day ? 1 : hours ? PARTS_AHEAD : DAYS_AHEAD }, (_, index) => addDays(first, index));
  const spans = hours
    ? days.map((one) => ({ from: localToMs(one, hours.from, zone), to: localToMs(one, hours.to, zone) }))
    : [{ from: localToMs(first, '00:00', zone), to: localToMs(addDays(first, days.length), '00:00', zone) }];
  return spans.map(({ from, to }) => ({ from: Math.max(from, now), to })).filter(({ from, to }) => from < to);
}

/** Each tutor once, with the earliest of their starts, soonest first. */
export function soonestByTutor<Found extends { tutor: { id: string }; firstStart: number }>(
  found: readonly Found[],
): Found[] {
  const byTutor = new Map<string, Found>();
  for (const one of found) {
    const known = byTutor.get(one.tutor.id);
    if (!known || one.firstStart < known.firstStart) byTutor.set(one.tutor.id, one);
  }
  return [...byTutor.values()].sort((a, b) => a.firstStart - b.firstStart);
}

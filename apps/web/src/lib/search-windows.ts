import { addDays, dayKey, localToMs, msToIso, type DayKey } from './time';

export interface Span {
  from: number;
  to: number;
}

const DAYS_AHEAD = 7;

/**
 * The stretches of time that "on this day" and "in the evening" ask for, in the reader's zone and none in the past.
 * Without a day it is the coming week: in one piece, or its seven evenings.
 */
export function windowsOf(
  day: DayKey | '',
  hours: { from: string; to: string } | undefined,
  zone: string,
  now: number,
): Span[] {
  const first = day || dayKey(now, zone);
  const days = Array.from({ length: day ? 1 : DAYS_AHEAD }, (_, index) => addDays(first, index));
  const spans = hours
    ? days.map((one) => ({ from: localToMs(one, hours.from, zone), to: localToMs(one, hours.to, zone) }))
    : [{ from: localToMs(first, '00:00', zone), to: localToMs(addDays(first, days.length), '00:00', zone) }];
  return spans.map(({ from, to }) => ({ from: Math.max(from, now), to })).filter(({ from, to }) => from < to);
}

/** As the api takes them. */
export const withinOf = (spans: readonly Span[]): string =>
  spans.map(({ from, to }) => `${msToIso(from)}/${msToIso(to)}`).join(',');

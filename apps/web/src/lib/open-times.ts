import { addDays, dayKey, localHour, minutesToMs, type DayKey } from './time';

export interface OpenDay {
  key: DayKey;
  starts: number[];
}

export type PartOfDay = 'Night' | 'Morning' | 'Afternoon' | 'Evening';

/** Seven days from `first`, each with the open starts (epoch ms) that fall on it in the reader's zone. */
export function openDays(startsEpochMinutes: readonly number[], first: DayKey, zone: string, days = 7): OpenDay[] {
  const byDay = new Map<DayKey, number[]>();
  for (const epochMinutes of startsEpochMinutes) {
    const ms = minutesToMs(epochMinutes);
    const key = dayKey(ms, zone);
    const list = byDay.get(key);
    if (list) list.push(ms);
    else byDay.set(key, [ms]);
  }
  return Array.from({ length: days }, (_, index) => {
    const key = addDays(first, index);
    return { key, starts: (byDay.get(key) ?? []).toSorted((a, b) => a - b) };
  });
}

export function partOfDay(hour: number): PartOfDay {
  if (hour < 5 || hour >= 22) return 'Night';
  if (hour < 12) return 'Morning';
  return hour < 17 ? 'Afternoon' : 'Evening';
}

export function byPartOfDay(starts: readonly number[], zone: string): { part: PartOfDay; starts: number[] }[] {
  const groups: { part: PartOfDay; starts: number[] }[] = [];
  for (const ms of starts) {
    const part = partOfDay(localHour(ms, zone));
    const last = groups.at(-1);
    if (last?.part === part) last.starts.push(ms);
    else groups.push({ part, starts: [ms] });
  }
  return groups;
}

/**
 * Starts by the hour, for days with so many that a wall of buttons would hide them. An hour that the clock change
 * repeats appears twice, as it happens twice.
 */
export function byHour(starts: readonly number[], zone: string): { at: number; starts: number[] }[] {
  const groups: { at: number; hour: number; starts: number[] }[] = [];
  for (const ms of starts) {
    const hour = localHour(ms, zone);
    const last = groups.at(-1);
    if (last && last.hour === hour && ms - last.at < 3_600_000) last.starts.push(ms);
    else groups.push({ at: ms, hour, starts: [ms] });
  }
  return groups.map(({ at, starts: inHour }) => ({ at, starts: inHour }));
}

/** The first few starts (epoch ms) that are still ahead, soonest first. */
export function startsNear(startsEpochMinutes: readonly number[], nowMs: number, most = 4): number[] {
  return startsEpochMinutes
    .map(minutesToMs)
    .filter((ms) => ms > nowMs)
    .toSorted((a, b) => a - b)
    .slice(0, most);
}

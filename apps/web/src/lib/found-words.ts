import { addDays, dayKey, dayLabel, timeOfDay, zoneAbbreviation } from './time';

/** "Open today at 4:30 PM EST": the first start that can be booked, in the reader's zone. */
export function openWords(startMs: number, nowMs: number, zone: string): string {
  const clock = `${timeOfDay(startMs, zone)} ${zoneAbbreviation(startMs, zone)}`;
  const today = dayKey(nowMs, zone);
  const day = dayKey(startMs, zone);
  if (day === today) return `Open today at ${clock}`;
  if (day === addDays(today, 1)) return `Open tomorrow at ${clock}`;
  return `Open ${dayLabel(startMs, zone, nowMs)} at ${clock}`;
}

/** Too few sessions say nothing about anybody. */
const FEWEST_SESSIONS = 5;

/** "Kept 41 of 42 sessions", or null where there were too few to tell. */
export function recordWords({ kept, broken }: { kept: number; broken: number }): string | null {
  const all = kept + broken;
  if (all < FEWEST_SESSIONS) return null;
  return broken === 0 ? `Kept all ${all} sessions` : `Kept ${kept} of ${all} sessions`;
}

/** "12 tutors found", for the ear. */
export function foundWords(count: number, hasMore: boolean): string {
  if (count === 0) return 'No tutor found.';
  if (count === 1) return '1 tutor found.';
  return hasMore ? `The first ${count} tutors are shown.` : `${count} tutors found.`;
}

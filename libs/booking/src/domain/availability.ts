import type { FieldProblem } from '@app/contracts';
import { joinSpans, MINUTES_PER_DAY, type LocalRange, type TutorCalendar } from './slot-engine';
import { epochMinutes } from '@app/kernel';

/** A tutor's hours as the form has them: wall-clock times, dates, instants. */
export type Availability = {
  weekly: readonly WeeklyHours[];
  overrides: readonly { date: string; ranges: readonly Hours[] }[];
  timeOff: readonly { startsAt: Temporal.Instant; endsAt: Temporal.Instant }[];
  noticeMinutes: number;
  bufferMinutes: number;
  stepMinutes: number;
  horizonDays: number;
  maxSessionsPerDay: number;
  acceptance: 'instant' | 'request';
};

export type Hours = { startsAt: string; endsAt: string };
export type WeeklyHours = Hours & { weekday: number; validFrom?: string | null; validUntil?: string | null };

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * Wall-clock hours as minutes of the day. An end at or before the start is the next day's: 22:00–02:00 runs over
 * midnight; 24:00 and 00:00 are its end.
 */
export function toLocalRange({ startsAt, endsAt }: Hours): LocalRange | null {
  const startsMinute = toMinute(startsAt);
  const endsMinute = endsAt === '24:00' ? MINUTES_PER_DAY : toMinute(endsAt);
  if (startsMinute === null || endsMinute === null) return null;
  return { startsMinute, endsMinute: endsMinute <= startsMinute ? endsMinute + MINUTES_PER_DAY : endsMinute };
}

/** The way back, for the form. */
export function toHours({ startsMinute, endsMinute }: LocalRange): Hours {
  const ends = endsMinute > MINUTES_PER_DAY ? endsMinute - MINUTES_PER_DAY : endsMinute;
  return { startsAt: toClock(startsMinute), endsAt: toClock(ends) };
}

/** What is wrong with the hours, field by field; empty where they can be saved. */
export function findAvailabilityProblems(availability: Availability): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const [index, rule] of availability.weekly.entries()) {
    const at = `/weekly/${index}`;
    checkHours(problems, rule, at);
    if (rule.validFrom && rule.validUntil && rule.validUntil < rule.validFrom) {
      problems.push({ pointer: `${at}/validUntil`, detail: 'This must not be before the first day.' });
    }
    for (const name of ['validFrom', 'validUntil'] as const) {
      const date = rule[name];
      if (date && !isDate(date)) problems.push({ pointer: `${at}/${name}`, detail: 'There is no such date.' });
    }
  }
  const dates = new Set<string>();
  for (const [index, override] of availability.overrides.entries()) {
    const at = `/overrides/${index}`;
    if (!isDate(override.date)) problems.push({ pointer: `${at}/date`, detail: 'There is no such date.' });
    if (dates.has(override.date)) problems.push({ pointer: `${at}/date`, detail: 'This date is there twice.' });
    dates.add(override.date);
    for (const [place, range] of override.ranges.entries()) checkHours(problems, range, `${at}/ranges/${place}`);
  }
  for (const [index, off] of availability.timeOff.entries()) {
    if (Temporal.Instant.compare(off.startsAt, off.endsAt) >= 0) {
      problems.push({ pointer: `/timeOff/${index}/endsAt`, detail: 'This must be after the beginning.' });
    }
  }
  return problems;
}

/** Saved hours as the slot engine takes them, with the notice as saved. */
export function toTutorCalendar(availability: Omit<Availability, 'acceptance'>, timeZone: string): TutorCalendar {
  const dayOf = (date: string | null | undefined): number | null => (date ? toDayNumber(date) : null);
  return {
    timeZone,
    weekly: availability.weekly
      .flatMap((rule) => {
        const range = toLocalRange(rule);
        const [validFromDay, validUntilDay] = [dayOf(rule.validFrom), dayOf(rule.validUntil)];
        return range ? [{ weekday: rule.weekday, ...range, validFromDay, validUntilDay }] : [];
      })
      .sort((a, b) => a.weekday - b.weekday || a.startsMinute - b.startsMinute),
    overrides: availability.overrides
      .map(({ date, ranges }) => ({
        day: toDayNumber(date),
        ranges: ranges.flatMap((hours) => toLocalRange(hours) ?? []).sort((a, b) => a.startsMinute - b.startsMinute),
      }))
      .sort((a, b) => a.day - b.day),
    timeOff: joinSpans(
      availability.timeOff.map((off) => ({
        from: epochMinutes(off.startsAt),
        to: Math.ceil(off.endsAt.epochMilliseconds / 60_000),
      })),
    ),
    noticeMinutes: availability.noticeMinutes,
    bufferMinutes: availability.bufferMinutes,
    stepMinutes: availability.stepMinutes,
    horizonDays: availability.horizonDays,
    maxSessionsPerDay: availability.maxSessionsPerDay,
  };
}

/** Days since 1970, as the slot engine counts them. */
export function toDayNumber(date: string): number {
  return Temporal.PlainDate.from('1970-01-01').until(Temporal.PlainDate.from(date), { largestUnit: 'days' }).days;
}

function checkHours(problems: FieldProblem[], hours: Hours, at: string): void {
  if (toMinute(hours.startsAt) === null) {
    problems.push({ pointer: `${at}/startsAt`, detail: 'Write a time from 00:00 to 23:59.' });
  }
  if (hours.endsAt !== '24:00' && toMinute(hours.endsAt) === null) {
    problems.push({ pointer: `${at}/endsAt`, detail: 'Write a time from 00:00 to 24:00.' });
  }
}

function toMinute(time: string): number | null {
  const match = TIME.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

function toClock(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

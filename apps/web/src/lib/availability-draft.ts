import type { Availability, AvailabilityBody } from './api-types';
import { dayKeyLabel, isoToMs, localInputValue, localToMs, msToIso } from './time';

export interface Range {
  startsAt: string;
  endsAt: string;
}

export interface WeeklyRange extends Range {
  validFrom: string;
  validUntil: string;
}

/** The form's view of availability: ranges by weekday, and moments as local times of the tutor's zone. */
export interface Draft {
  days: WeeklyRange[][];
  overrides: { date: string; ranges: Range[] }[];
  timeOff: Range[];
  /** Null while a field is empty. */
  noticeMinutes: number | null;
  bufferMinutes: number | null;
  stepMinutes: Availability['stepMinutes'];
  horizonDays: number | null;
  maxSessionsPerDay: number | null;
  acceptance: Availability['acceptance'];
}

/** The rules that are a number, and what each takes. */
export const RULE_LIMITS = {
  noticeMinutes: { min: 0, max: 20160 },
  bufferMinutes: { min: 0, max: 240 },
  horizonDays: { min: 1, max: 365 },
  maxSessionsPerDay: { min: 1, max: 24 },
} as const;

export type NumberRule = keyof typeof RULE_LIMITS;
const NUMBER_RULES = Object.keys(RULE_LIMITS) as NumberRule[];

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** A time field knows no 24:00: midnight at an end is 00:00 here. */
const clock = (time: string): string => (time.startsWith('24:') ? '00:00' : time.slice(0, 5));
const endClock = (time: string): string => (time === '00:00' ? '24:00' : time);

export function toDraft(saved: Availability, zone: string): Draft {
  return {
    days: WEEKDAYS.map((_, index) =>
      saved.weekly
        .filter(({ weekday }) => weekday === index + 1)
        .map(({ startsAt, endsAt, validFrom, validUntil }) => ({
          startsAt: clock(startsAt),
          endsAt: clock(endsAt),
          validFrom: validFrom ?? '',
          validUntil: validUntil ?? '',
        }))
        .sort((a, b) => a.startsAt.localeCompare(b.startsAt)),
    ),
    overrides: saved.overrides
      .map(({ date, ranges }) => ({
        date,
        ranges: ranges.map(({ startsAt, endsAt }) => ({ startsAt: clock(startsAt), endsAt: clock(endsAt) })),
      }))
      .sort((a, b) => a.date.localeCompare(b.date)),
    timeOff: saved.timeOff.map(({ startsAt, endsAt }) => ({
      startsAt: localInputValue(isoToMs(startsAt), zone),
      endsAt: localInputValue(isoToMs(endsAt), zone),
    })),
    noticeMinutes: saved.noticeMinutes,
    bufferMinutes: saved.bufferMinutes,
    stepMinutes: saved.stepMinutes,
    horizonDays: saved.horizonDays,
    maxSessionsPerDay: saved.maxSessionsPerDay,
    acceptance: saved.acceptance,
  };
}

const atZone = (local: string, zone: string): string =>
  msToIso(localToMs(local.slice(0, 10), local.slice(11, 16), zone));

function given(value: number | null): number {
  if (value === null) throw new Error('An empty rule is refused before it is sent.');
  return value;
}

export function fromDraft(draft: Draft, version: number, zone: string): AvailabilityBody {
  const { days, overrides, timeOff, ...rest } = draft;
  return {
    ...rest,
    noticeMinutes: given(draft.noticeMinutes),
    bufferMinutes: given(draft.bufferMinutes),
    horizonDays: given(draft.horizonDays),
    maxSessionsPerDay: given(draft.maxSessionsPerDay),
    weekly: days.flatMap((ranges, index) =>
      ranges.map(({ startsAt, endsAt, validFrom, validUntil }) => ({
        weekday: index + 1,
        startsAt,
        endsAt: endClock(endsAt),
        ...(validFrom ? { validFrom } : {}),
        ...(validUntil ? { validUntil } : {}),
      })),
    ),
    overrides: overrides.map(({ date, ranges }) => ({
      date,
      ranges: ranges.map(({ startsAt, endsAt }) => ({ startsAt, endsAt: endClock(endsAt) })),
    })),
    timeOff: timeOff.map(({ startsAt, endsAt }) => ({
      startsAt: atZone(startsAt, zone),
      endsAt: atZone(endsAt, zone),
    })),
    version,
  };
}

/** An end at or before the start is on the next day; what matters for this day then ends at midnight. */
export const endsNextDay = ({ startsAt, endsAt }: Range): boolean =>
  startsAt !== '' && endsAt !== '' && endsAt !== '00:00' && endsAt <= startsAt;

const endOnDay = (range: Range): string => (range.endsAt === '00:00' || endsNextDay(range) ? '24:00' : range.endsAt);

/** The first thing wrong with the ranges of one day, or null. */
export function rangesAdvice(ranges: readonly Range[]): string | null {
  if (ranges.some(({ startsAt, endsAt }) => !startsAt || !endsAt)) return 'Fill in both times, or remove the range.';
  if (ranges.some(({ startsAt, endsAt }) => startsAt === endsAt && endsAt !== '00:00'))
    return 'A range needs two different times.';
  const sorted = ranges.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const isOverlapping = sorted.some((range, index) => {
    const next = sorted[index + 1];
    return next !== undefined && next.startsAt < endOnDay(range);
  });
  return isOverlapping ? 'Two of these ranges overlap. Join them, or move one.' : null;
}

export interface DraftErrors {
  days: (string | null)[];
  overrides: (string | null)[];
  timeOff: (string | null)[];
  rules: Partial<Record<NumberRule, string>>;
}

export function draftErrors(draft: Draft): DraftErrors {
  return {
    days: draft.days.map((ranges) => {
      // Ranges valid at different times of the year may lie over each other.
      const isPlain = ranges.every(({ validFrom, validUntil }) => !validFrom && !validUntil);
      return isPlain ? rangesAdvice(ranges) : (ranges.map((range) => rangesAdvice([range])).find(Boolean) ?? null);
    }),
    overrides: draft.overrides.map(({ date, ranges }, index) => {
      if (!date) return 'Choose the date.';
      if (draft.overrides.findIndex((other) => other.date === date) !== index)
        return `${dayKeyLabel(date)} is already listed above.`;
      return rangesAdvice(ranges);
    }),
    timeOff: draft.timeOff.map(({ startsAt, endsAt }) => {
      if (!startsAt || !endsAt) return 'Fill in the beginning and the end, or remove it.';
      return endsAt <= startsAt ? 'It must end after it begins.' : null;
    }),
    rules: Object.fromEntries(
      NUMBER_RULES.filter((rule) => draft[rule] === null).map((rule) => [
        rule,
        `Enter a number from ${RULE_LIMITS[rule].min} to ${RULE_LIMITS[rule].max}.`,
      ]),
    ),
  };
}

export const hasErrors = (errors: DraftErrors): boolean =>
  Object.keys(errors.rules).length > 0 ||
  [...errors.days, ...errors.overrides, ...errors.timeOff].some((error) => error !== null);

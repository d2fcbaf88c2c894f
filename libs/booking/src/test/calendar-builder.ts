import type { BusyTime, TutorCalendar, WeeklyRule } from '../domain/slot-engine';

export const NEW_YORK = 'America/New_York';

export const nothingBusy: BusyTime = { blocked: [], countedStarts: [] };

export function everyDay(startsMinute: number, endsMinute: number): WeeklyRule[] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    startsMinute,
    endsMinute,
    validFromDay: null,
    validUntilDay: null,
  }));
}

export function calendarWith(changes: Partial<TutorCalendar>): TutorCalendar {
  return {
    timeZone: NEW_YORK,
    weekly: everyDay(16 * 60, 18 * 60),
    overrides: [],
    timeOff: [],
    noticeMinutes: 0,
    bufferMinutes: 0,
    stepMinutes: 30,
    horizonDays: 365,
    maxSessionsPerDay: 8,
    ...changes,
  };
}

export function minute(iso: string): number {
  return Math.floor(Temporal.Instant.from(iso).epochMilliseconds / 60_000);
}

export function dayNumber(date: string): number {
  return Math.floor(Temporal.Instant.from(`${date}T00:00Z`).epochMilliseconds / 86_400_000);
}

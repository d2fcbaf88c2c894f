import { addDays, dayKeyLabel, longDate, weekdayOf, type DayKey } from '../../../lib/time';

export const CALENDAR_VIEWS = ['month', 'week', 'agenda'] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

/** Sunday of the week that the day is in: calendars here begin with it. */
export const weekStart = (day: DayKey): DayKey => addDays(day, -(weekdayOf(day) % 7));

const monthStart = (day: DayKey): DayKey => `${day.slice(0, 7)}-01`;
const monthEnd = (day: DayKey): DayKey => addDays(monthStart(addDays(monthStart(day), 31)), -1);

/** The days that a view shows; a month is shown in whole weeks. */
export function spanOf(view: CalendarView, day: DayKey): { first: DayKey; last: DayKey } {
  if (view === 'week') return { first: weekStart(day), last: addDays(weekStart(day), 6) };
  if (view === 'agenda') return { first: monthStart(day), last: monthEnd(day) };
  return { first: weekStart(monthStart(day)), last: addDays(weekStart(monthEnd(day)), 6) };
}

/** The day to go to when the page is turned. */
export function turned(view: CalendarView | 'day', day: DayKey, direction: 1 | -1): DayKey {
  if (view === 'day') return addDays(day, direction);
  if (view === 'week') return addDays(day, 7 * direction);
  return direction === 1 ? addDays(monthEnd(day), 1) : monthStart(addDays(monthStart(day), -1));
}

/** "March 2027", "Feb 28 – Mar 6, 2027", or the day. */
export function spanLabel(view: CalendarView | 'day', day: DayKey): string {
  if (view === 'day') return dayKeyLabel(day);
  if (view === 'week') {
    const { first, last } = spanOf('week', day);
    const short = (key: DayKey): string => longDate(key).replace(/^(\w{3})\w*/, '$1');
    const isOneYear = first.slice(0, 4) === last.slice(0, 4);
    return `${isOneYear ? short(first).replace(/, \d+$/, '') : short(first)} – ${short(last)}`;
  }
  return longDate(monthStart(day)).replace(' 1,', '');
}

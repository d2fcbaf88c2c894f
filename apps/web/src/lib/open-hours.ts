import type { Availability } from './api-types';
import { WEEKDAYS } from './availability-draft';
import { dayKeyLabel, timeOfDay, type DayKey } from './time';

type Hours = Pick<Availability, 'weekly' | 'overrides'>;

const MIDNIGHT = '24:00';

/** "4:00 PM": the clock is the tutor's own, so no zone is in it. */
const clock = (time: string): string =>
  time.startsWith(MIDNIGHT) ? 'midnight' : timeOfDay(Date.parse(`1970-01-01T${time.slice(0, 5)}:00Z`), 'UTC');

const ranges = (list: readonly { startsAt: string; endsAt: string }[]): string =>
  [...list]
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
    .map(({ startsAt, endsAt }) =>
      startsAt.startsWith('00:00') && endsAt.startsWith(MIDNIGHT) ? 'all day' : `${clock(startsAt)} – ${clock(endsAt)}`,
    )
    .join(', ');

/**
 * What a tutor has open from today on, in lines: "Monday to Friday, 4:00 PM – 8:00 PM". None where nothing is.
 * Dates of their own are named only where no week is.
 */
export function openHours({ weekly, overrides }: Hours, today: DayKey): string[] {
  const counting = weekly.filter(({ validUntil }) => !validUntil || validUntil >= today);
  const days = WEEKDAYS.map((_, index) => ranges(counting.filter(({ weekday }) => weekday === index + 1)));
  const lines = days.flatMap((hours, index) => {
    if (hours === '' || hours === days[index - 1]) return [];
    let last = index;
    while (days[last + 1] === hours) last += 1;
    const first = WEEKDAYS[index];
    return [`${last === index ? first : `${first} to ${WEEKDAYS[last]}`}, ${hours}`];
  });
  if (lines.length > 0) return lines;
  return overrides
    .filter((day) => day.date >= today && day.ranges.length > 0)
    .sort((a, b) => a.date.localeCompare(b.date))
    .map((day) => `${dayKeyLabel(day.date)}, ${ranges(day.ranges)}`);
}

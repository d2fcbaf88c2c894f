import { localDaySpan, openSpans, StepGrid, type Span, type TutorCalendar } from './slot-engine';
import { localDayOf, zoneOffsets } from './zone-offsets';

/** A start that the tutor's hours allow, whoever is booked: what is kept of a calendar for the search. Epoch minutes. */
export type AllowedStart = {
  readonly start: number;
  /** How long a session could last from here by hours and time off alone, at most the longest length on offer. */
  readonly openMinutes: number;
  /** The tutor's local day, in which the daily limit is counted. */
  readonly day: Span;
};

/** Every start in [from, to) by the same spans and the same grid that open starts are listed with. */
export function listAllowedStarts(calendar: TutorCalendar, window: Span, longestMinutes: number): AllowedStart[] {
  const zone = zoneOffsets(calendar.timeZone);
  const open = openSpans(calendar, zone, window.from, window.to + longestMinutes);
  const grid = new StepGrid(zone, calendar.stepMinutes, window.from);
  const { timeOff } = calendar;
  const starts: AllowedStart[] = [];
  let nextOff = 0;
  let dayNumber: number | null = null;
  let day: Span = { from: 0, to: 0 };
  for (let i = 0; i < open.length; i += 2) {
    const ends = open[i + 1] as number;
    let start = grid.alignUp(Math.max(open[i] as number, window.from));
    while (start < Math.min(ends, window.to)) {
      while (nextOff < timeOff.length && (timeOff[nextOff] as Span).to <= start) nextOff++;
      const off = timeOff[nextOff];
      if (off !== undefined && off.from <= start) {
        start = grid.alignUp(off.to);
        continue;
      }
      const number = localDayOf(zone, start);
      if (number !== dayNumber) {
        dayNumber = number;
        day = localDaySpan(calendar.timeZone, start);
      }
      starts.push({
        start,
        openMinutes: Math.min(ends - start, longestMinutes, (off?.from ?? Infinity) - start),
        day,
      });
      start = grid.after(start);
    }
  }
  return starts;
}

import { localDayOf, stretchAt, zoneOffsets, type ZoneOffsets } from './zone-offsets';

export const MINUTES_PER_DAY = 1440;
/** No local day is longer, however far its clocks go back. */
const LONGEST_DAY = 2 * MINUTES_PER_DAY;

/** A half-open stretch of epoch minutes. */
export type Span = { readonly from: number; readonly to: number };

/** Minutes of the local day; an end beyond 1440 runs on into the next day. */
export type LocalRange = { readonly startsMinute: number; readonly endsMinute: number };

export type WeeklyRule = LocalRange & {
  /** ISO: Monday 1 to Sunday 7; the day that the range starts on. */
  readonly weekday: number;
  /** First and last day (days since 1970-01-01) on which it starts. */
  readonly validFromDay: number | null;
  readonly validUntilDay: number | null;
};

/** Says everything about its date: weekly rules and what runs over from the day before don't count on it. */
export type DateOverride = { readonly day: number; readonly ranges: readonly LocalRange[] };

export type TutorCalendar = {
  readonly timeZone: string;
  /** Sorted by weekday, then by start. */
  readonly weekly: readonly WeeklyRule[];
  /** Sorted by day, one for a day; ranges sorted. */
  readonly overrides: readonly DateOverride[];
  /** Sorted, not overlapping. */
  readonly timeOff: readonly Span[];
  readonly noticeMinutes: number;
  readonly bufferMinutes: number;
  /** Divides an hour; starts lie on it by the tutor's wall clock. */
  readonly stepMinutes: number;
  readonly horizonDays: number;
  readonly maxSessionsPerDay: number;
};

/** What is booked around the window, sorted: `to` includes the buffer that was stored with each session. */
export type BusyTime = {
  readonly blocked: readonly Span[];
  /** Starts of the sessions that count towards the daily limit, sorted. */
  readonly countedStarts: readonly number[];
};

export type SlotSearch = {
  /** Starts in [from, to) are looked for, in epoch minutes. */
  readonly from: number;
  readonly to: number;
  readonly now: number;
  readonly durationMinutes: number;
};

/**
 * Every start at which a session of the wanted length may be booked, in epoch minutes, ascending.
 *
 * An instant is open when the tutor's wall clock shows a time inside a range: on the day when clocks go forward the
 * missing hour is nowhere, and on the day when they go back the repeated hour is open twice.
 */
export function listOpenStarts(calendar: TutorCalendar, busy: BusyTime, search: SlotSearch): number[] {
  const starts: number[] = [];
  const zone = zoneOffsets(calendar.timeZone);
  const first = Math.max(search.from, search.now + calendar.noticeMinutes);
  const last = Math.min(search.to - 1, search.now + calendar.horizonDays * MINUTES_PER_DAY);
  if (first > last) return starts;

  const open = openSpans(calendar, zone, first, last + search.durationMinutes);
  const fullDays = findFullDays(calendar, busy, zone);
  const { blocked } = busy;
  const { timeOff, stepMinutes } = calendar;
  const kept = search.durationMinutes + calendar.bufferMinutes;
  const grid = new StepGrid(zone, stepMinutes, first);
  let nextBlocked = 0;
  let nextOff = 0;
  for (let i = 0; i < open.length; i += 2) {
    const lastStart = Math.min((open[i + 1] as number) - search.durationMinutes, last);
    let start = grid.alignUp(Math.max(open[i] as number, first));
    while (start <= lastStart) {
      while (nextBlocked < blocked.length && (blocked[nextBlocked] as Span).to <= start) nextBlocked++;
      const session = blocked[nextBlocked];
      if (session !== undefined && session.from < start + kept) {
        start = grid.alignUp(session.to);
        continue;
      }
      while (nextOff < timeOff.length && (timeOff[nextOff] as Span).to <= start) nextOff++;
      const off = timeOff[nextOff];
      if (off !== undefined && off.from < start + search.durationMinutes) {
        start = grid.alignUp(off.to);
        continue;
      }
      if (fullDays === null || !fullDays.has(localDayOf(zone, start))) starts.push(start);
      start = grid.after(start);
    }
  }
  return starts;
}

/** Whether a session may start at exactly this minute. One code with the listing, so that the two can't disagree. */
export function isOpenStart(
  calendar: TutorCalendar,
  busy: BusyTime,
  wish: { start: number; durationMinutes: number; now: number },
): boolean {
  const { start, durationMinutes, now } = wish;
  return listOpenStarts(calendar, busy, { from: start, to: start + 1, now, durationMinutes }).length === 1;
}

/** The local day of a start, as the stretch of instants that its sessions are counted in. */
export function localDaySpan(timeZone: string, start: number): Span {
  const zone = zoneOffsets(timeZone);
  const midnight = localDayOf(zone, start) * MINUTES_PER_DAY;
  const pieces: number[] = [];
  pushLocal(pieces, zone, stretchAt(zone, midnight - MINUTES_PER_DAY), midnight, midnight + MINUTES_PER_DAY);
  return { from: pieces[0] ?? start, to: pieces[pieces.length - 1] ?? start + 1 };
}

/** Sorts and joins spans that touch or overlap. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: { from: number; to: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined[joined.length - 1];
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push({ from: span.from, to: span.to });
  }
  return joined;
}

/** The minutes at which sessions may start: on the step by the tutor's wall clock. Walks forwards only. */
export class StepGrid {
  private stretch: number;
  private stretchEnds: number;

  constructor(
    private readonly zone: ZoneOffsets,
    private readonly step: number,
    first: number,
  ) {
    this.stretch = stretchAt(zone, first);
    this.stretchEnds = zone.from[this.stretch + 1] ?? Infinity;
  }

  /** The first minute of the grid at or after this one. */
  alignUp(minute: number): number {
    while (minute >= this.stretchEnds) this.enterNextStretch();
    const over = mod(minute + (this.zone.offset[this.stretch] as number), this.step);
    if (over === 0) return minute;
    const aligned = minute + this.step - over;
    // A change by less than the step (Lord Howe moves by 30 minutes) puts the following stretch on another grid.
    return aligned >= this.stretchEnds ? this.alignUp(this.stretchEnds) : aligned;
  }

  /** The minute of the grid that follows one on it. */
  after(minute: number): number {
    const next = minute + this.step;
    return next < this.stretchEnds ? next : this.alignUp(Math.min(next, this.stretchEnds));
  }

  private enterNextStretch(): void {
    this.stretch++;
    this.stretchEnds = this.zone.from[this.stretch + 1] ?? Infinity;
  }
}

function mod(value: number, by: number): number {
  const rest = value % by;
  return rest < 0 ? rest + by : rest;
}

/** Open time as flat pairs [from, to, from, to, …], sorted and joined, for sessions inside [from, to). */
export function openSpans(calendar: TutorCalendar, zone: ZoneOffsets, from: number, to: number): number[] {
  const { weekly, overrides } = calendar;
  const pieces: number[] = [];
  const firstOf = firstRuleOf(weekly);
  // A day earlier, because its ranges may run over midnight.
  let day = localDayOf(zone, from) - 1;
  const lastDay = localDayOf(zone, to);
  let stretch = stretchAt(zone, (day - 1) * MINUTES_PER_DAY);
  let nextOverride = 0;
  while (nextOverride < overrides.length && (overrides[nextOverride] as DateOverride).day < day) nextOverride++;
  for (; day <= lastDay; day++) {
    const midnight = day * MINUTES_PER_DAY;
    // No offset exceeds a day, so the stretch of a day before is never too late to begin with.
    while ((zone.from[stretch + 1] ?? Infinity) <= midnight - MINUTES_PER_DAY) stretch++;
    const override = overrides[nextOverride];
    const isOverridden = override !== undefined && override.day === day;
    if (isOverridden) nextOverride++;
    const nightEnds = overrides[nextOverride]?.day === day + 1 ? MINUTES_PER_DAY : 2 * MINUTES_PER_DAY;
    if (isOverridden) {
      for (const range of override.ranges) pushRange(pieces, zone, stretch, midnight, range, nightEnds);
      continue;
    }
    const weekday = mod(day + 3, 7) + 1;
    for (let i = firstOf[weekday] as number; i < weekly.length; i++) {
      const rule = weekly[i] as WeeklyRule;
      if (rule.weekday !== weekday) break;
      if (rule.validFromDay !== null && day < rule.validFromDay) continue;
      if (rule.validUntilDay !== null && day > rule.validUntilDay) continue;
      pushRange(pieces, zone, stretch, midnight, rule, nightEnds);
    }
  }
  return pieces;
}

function pushRange(
  pieces: number[],
  zone: ZoneOffsets,
  stretch: number,
  midnight: number,
  range: LocalRange,
  nightEnds: number,
): void {
  pushLocal(pieces, zone, stretch, midnight + range.startsMinute, midnight + Math.min(range.endsMinute, nightEnds));
}

/** Adds the instants whose wall clock lies in [from, to), given in minutes of local time since 1970. */
function pushLocal(pieces: number[], zone: ZoneOffsets, stretch: number, from: number, to: number): void {
  for (let i = stretch; i < zone.from.length; i++) {
    const begins = zone.from[i] as number;
    if (begins > to + MINUTES_PER_DAY) return;
    const offset = zone.offset[i] as number;
    const start = Math.max(from - offset, begins);
    const end = Math.min(to - offset, zone.from[i + 1] ?? Infinity);
    if (start < end) pushPiece(pieces, start, end);
  }
}

/** Pieces arrive almost sorted; the repeated hour of an autumn night is what they have to be put in order for. */
function pushPiece(pieces: number[], start: number, end: number): void {
  let at = pieces.length;
  if (at === 0 || start > (pieces[at - 1] as number)) {
    pieces.push(start, end);
    return;
  }
  if (start >= (pieces[at - 2] as number)) {
    pieces[at - 1] = Math.max(pieces[at - 1] as number, end);
    return;
  }
  while (at > 0 && (pieces[at - 2] as number) > start) at -= 2;
  pieces.splice(at, 0, start, end);
  let write = Math.max(at - 2, 0);
  for (let read = write + 2; read < pieces.length; read += 2) {
    const from = pieces[read] as number;
    const to = pieces[read + 1] as number;
    if (from <= (pieces[write + 1] as number)) {
      if (to > (pieces[write + 1] as number)) pieces[write + 1] = to;
    } else {
      write += 2;
      pieces[write] = from;
      pieces[write + 1] = to;
    }
  }
  pieces.length = write + 2;
}

/** Days that have as many sessions as the tutor takes; null where there are none, which is the rule. */
function findFullDays(calendar: TutorCalendar, busy: BusyTime, zone: ZoneOffsets): Set<number> | null {
  const { countedStarts } = busy;
  const most = calendar.maxSessionsPerDay;
  let full: Set<number> | null = null;
  // Sorted starts of one day stand together: it is full where the one that many places before is of the same day.
  for (let i = most - 1; i < countedStarts.length; i++) {
    const last = countedStarts[i] as number;
    const first = countedStarts[i - most + 1] as number;
    if (last - first >= LONGEST_DAY) continue;
    const day = localDayOf(zone, last);
    if (localDayOf(zone, first) === day) (full ??= new Set()).add(day);
  }
  return full;
}

/** Where the rules of each weekday begin. */
function firstRuleOf(weekly: readonly WeeklyRule[]): number[] {
  const first = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = weekly.length - 1; i >= 0; i--) first[(weekly[i] as WeeklyRule).weekday] = i;
  return first;
}

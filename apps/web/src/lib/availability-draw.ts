import type { Draft, Range, WeeklyRange } from './availability-draft';
import { addDays, weekdayOf, type DayKey } from './time';

/** What a stroke on the calendar means. */
export type Stroke = 'weekly' | 'date' | 'off';

/** Where in the draft a block comes from, so that it can be changed there. */
export type BlockSource =
  | { kind: 'weekly'; weekday: number; index: number }
  | { kind: 'date'; date: DayKey; index: number }
  | { kind: 'off'; index: number };

/** A piece of one day as it is drawn. `endsAt` is "24:00" at midnight. */
export interface Block {
  date: DayKey;
  startsAt: string;
  endsAt: string;
  source: BlockSource;
}

const MIDNIGHT = '24:00';
const PLAIN = { validFrom: '', validUntil: '' };

/** Ends as they are compared and drawn: midnight is the end of the day, and what goes on tomorrow ends there too. */
const crossesMidnight = ({ startsAt, endsAt }: Range): boolean => endsAt !== '00:00' && endsAt <= startsAt;
const endOnDay = (range: Range): string =>
  range.endsAt === '00:00' || crossesMidnight(range) ? MIDNIGHT : range.endsAt;
const toField = (endsAt: string): string => (endsAt === MIDNIGHT ? '00:00' : endsAt);

const isValidOn = ({ validFrom, validUntil }: WeeklyRange, date: DayKey): boolean =>
  (!validFrom || validFrom <= date) && (!validUntil || date <= validUntil);

/** One more range, joined with those that it touches. Ranges that run over midnight stay as they are. */
function joined<Kind extends Range>(ranges: readonly Kind[], added: Kind): Kind[] {
  if (crossesMidnight(added)) return [...ranges, added].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  let { startsAt } = added;
  let end = endOnDay(added);
  const apart: Kind[] = [];
  for (const range of ranges) {
    const touches = !crossesMidnight(range) && range.startsAt <= end && startsAt <= endOnDay(range);
    if (!touches) {
      apart.push(range);
      continue;
    }
    if (range.startsAt < startsAt) startsAt = range.startsAt;
    if (endOnDay(range) > end) end = endOnDay(range);
  }
  return [...apart, { ...added, startsAt, endsAt: toField(end) }].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}

/** What holds on a date: its own hours where it has some, else what the week says. */
function hoursOn(draft: Draft, date: DayKey): Range[] {
  const own = draft.overrides.find((override) => override.date === date);
  if (own) return own.ranges;
  return (draft.days[weekdayOf(date) - 1] ?? [])
    .filter((range) => isValidOn(range, date))
    .map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));
}

function withDate(draft: Draft, date: DayKey, ranges: Range[]): Draft {
  const others = draft.overrides.filter((override) => override.date !== date);
  return { ...draft, overrides: [...others, { date, ranges }].sort((a, b) => a.date.localeCompare(b.date)) };
}

const withDay = (draft: Draft, weekday: number, ranges: WeeklyRange[]): Draft => ({
  ...draft,
  days: draft.days.map((before, index) => (index === weekday - 1 ? ranges : before)),
});

/** Adds a drawn piece of a day. `endsAt` may be "24:00". */
export function draw(draft: Draft, stroke: Stroke, date: DayKey, startsAt: string, endsAt: string): Draft {
  const range = { startsAt, endsAt: toField(endsAt) };
  if (stroke === 'off') {
    const end = endsAt === MIDNIGHT ? `${addDays(date, 1)}T00:00` : `${date}T${endsAt}`;
    return { ...draft, timeOff: [...draft.timeOff, { startsAt: `${date}T${startsAt}`, endsAt: end }] };
  }
  if (stroke === 'date') return withDate(draft, date, joined(hoursOn(draft, date), range));
  const weekday = weekdayOf(date);
  const ranges = draft.days[weekday - 1] ?? [];
  const isPlain = ({ validFrom, validUntil }: WeeklyRange): boolean => !validFrom && !validUntil;
  const seasonal = ranges.filter((before) => !isPlain(before));
  return withDay(draft, weekday, [...joined(ranges.filter(isPlain), { ...range, ...PLAIN }), ...seasonal]);
}

/** Takes a block out where it comes from: every week, on its date, or the time off. */
export function erase(draft: Draft, source: BlockSource): Draft {
  if (source.kind === 'off') return { ...draft, timeOff: draft.timeOff.filter((_, index) => index !== source.index) };
  if (source.kind === 'weekly') {
    const ranges = draft.days[source.weekday - 1] ?? [];
    return withDay(
      draft,
      source.weekday,
      ranges.filter((_, index) => index !== source.index),
    );
  }
  const ranges = hoursOn(draft, source.date).filter((_, index) => index !== source.index);
  return withDate(draft, source.date, ranges);
}

/** Takes a weekly block out on one date only, which then has hours of its own. */
export function eraseOn(draft: Draft, source: BlockSource, date: DayKey): Draft {
  if (source.kind !== 'weekly') return erase(draft, source);
  const gone = draft.days[source.weekday - 1]?.[source.index];
  if (!gone) return draft;
  const rest = hoursOn(draft, date).filter(
    ({ startsAt, endsAt }) => startsAt !== gone.startsAt || endsAt !== gone.endsAt,
  );
  return withDate(draft, date, rest);
}

/** Gives a date the hours of the week back. */
export const forgetDate = (draft: Draft, date: DayKey): Draft => ({
  ...draft,
  overrides: draft.overrides.filter((override) => override.date !== date),
});

/** All that is drawn on `count` days from `first`: hours, and time off on top of them. */
export function blocksOf(draft: Draft, first: DayKey, count: number): Block[] {
  const dates = Array.from({ length: count }, (_, index) => addDays(first, index));
  return [...hourBlocks(draft, dates), ...timeOffBlocks(draft, dates)];
}

function hourBlocks(draft: Draft, dates: readonly DayKey[]): Block[] {
  const blocks: Block[] = [];
  // The evening before reaches into the first day.
  for (const date of [addDays(dates[0] ?? '', -1), ...dates]) {
    for (const { range, source } of sourcesOn(draft, date)) {
      if (!range.startsAt || !range.endsAt) continue;
      blocks.push({ date, startsAt: range.startsAt, endsAt: endOnDay(range), source });
      if (crossesMidnight(range))
        blocks.push({ date: addDays(date, 1), startsAt: '00:00', endsAt: range.endsAt, source });
    }
  }
  return blocks.filter(({ date }) => dates.includes(date));
}

function sourcesOn(draft: Draft, date: DayKey): { range: Range; source: BlockSource }[] {
  const own = draft.overrides.find((override) => override.date === date);
  if (own) return own.ranges.map((range, index) => ({ range, source: { kind: 'date', date, index } }));
  const weekday = weekdayOf(date);
  return (draft.days[weekday - 1] ?? []).flatMap((range, index) =>
    isValidOn(range, date) ? [{ range, source: { kind: 'weekly' as const, weekday, index } }] : [],
  );
}

function timeOffBlocks(draft: Draft, dates: readonly DayKey[]): Block[] {
  return draft.timeOff.flatMap(({ startsAt, endsAt }, index) => {
    if (!startsAt || !endsAt || endsAt <= startsAt) return [];
    return dates
      .filter((date) => startsAt < `${date}T${MIDNIGHT}` && endsAt > `${date}T00:00`)
      .map((date) => ({
        date,
        startsAt: startsAt.startsWith(date) ? startsAt.slice(11, 16) : '00:00',
        endsAt: endsAt.startsWith(date) ? endsAt.slice(11, 16) : MIDNIGHT,
        source: { kind: 'off' as const, index },
      }));
  });
}

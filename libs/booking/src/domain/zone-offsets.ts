/** Years whose clock changes are kept: far before any session that is looked at and far after any horizon. */
const FIRST_YEAR = 2020;
const LAST_YEAR = 2070;
const NANOSECONDS_PER_MINUTE = 60_000_000_000;

/** The UTC offsets of one zone as stretches of equal offset: what turns local times into instants without Temporal. */
export type ZoneOffsets = {
  /** Epoch minute at which each stretch begins; the first is minus infinity, the last stretch has no end. */
  readonly from: readonly number[];
  /** Minutes to add to UTC in each stretch. */
  readonly offset: readonly number[];
};

const cache = new Map<string, ZoneOffsets>();

/** The offsets of an IANA zone, computed once a process. Throws RangeError for a zone that doesn't exist. */
export function zoneOffsets(timeZone: string): ZoneOffsets {
  let offsets = cache.get(timeZone);
  if (offsets === undefined) {
    offsets = readOffsets(timeZone);
    cache.set(timeZone, offsets);
  }
  return offsets;
}

function readOffsets(timeZone: string): ZoneOffsets {
  let moment: Temporal.ZonedDateTime | null = Temporal.PlainDate.from({
    year: FIRST_YEAR,
    month: 1,
    day: 1,
  }).toZonedDateTime({ timeZone });
  const from = [-Infinity];
  const offset = [moment.offsetNanoseconds / NANOSECONDS_PER_MINUTE];
  while ((moment = moment.getTimeZoneTransition('next')) !== null && moment.year <= LAST_YEAR) {
    from.push(Math.floor(moment.epochMilliseconds / 60_000));
    offset.push(moment.offsetNanoseconds / NANOSECONDS_PER_MINUTE);
  }
  return { from, offset };
}

/** Index of the stretch that an epoch minute lies in. */
export function stretchAt(zone: ZoneOffsets, minute: number): number {
  let low = 0;
  let high = zone.from.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((zone.from[middle] ?? Infinity) <= minute) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The local calendar day (days since 1970-01-01) that an epoch minute falls on. */
export function localDayOf(zone: ZoneOffsets, minute: number): number {
  return Math.floor((minute + (zone.offset[stretchAt(zone, minute)] ?? 0)) / 1440);
}

/** Half-open: it includes `startsAt` and ends just before `endsAt`. */
export interface TimeRange {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

export function overlaps(a: TimeRange, b: TimeRange): boolean {
  return Temporal.Instant.compare(a.startsAt, b.endsAt) < 0 && Temporal.Instant.compare(b.startsAt, a.endsAt) < 0;
}

export function contains(range: TimeRange, instant: Temporal.Instant): boolean {
  return Temporal.Instant.compare(range.startsAt, instant) <= 0 && Temporal.Instant.compare(instant, range.endsAt) < 0;
}

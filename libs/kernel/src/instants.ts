/** Postgres' driver speaks `Date`, JSON speaks ISO strings, our code speaks `Temporal.Instant`. */
export function toInstant(value: Date | string): Temporal.Instant {
  return typeof value === 'string'
    ? Temporal.Instant.from(value)
    : Temporal.Instant.fromEpochMilliseconds(value.getTime());
}

export function toDate(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}

/** Whole minutes since the Unix epoch, rounded down. */
export function epochMinutes(instant: Temporal.Instant): number {
  return Math.floor(instant.epochMilliseconds / 60_000);
}

export function fromEpochMinutes(minutes: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(minutes * 60_000);
}

/** RFC 3339 in UTC with milliseconds, as every instant in our JSON is written. */
export function toIso(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 });
}

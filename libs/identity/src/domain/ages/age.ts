export interface AgeRules {
  readonly adultAge: number;
  readonly studentYoungestAge: number;
  readonly studentOldestAge: number;
  /** The westernmost zone of the United States: nobody there is older than this says. */
  readonly ageZone: string;
}

/**
 * Completed years on the calendar day that `at` is in `zone`. Somebody born on 29 February grows older
 * on 1 March in a common year.
 */
export function ageOn(birthDate: Temporal.PlainDate, at: Temporal.Instant, zone: string): number {
  const today = at.toZonedDateTimeISO(zone).toPlainDate();
  const hadBirthday = today.month * 100 + today.day >= birthDate.month * 100 + birthDate.day;
  return today.year - birthDate.year - (hadBirthday ? 0 : 1);
}

export function isAdult(birthDate: Temporal.PlainDate, at: Temporal.Instant, rules: AgeRules): boolean {
  return ageOn(birthDate, at, rules.ageZone) >= rules.adultAge;
}

export function isStudentAge(birthDate: Temporal.PlainDate, at: Temporal.Instant, rules: AgeRules): boolean {
  const age = ageOn(birthDate, at, rules.ageZone);
  return age >= rules.studentYoungestAge && age <= rules.studentOldestAge;
}

/** The day on which somebody comes of age; born on 29 February, on 1 March of a common year. */
export function adultOn(birthDate: Temporal.PlainDate, { adultAge }: AgeRules): Temporal.PlainDate {
  const year = birthDate.year + adultAge;
  const isLeapDay = birthDate.month === 2 && birthDate.day === 29;
  if (isLeapDay && !Temporal.PlainDate.from({ year, month: 1, day: 1 }).inLeapYear) {
    return Temporal.PlainDate.from({ year, month: 3, day: 1 });
  }
  return birthDate.with({ year });
}

const OLDEST_YEAR = 1900;

/** A full calendar date of a person who may be alive, or null: 2023-02-29 and 02/03/1990 are none. */
export function parseBirthDate(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    const date = Temporal.PlainDate.from(text, { overflow: 'reject' });
    return date.year >= OLDEST_YEAR ? date : null;
  } catch {
    return null;
  }
}

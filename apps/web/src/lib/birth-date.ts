export interface BirthDateParts {
  month: string;
  day: string;
  year: string;
}

export const NO_BIRTH_DATE: BirthDateParts = { month: '', day: '', year: '' };

/** "2009-02-28", or null where the three parts are no date of the calendar. Says nothing about age. */
export function toBirthDate({ month, day, year }: BirthDateParts): string | null {
  if (!/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day) || !/^\d{4}$/.test(year)) return null;
  const key = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${key}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== key ? null : key;
}

/** The parts of "2009-02-28", for a field that shows it again. */
export function fromBirthDate(date: string | null | undefined): BirthDateParts {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '') ?? [];
  return year && month && day ? { year, month: String(Number(month)), day: String(Number(day)) } : NO_BIRTH_DATE;
}

const todayKey = (): string => new Date().toISOString().slice(0, 10);

export function birthDateAdvice(parts: BirthDateParts, today = todayKey()): string | null {
  if (!parts.month || !parts.day.trim() || !parts.year.trim()) return 'Enter the month, the day and the full year.';
  const date = toBirthDate(parts);
  if (!date) return 'This is not a date of the calendar. Check the day and the year.';
  return date < '1900-01-01' || date > today ? 'Check the year of this date.' : null;
}

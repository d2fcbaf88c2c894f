import type { Education, Experience } from './api-types';

/** A row as it is typed: years are text until they are sent. */
export interface TypedEntry {
  what: string;
  where: string;
  fromYear: string;
  toYear: string;
}

const yearOf = (text: string): number | null => (/^\d{4}$/.test(text) ? Number(text) : null);
const textOf = (year: number | null): string => (year === null ? '' : String(year));

/** Rows that hold nothing are left out: somebody pressed "Add" and changed their mind. */
const written = (rows: readonly TypedEntry[]): TypedEntry[] =>
  rows.filter(({ what, where, fromYear, toYear }) => [what, where, fromYear, toYear].some((text) => text.trim()));

export const typedEducation = (rows: readonly Education[]): TypedEntry[] =>
  rows.map(({ award, institution, fromYear, toYear }) => ({
    what: award,
    where: institution,
    fromYear: textOf(fromYear),
    toYear: textOf(toYear),
  }));

export const typedExperience = (rows: readonly Experience[]): TypedEntry[] =>
  rows.map(({ role, organization, fromYear, toYear }) => ({
    what: role,
    where: organization,
    fromYear: textOf(fromYear),
    toYear: textOf(toYear),
  }));

export const educationOf = (rows: readonly TypedEntry[]): Education[] =>
  written(rows).map(({ what, where, fromYear, toYear }) => ({
    award: what.trim(),
    institution: where.trim(),
    fromYear: yearOf(fromYear),
    toYear: yearOf(toYear),
  }));

export const experienceOf = (rows: readonly TypedEntry[]): Experience[] =>
  written(rows).map(({ what, where, fromYear, toYear }) => ({
    role: what.trim(),
    organization: where.trim(),
    fromYear: yearOf(fromYear),
    toYear: yearOf(toYear),
  }));

/** What is wrong with the rows before they are sent; null where nothing is. */
export function entriesError(rows: readonly TypedEntry[], latestYear: number): string | null {
  for (const [index, row] of written(rows).entries()) {
    const years = [row.fromYear, row.toYear].filter(Boolean);
    if (row.what.trim().length < 2) return `Fill in the first field of row ${index + 1}, or remove the row.`;
    if (years.some((year) => !/^\d{4}$/.test(year) || Number(year) < 1930 || Number(year) > latestYear + 10)) {
      return `Use years of four digits in row ${index + 1}, such as 2018.`;
    }
    if (row.fromYear && row.toYear && row.fromYear > row.toYear) return `Row ${index + 1} ends before it begins.`;
  }
  return null;
}

/** "2010–2019", "since 2019", "until 2008", or nothing. */
export function yearsWords(fromYear: number | null, toYear: number | null): string | null {
  if (fromYear !== null && toYear !== null) return fromYear === toYear ? String(fromYear) : `${fromYear}–${toYear}`;
  if (fromYear !== null) return `since ${fromYear}`;
  return toYear === null ? null : String(toYear);
}

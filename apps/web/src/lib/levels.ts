import type { Level } from './api-types';

const NAMES: Record<string, string> = {
  'middle-school': 'Middle school',
  'high-school': 'High school',
  ap: 'AP',
  'test-prep': 'Test prep',
};

export const LEVELS = Object.entries(NAMES).map(([value, label]) => ({ value, label }));

export function levelName(level: string): string {
  return NAMES[level] ?? level.charAt(0).toUpperCase() + level.slice(1).replaceAll('-', ' ');
}

const levelOfGrade = (grade: number): Level | null => {
  if (grade >= 6 && grade <= 8) return 'middle-school';
  return grade >= 9 && grade <= 12 ? 'high-school' : null;
};

/** The level to begin with: the one of the student's grade ("9", "Grade 9", "9th") where it is taught, else the first. */
export function fittingLevel(levels: readonly Level[], grade: string | null): Level | undefined {
  const found = /\d+/.exec(grade ?? '');
  const fitting = found ? levelOfGrade(Number(found[0])) : null;
  return levels.find((level) => level === fitting) ?? levels[0];
}

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

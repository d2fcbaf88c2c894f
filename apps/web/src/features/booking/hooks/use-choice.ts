import { useSearchParams } from 'react-router';
import type { DayKey } from '../../../lib/time';

export interface Choice {
  /** Slug or id, as the address has it. */
  subject: string | null;
  level: string | null;
  minutes: number;
  day: DayKey | null;
  startMs: number | null;
  student: string | null;
}

type Change = Partial<Record<'subject' | 'level' | 'minutes' | 'day' | 'start' | 'student', string | null>>;

/** What was chosen so far lives in the address: it survives signing in, adding a student, a reload, and being sent to someone. */
export function useChoice(): { choice: Choice; change: (change: Change) => void } {
  const [search, setSearch] = useSearchParams();
  const day = search.get('day');
  const start = Number(search.get('start'));
  const minutes = Number(search.get('minutes'));
  const change = (wanted: Change): void => {
    setSearch(
      (before) => {
        for (const [name, value] of Object.entries(wanted)) {
          if (value) before.set(name, value);
          else before.delete(name);
        }
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return {
    choice: {
      subject: search.get('subject'),
      level: search.get('level'),
      minutes: Number.isInteger(minutes) && minutes > 0 && minutes <= 480 ? minutes : 60,
      day: day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null,
      startMs: Number.isInteger(start) && start > 0 ? start * 60_000 : null,
      student: search.get('student'),
    },
    change,
  };
}

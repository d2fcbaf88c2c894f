import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { Problem } from '../../../lib/problem';
import { minutesToMs } from '../../../lib/time';
import { NextStarts } from './next-starts';

/** Refusals that another time would settle. */
const TITLES: Record<string, string> = {
  'booking.slot-taken': 'That time was just taken',
  'booking.outside-availability': 'That time is not open any more',
};

export function BookingProblem({ problem, onStart }: { problem: Problem | null; onStart: (startMs: number) => void }) {
  if (!problem) return null;
  const next = problem.numbers('nextStarts').map(minutesToMs);
  const title = TITLES[problem.code];
  if (!title || next.length === 0) return <ProblemAlert problem={problem} />;
  return <NextStarts title={title} starts={next} onStart={onStart} />;
}

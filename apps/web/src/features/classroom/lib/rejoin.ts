import type { Problem } from '../../../lib/problem';

const DELAYS = [300, 700, 1_500, 2_500, 4_000];

/** How long to wait before try number `attempt` (from 0), in milliseconds. It never gives up: the room may come back. */
export function nextDelay(attempt: number): number {
  return DELAYS[Math.min(attempt, DELAYS.length - 1)]!;
}

export type Verdict = 'again' | 'removed' | 'over' | 'refused';

/** What a refused entry means for somebody who wants in. */
export function verdictOn(problem: Problem): Verdict {
  if (problem.code === 'rooms.removed') return 'removed';
  if (problem.code === 'rooms.closed' || problem.code === 'rooms.session-not-confirmed') return 'over';
  return problem.isPassing ? 'again' : 'refused';
}

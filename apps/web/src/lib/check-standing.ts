import type { TutorProfile } from './api-types';

const DAY = 86_400_000;
/** From when a tutor is reminded by mail. */
const SOON_DAYS = 60;

export type CheckResult = TutorProfile['checks'][number]['result'];
export type CheckStanding = CheckResult | 'runs-out' | 'ran-out';

/** A check that was passed counts until it runs out, and its page says so before that. */
export function checkStanding(result: CheckResult, expiresAtMs: number | null, nowMs: number): CheckStanding {
  if (result !== 'passed' || expiresAtMs === null) return result;
  if (expiresAtMs <= nowMs) return 'ran-out';
  return expiresAtMs - nowMs < SOON_DAYS * DAY ? 'runs-out' : 'passed';
}

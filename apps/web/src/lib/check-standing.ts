import type { TutorProfile } from './api-types';
import { isoToMs } from './time';

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

/** The check that a tutor has to hear of first: what ran out, or will soon, the earliest before the others. */
export function checkToRenew(
  checks: readonly TutorProfile['checks'][number][],
  nowMs: number,
): { kind: string; expiresAtMs: number; hasRunOut: boolean } | null {
  const due = checks
    .flatMap(({ kind, result, expiresAt }) => {
      const expiresAtMs = expiresAt ? isoToMs(expiresAt) : null;
      const standing = checkStanding(result, expiresAtMs, nowMs);
      const isDue = standing === 'runs-out' || standing === 'ran-out';
      return isDue && expiresAtMs !== null ? [{ kind, expiresAtMs, hasRunOut: standing === 'ran-out' }] : [];
    })
    .sort((a, b) => a.expiresAtMs - b.expiresAtMs);
  return due[0] ?? null;
}

export const CHECK_NAMES: Readonly<Record<string, string>> = {
  identity: 'Identity',
  'criminal-record': 'Criminal record',
  'sex-offender-registry': 'Sex-offender registry',
};

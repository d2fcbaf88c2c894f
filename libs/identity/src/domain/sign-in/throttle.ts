/** What is counted, each by a hash of its subject: an account's sign-in name or a network address. */
export const THROTTLE_SCOPES = [
  'sign-in-account',
  'sign-in-address',
  'register-address',
  'mail-account',
  'mail-address',
  'verify-address',
  'join-address',
  'join-student',
  'invitation-address',
  'invitation-family',
  'age-report-account',
  'handover-student',
  'code-account',
  'recovery-account',
  'proof-account',
  'second-step-address',
  'passkey-address',
  'google-address',
  'verify-account',
  'link-address',
] as const;

export type ThrottleScope = (typeof THROTTLE_SCOPES)[number];

export interface ThrottleRule {
  readonly attempts: number;
  readonly windowMinutes: number;
}

export interface ThrottleCounter {
  readonly windowStartedAt: Temporal.Instant;
  readonly attempts: number;
}

export type ThrottleDecision =
  | { readonly isAllowed: true; readonly counter: ThrottleCounter }
  | { readonly isAllowed: false; readonly counter: ThrottleCounter; readonly retryAfterSeconds: number };

/**
 * One more attempt, or a refusal until the window ends. Refused attempts are not counted, so that trying on
 * doesn't lengthen the wait; a window starts with its first attempt.
 */
export function countAttempt(
  counter: ThrottleCounter | null,
  now: Temporal.Instant,
  rule: ThrottleRule,
): ThrottleDecision {
  const endsAt = counter?.windowStartedAt.add({ minutes: rule.windowMinutes });
  if (!counter || !endsAt || Temporal.Instant.compare(now, endsAt) >= 0) {
    return { isAllowed: true, counter: { windowStartedAt: now, attempts: 1 } };
  }
  if (counter.attempts < rule.attempts) {
    return { isAllowed: true, counter: { ...counter, attempts: counter.attempts + 1 } };
  }
  const retryAfterSeconds = Math.max(1, Math.ceil(now.until(endsAt).total('seconds')));
  return { isAllowed: false, counter, retryAfterSeconds };
}

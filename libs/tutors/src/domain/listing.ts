export const VETTING_KINDS = ['identity', 'criminal-record', 'sex-offender-registry'] as const;
export type VettingKind = (typeof VETTING_KINDS)[number];

export const VETTING_RESULTS = ['passed', 'failed'] as const;
export type VettingResult = (typeof VETTING_RESULTS)[number];

export interface VettingCheck {
  readonly kind: VettingKind;
  readonly result: VettingResult;
  readonly checkedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
}

export type ListingState = 'applied' | 'listed' | 'unlisted' | 'suspended';
export type ListingMove = 'list' | 'unlist' | 'suspend';

export const LISTING_MOVES = {
  applied: { list: 'listed', suspend: 'suspended' },
  listed: { unlist: 'unlisted', suspend: 'suspended' },
  unlisted: { list: 'listed', suspend: 'suspended' },
  suspended: { list: 'listed' },
} as const satisfies Record<ListingState, Partial<Record<ListingMove, ListingState>>>;

/** The state after the move, or null where the table has none. */
export function nextListingState(from: ListingState, move: ListingMove): ListingState | null {
  const moves: Partial<Record<ListingMove, ListingState>> = LISTING_MOVES[from];
  return moves[move] ?? null;
}

/** Of each kind only the newest check counts, so that a fresh failure beats an older pass. */
function newestOf(kind: VettingKind, checks: readonly VettingCheck[]): VettingCheck | undefined {
  return checks
    .filter((check) => check.kind === kind)
    .reduce<VettingCheck | undefined>(
      (newest, check) => (newest && Temporal.Instant.compare(newest.checkedAt, check.checkedAt) > 0 ? newest : check),
      undefined,
    );
}

/** When the first required check runs out; null while one is missing or its newest result is a failure. */
export function vettedUntil(checks: readonly VettingCheck[]): Temporal.Instant | null {
  let earliest: Temporal.Instant | null = null;
  for (const kind of VETTING_KINDS) {
    const newest = newestOf(kind, checks);
    if (newest?.result !== 'passed') return null;
    if (!earliest || Temporal.Instant.compare(newest.expiresAt, earliest) < 0) earliest = newest.expiresAt;
  }
  return earliest;
}

/** The kinds that keep a tutor from being listed at `now`, in the order in which they are asked for. */
export function invalidChecks(checks: readonly VettingCheck[], now: Temporal.Instant): VettingKind[] {
  return VETTING_KINDS.filter((kind) => {
    const newest = newestOf(kind, checks);
    return newest?.result !== 'passed' || Temporal.Instant.compare(newest.expiresAt, now) <= 0;
  });
}

/**
 * Whether students may be met: what is booked outlives a listing that ended at the tutor's own wish, never a suspension
 * nor a check that ran out.
 */
export function mayMeetStudentsAt(
  tutor: { readonly state: ListingState; readonly vettedUntil: Temporal.Instant | null },
  now: Temporal.Instant,
): boolean {
  const isAllowed = tutor.state === 'listed' || tutor.state === 'unlisted';
  return isAllowed && tutor.vettedUntil !== null && Temporal.Instant.compare(now, tutor.vettedUntil) < 0;
}

/** Listed is a state and a fact: a check that ran out ends it at that instant, whether or not the job came by. */
export function isListedAt(
  tutor: { readonly state: ListingState; readonly vettedUntil: Temporal.Instant | null },
  now: Temporal.Instant,
): boolean {
  return tutor.state === 'listed' && mayMeetStudentsAt(tutor, now);
}

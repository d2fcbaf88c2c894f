import type { Uuid } from '@app/kernel';

/** Why somebody may be looked at unmasked. A reason that is not here is none. */
export const PURPOSES = [
  'support-request',
  'safety-report',
  'age-case',
  'payment-question',
  'privacy-request',
  'legal-request',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What is opened at once: as little as the question needs. */
export const SECTIONS = ['identity', 'contact', 'family', 'sign-ins'] as const;
export type Section = (typeof SECTIONS)[number];

export const VERDICTS = ['in-order', 'questioned'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface BreakGlass {
  readonly id: Uuid;
  readonly openedBy: Uuid;
  readonly subjectId: Uuid;
  readonly purpose: Purpose;
  readonly ticket: string;
  readonly openedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  /** Closed before its time, by whoever opened it. */
  readonly endedAt: Temporal.Instant | null;
  readonly review: Review | null;
}

export interface Review {
  readonly by: Uuid;
  readonly at: Temporal.Instant;
  readonly verdict: Verdict;
  readonly note: string | null;
}

/** A break-glass with what was looked at while it was open. */
export interface ReadAccess extends BreakGlass {
  readonly reads: readonly { readonly section: Section; readonly at: Temporal.Instant }[];
}

export function isOpen(glass: BreakGlass, now: Temporal.Instant): boolean {
  return glass.endedAt === null && Temporal.Instant.compare(now, glass.expiresAt) < 0;
}

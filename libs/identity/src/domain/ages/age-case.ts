import type { Uuid } from '@app/kernel';
import type { ErasureCertificate } from '@app/platform';

/** Where the doubt came from: a date of birth that was typed, or who said it. */
export type AgeCaseSource = 'birth-date' | 'guardian' | 'student' | 'tutor' | 'staff';

export type AgeCaseOutcome = 'confirmed' | 'cleared';

/** A doubt about a student's age, for the staff who decide on it. */
export interface AgeCase {
  readonly id: Uuid;
  /** Null once it was confirmed: the student is erased, and the certificate stands in their place. */
  readonly studentId: Uuid | null;
  readonly source: AgeCaseSource;
  readonly reportedBy: Uuid | null;
  readonly note: string | null;
  readonly openedAt: Temporal.Instant;
  readonly closedAt: Temporal.Instant | null;
  readonly closedBy: Uuid | null;
  readonly outcome: AgeCaseOutcome | null;
  readonly reason: string | null;
  readonly certificate: ErasureCertificate | null;
}

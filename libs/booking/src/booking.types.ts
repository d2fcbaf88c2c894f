import type { Uuid } from '@app/kernel';
import type { SessionOutcome, SessionState } from './domain/session-state';

export type { SessionOutcome, SessionState } from './domain/session-state';
export type { OutcomeDecision, PresenceEvidence, PresenceStay } from './domain/outcome';

/** What other libs may know about one session. Instants are UTC, minutes are whole. */
export type SessionFacts = {
  id: Uuid;
  familyId: Uuid;
  studentId: Uuid;
  tutorId: Uuid;
  /** The tutor's sign-in; `tutorId` is the profile. */
  tutorAccountId: Uuid;
  bookedBy: Uuid;
  /** The adult who was named to supervise when it was booked. */
  supervisorId: Uuid;
  subjectId: Uuid;
  level: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  state: SessionState;
  outcome: SessionOutcome | null;
  /** What the family's balance holds, or held, for it; 0 while it is only reserved. */
  heldMinutes: number;
  /** What was charged in the end: the delivered minutes, or those that a late cancellation keeps. Null until it is known. */
  capturedMinutes: number | null;
  /** Compensation that was granted with the outcome or the cancellation. */
  grantedMinutes: number;
  /** Why the outcome or the cancellation came out as it did: a word for `because` in what people see. */
  because: string | null;
  /** What who cancelled or declined it wrote to the others. */
  words: string | null;
  policyVersion: number;
  goals: string | null;
  /** When the time was taken, by a reservation or a booking. */
  bookedAt: Temporal.Instant;
  reservedUntil: Temporal.Instant | null;
  answerBy: Temporal.Instant | null;
  /** Since when the minutes are held. */
  heldAt: Temporal.Instant | null;
  /** First overlap of student and tutor. */
  begunAt: Temporal.Instant | null;
  /** When the people ended it, or null while nobody has. */
  endedAt: Temporal.Instant | null;
  settledAt: Temporal.Instant | null;
};

export type SessionPeople = {
  studentId: Uuid;
  tutorId: Uuid;
  tutorAccountId: Uuid;
  familyId: Uuid;
  /** Account ids of the paying family's guardians. */
  guardians: Uuid[];
  supervisorId: Uuid;
};

/** How a try to confirm a reservation went. Only `confirmed` moved anything. */
export type ConfirmationResult = 'confirmed' | 'slot-gone' | 'short';

export type Settlement = {
  sessionId: Uuid;
  outcome: SessionOutcome;
  /** Whole minutes to charge, at most what is held. */
  billedMinutes: number;
  /** Minutes granted to the family as compensation. */
  grantedMinutes: number;
  because: string;
  at: Temporal.Instant;
  /** Makes the ledger's transfers once-only; one key a settlement. */
  key: string;
};

/** Minutes of a settled session that come back, because evidence arrived after the settlement. */
export type LateCredit = {
  sessionId: Uuid;
  /** Whole minutes, at least one. */
  minutes: number;
  at: Temporal.Instant;
  /** One key a credit, as the ledger keeps it. */
  key: string;
};

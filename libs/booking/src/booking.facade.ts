import type { Uuid } from '@app/kernel';
import type { SignedIn, Transaction } from '@app/platform';
import type {
  ConfirmationResult,
  OutcomeDecision,
  PresenceEvidence,
  SessionFacts,
  SessionPeople,
  Settlement,
} from './booking.types';

/** What billing, rooms, notifications and the console may ask of booking and tell it. */
export abstract class BookingFacade {
  /** One session, or null. No authorisation: for handlers and for callers that check themselves. */
  abstract session(sessionId: Uuid): Promise<SessionFacts | null>;

  /** One session as the actor may see it; 404 `booking.session-not-found` for everybody else's. */
  abstract requireVisible(actor: SignedIn, sessionId: Uuid): Promise<SessionFacts>;

  /** Everybody who belongs to a session; 404 where there is none. */
  abstract participantsOf(sessionId: Uuid): Promise<SessionPeople>;

  /** The session of a reservation whatever became of it, or null: what a checkout asks before it starts. */
  abstract reservation(sessionId: Uuid): Promise<SessionFacts | null>;

  /**
   * Turns a paid reservation into a booking (or a request, where the tutor answers first) and holds its minutes, also
   * where it lapsed and its time is still free. Safe to repeat. Never throws for `slot-gone` or `short`: the caller's
   * transaction, which has credited a payment, must go on. Source: domain.md, "Reservation".
   */
  abstract confirmReservation(sessionId: Uuid, key: string, tx?: Transaction): Promise<ConfirmationResult>;

  /** First overlap of student and tutor: confirmed → in_progress. A repeat changes nothing. */
  abstract begin(tx: Transaction, sessionId: Uuid, at: Temporal.Instant): Promise<SessionFacts>;

  /** The people ended it, or `during` is over: in_progress → completed. A repeat changes nothing. */
  abstract end(tx: Transaction, sessionId: Uuid, at: Temporal.Instant): Promise<SessionFacts>;

  /** An accidental end, undone: only within `during` and before it was settled (409 `booking.cannot-reopen`). */
  abstract reopen(tx: Transaction, sessionId: Uuid, at: Temporal.Instant): Promise<SessionFacts>;

  /** What the evidence makes of a session under the policy it was booked with. Reads only. */
  abstract decideOutcome(session: SessionFacts, evidence: PresenceEvidence): Promise<OutcomeDecision>;

  /** Charges `billedMinutes` for the tutor, returns the rest, grants compensation; once, whatever is repeated. */
  abstract settle(tx: Transaction, settlement: Settlement): Promise<SessionFacts>;

  /** Confirmed and running sessions whose room is open at `at` (10 minutes before until 5 after ⓝ). */
  abstract sessionsToOpen(at: Temporal.Instant): Promise<SessionFacts[]>;

  /** Sessions that ended at least the settling delay ⓝ ago (60 s) and have no outcome, oldest first. */
  abstract dueForSettling(at: Temporal.Instant): Promise<SessionFacts[]>;

  /** When a session's room opens and closes, under the policy it was booked with. */
  abstract roomHours(session: SessionFacts): Promise<{ opensAt: Temporal.Instant; closesAt: Temporal.Instant }>;
}

import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { FamilyFacade } from '@app/identity';
import { Database, UnitOfWork, type SignedIn, type Transaction } from '@app/platform';
import { TutorFacade } from '@app/tutors';
import { RulesInForce } from './rules-in-force';
import type {
  ConfirmationResult,
  LateCredit,
  OutcomeDecision,
  PresenceEvidence,
  SessionFacts,
  SessionPeople,
  Settlement,
} from './booking.types';
import { decideOutcome } from './domain/outcome';
import { SessionListRepository } from './persistence/session-list.repository';
import { SessionRepository } from './persistence/session.repository';
import { ConfirmReservation } from './use-cases/confirm-reservation';
import { FindVisibleSession } from './use-cases/find-visible-session';
import { RunSession } from './use-cases/run-session';
import { TutorSight } from './use-cases/tutor-sight';

const SETTLED_AT_ONCE = 200;

/** What billing, rooms, notifications and the console may ask of booking and tell it. */
@Injectable()
export class BookingFacade {
  constructor(
    private readonly visible: FindVisibleSession,
    private readonly confirmation: ConfirmReservation,
    private readonly run: RunSession,
    private readonly sessions: SessionRepository,
    private readonly list: SessionListRepository,
    private readonly sight: TutorSight,
    private readonly rules: RulesInForce,
    private readonly families: FamilyFacade,
    private readonly tutors: TutorFacade,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One session, or null. No authorisation: for handlers and for callers that check themselves. */
  session(sessionId: Uuid): Promise<SessionFacts | null> {
    return this.sessions.find(this.database, sessionId);
  }

  /** One session as the actor may see it; 404 `booking.session-not-found` for everybody else's. */
  async requireVisible(actor: SignedIn, sessionId: Uuid): Promise<SessionFacts> {
    return (await this.visible.execute(actor, sessionId)).session;
  }

  /** What a tutor has ahead of them: booked, requested or reserved, and not begun. For those who tell the families. */
  async comingSessionsOfTutor(tutorId: Uuid): Promise<SessionFacts[]> {
    const ids = await this.list.notBegunOf(this.database, tutorId, this.clock.now());
    return Promise.all(ids.map((id) => this.sessions.get(this.database, id)));
  }

  /** Whether the session's tutor may still know who its student is: not for ever after their last session ⓝ. */
  async isStudentInSight(session: SessionFacts): Promise<boolean> {
    return !(await this.sight.lost(session.tutorAccountId, [session.studentId])).has(session.studentId);
  }

  /** Those of these students whom this tutor (by account) may not know any more ⓝ. */
  studentsOutOfSight(tutorAccountId: Uuid, studentIds: readonly Uuid[]): Promise<ReadonlySet<Uuid>> {
    return this.sight.lost(tutorAccountId, studentIds);
  }

  /** Whether the session's tutor may meet its student now: not once they are suspended or a check of theirs ran out. */
  async mayTutorMeet(session: SessionFacts): Promise<boolean> {
    return (await this.tutors.getTutor(session.tutorId)).mayMeetStudents;
  }

  /** Everybody who belongs to a session; 404 where there is none. */
  async participantsOf(sessionId: Uuid): Promise<SessionPeople> {
    const session = await this.sessions.get(this.database, sessionId);
    const guardians = await this.families.guardiansOf(session.familyId);
    return {
      studentId: session.studentId,
      tutorId: session.tutorId,
      tutorAccountId: session.tutorAccountId,
      familyId: session.familyId,
      guardians: guardians.map((guardian) => guardian.accountId),
      supervisorId: session.supervisorId,
    };
  }

  /** The session that began as a reservation, whatever became of it, or null: what a checkout asks before it starts. */
  async reservation(sessionId: Uuid): Promise<SessionFacts | null> {
    const session = await this.session(sessionId);
    return session?.reservedUntil ? session : null;
  }

  /**
   * Turns a paid reservation into a booking (or a request, where the tutor answers first) and holds its minutes, also
   * where it lapsed and its time is still free. Safe to repeat. `slot-gone` and `short` are answers, not errors: the
   * caller's transaction, which has credited a payment, goes on. `key` is the ledger's key for the hold.
   * 404 where there is no such session. Source: domain.md, "Reservation".
   */
  confirmReservation(sessionId: Uuid, key: string, tx?: Transaction): Promise<ConfirmationResult> {
    if (tx) return this.confirmation.confirm(tx, sessionId, key);
    return this.unitOfWork.run((own) => this.confirmation.confirm(own, sessionId, key));
  }

  /** First overlap of student and tutor: confirmed → in_progress. A repeat changes nothing; 409 `booking.move-refused`. */
  begin(tx: Transaction, sessionId: Uuid, at: Temporal.Instant): Promise<SessionFacts> {
    return this.run.begin(tx, sessionId, at);
  }

  /** The people ended it, or `during` is over: in_progress → completed. A repeat changes nothing; 409 `booking.move-refused`. */
  end(tx: Transaction, sessionId: Uuid, at: Temporal.Instant): Promise<SessionFacts> {
    return this.run.end(tx, sessionId, at);
  }

  /** An accidental end, undone: only within `during`, before it was settled, while nobody has its time (409 `booking.cannot-reopen`). */
  reopen(tx: Transaction, sessionId: Uuid, at: Temporal.Instant): Promise<SessionFacts> {
    return this.run.reopen(tx, sessionId, at);
  }

  /** What the evidence makes of a session under the policy that it was booked with. Reads only; call it before the transaction. */
  async decideOutcome(session: SessionFacts, evidence: PresenceEvidence): Promise<OutcomeDecision> {
    return decideOutcome(session, evidence, await this.rules.version(session.policyVersion));
  }

  /** Charges `billedMinutes` for the tutor, returns the rest, grants compensation; once, whatever is repeated. */
  settle(tx: Transaction, settlement: Settlement): Promise<SessionFacts> {
    return this.run.settle(tx, settlement);
  }

  /**
   * Gives minutes of a settled session back, as a granted lot, because evidence came late. The ledger takes each `key`
   * once. 409 `booking.move-refused` before the settlement. Source: domain.md, "Billable".
   */
  creditLate(tx: Transaction, credit: LateCredit): Promise<SessionFacts> {
    return this.run.creditLate(tx, credit);
  }

  /** Confirmed and running sessions whose room is open at `at` (10 minutes before until 5 after ⓝ). */
  async sessionsToOpen(at: Temporal.Instant): Promise<SessionFacts[]> {
    const { values } = await this.rules.at(this.clock.now());
    return this.list.roomsAround(at, values.joinBeforeMinutes, values.roomClosesAfterMinutes);
  }

  /** Sessions that ended at least the settling delay ⓝ ago (60 s) and have no outcome, oldest first, at most 200. */
  async dueForSettling(at: Temporal.Instant): Promise<SessionFacts[]> {
    const { values } = await this.rules.at(this.clock.now());
    return this.list.unsettled(at.subtract({ seconds: values.settleAfterSeconds }), SETTLED_AT_ONCE);
  }

  /** When a session's room opens and closes, under the policy that it was booked with. */
  async roomHours(session: SessionFacts): Promise<{ opensAt: Temporal.Instant; closesAt: Temporal.Instant }> {
    const policy = await this.rules.version(session.policyVersion);
    return {
      opensAt: session.startsAt.subtract({ minutes: policy.joinBeforeMinutes }),
      closesAt: session.endsAt.add({ minutes: policy.roomClosesAfterMinutes }),
    };
  }
}

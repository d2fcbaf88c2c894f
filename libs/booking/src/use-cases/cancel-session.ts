import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { FamilyFacade } from '@app/identity';
import { Database, UnitOfWork, type IdempotencyKey, type SignedIn } from '@app/platform';
import { TutorFacade } from '@app/tutors';
import { RulesInForce } from '../rules-in-force';
import { MoveRefused, QuoteChanged, SessionNotFound, TooLateToCancel } from '../booking.errors';
import type { SessionFacts } from '../booking.types';
import {
  isCancellable,
  quoteCallingOff,
  quoteCancellation,
  TUTOR_MAY_NOT_TEACH,
  type CancellationQuote,
  type CancellingParty,
} from '../domain/cancellation';
import { findMove } from '../domain/session-state';
import { SessionRepository } from '../persistence/session.repository';
import { FindVisibleSession } from './find-visible-session';

export type CancellationWish = { expectedReturnedMinutes: number; reason?: string | undefined };

/** Cancels with the very rule that the quote was made with, or refuses because it has changed since. */
@Injectable()
export class CancelSession {
  constructor(
    private readonly visible: FindVisibleSession,
    private readonly families: FamilyFacade,
    private readonly tutors: TutorFacade,
    private readonly rules: RulesInForce,
    private readonly sessions: SessionRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What cancelling would do at this moment. Changes nothing. */
  async quote(actor: SignedIn, sessionId: Uuid): Promise<CancellationQuote> {
    const { session, party } = await this.authorise(actor, sessionId);
    return this.decide(session, party, await this.rules.version(session.policyVersion));
  }

  async execute(actor: SignedIn, sessionId: Uuid, wish: CancellationWish, key: IdempotencyKey): Promise<SessionFacts> {
    const { session, party } = await this.authorise(actor, sessionId);
    const policy = await this.rules.version(session.policyVersion);
    await this.unitOfWork.runOnce(key, { sessionId, ...wish }, async (tx) => {
      const locked = await this.sessions.lock(tx, sessionId);
      const quote = await this.decide(locked, party, policy);
      if (quote.returnedMinutes !== wish.expectedReturnedMinutes) throw new QuoteChanged(quote.returnedMinutes);
      const who = { party, by: actor.accountId, reason: wish.reason ?? null };
      await this.sessions.cancel(tx, sessionId, who, quote, this.clock.now());
      if (party === 'family') await this.families.requireStillHeld(tx, actor, ['book'], session);
      return { sessionId };
    });
    return this.sessions.get(this.database, sessionId);
  }

  private async decide(
    session: SessionFacts,
    party: CancellingParty,
    policy: Parameters<typeof quoteCancellation>[2],
  ): Promise<CancellationQuote> {
    const now = this.clock.now();
    if (!findMove(session.state, 'cancel')) throw new MoveRefused(session.state);
    if (!isCancellable(session, now)) throw new TooLateToCancel();
    // A family that can't be taught is not made to pay for changing its plans.
    if (party === 'family' && !(await this.tutors.getTutor(session.tutorId)).mayMeetStudents)
      return quoteCallingOff(session, now, TUTOR_MAY_NOT_TEACH);
    return quoteCancellation(session, party, policy, now);
  }

  /** A guardian with the power to book, or the tutor; the student may look, not cancel. */
  private async authorise(
    actor: SignedIn,
    sessionId: Uuid,
  ): Promise<{ session: SessionFacts; party: CancellingParty }> {
    const { session, viewerRole } = await this.visible.execute(actor, sessionId);
    if (viewerRole === 'tutor') return { session, party: 'tutor' };
    if (viewerRole === 'student') throw new SessionNotFound();
    await this.families.requirePower(actor, 'book', session.studentId, session.familyId);
    return { session, party: 'family' };
  }
}

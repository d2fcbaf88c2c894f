import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { FamilyFacade } from '@app/identity';
import { Database, UnitOfWork, type IdempotencyKey, type SignedIn } from '@app/platform';
import { BookingRules } from '../booking-rules';
import { MoveRefused, QuoteChanged, SessionNotFound, TooLateToCancel } from '../booking.errors';
import type { SessionFacts } from '../booking.types';
import { isCancellable, quoteCancellation, type CancellationQuote, type CancellingParty } from '../domain/cancellation';
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
    private readonly rules: BookingRules,
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
      const quote = this.decide(locked, party, policy);
      if (quote.returnedMinutes !== wish.expectedReturnedMinutes) throw new QuoteChanged(quote.returnedMinutes);
      const who = { party, by: actor.accountId, reason: wish.reason ?? null };
      await this.sessions.cancel(tx, sessionId, who, quote, this.clock.now());
      if (party === 'family') await this.families.requireStillHeld(tx, actor, ['book'], session);
      return { sessionId };
    });
    return this.sessions.get(this.database, sessionId);
  }

  private decide(
    session: SessionFacts,
    party: CancellingParty,
    policy: Parameters<typeof quoteCancellation>[2],
  ): CancellationQuote {
    const now = this.clock.now();
    if (!findMove(session.state, 'cancel')) throw new MoveRefused(session.state);
    if (!isCancellable(session, now)) throw new TooLateToCancel();
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

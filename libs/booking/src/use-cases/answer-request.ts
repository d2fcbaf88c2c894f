import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Database, UnitOfWork, type IdempotencyKey, type SignedIn } from '@app/platform';
import { TutorFacade } from '@app/tutors';
import { AnswerTooLate, MoveRefused, SessionNotFound, TutorNotListed } from '../booking.errors';
import type { SessionFacts } from '../booking.types';
import { findMove } from '../domain/session-state';
import { SessionRepository } from '../persistence/session.repository';
import { FindVisibleSession } from './find-visible-session';

/** The tutor says yes or no to a request while there is time. */
@Injectable()
export class AnswerRequest {
  constructor(
    private readonly visible: FindVisibleSession,
    private readonly tutors: TutorFacade,
    private readonly sessions: SessionRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async accept(actor: SignedIn, sessionId: Uuid, key: IdempotencyKey): Promise<SessionFacts> {
    await this.requireOwn(actor, sessionId);
    await this.unitOfWork.runOnce(key, { sessionId }, async (tx) => {
      const now = this.clock.now();
      const session = await this.sessions.lock(tx, sessionId);
      this.requireAnswerable(session, 'accept', now);
      // Under the lock: who was suspended since they opened the page takes on nobody.
      if (!(await this.tutors.getTutor(session.tutorId)).isListed) throw new TutorNotListed();
      await this.sessions.accept(tx, sessionId, now);
      return { sessionId };
    });
    return this.sessions.get(this.database, sessionId);
  }

  async decline(
    actor: SignedIn,
    sessionId: Uuid,
    reason: string | undefined,
    key: IdempotencyKey,
  ): Promise<SessionFacts> {
    await this.requireOwn(actor, sessionId);
    await this.unitOfWork.runOnce(key, { sessionId, reason }, async (tx) => {
      const now = this.clock.now();
      this.requireAnswerable(await this.sessions.lock(tx, sessionId), 'decline', now);
      await this.sessions.decline(tx, sessionId, actor.accountId, reason ?? null, now);
      return { sessionId };
    });
    return this.sessions.get(this.database, sessionId);
  }

  private async requireOwn(actor: SignedIn, sessionId: Uuid): Promise<void> {
    const { viewerRole } = await this.visible.execute(actor, sessionId);
    if (viewerRole !== 'tutor') throw new SessionNotFound();
  }

  private requireAnswerable(session: SessionFacts, move: 'accept' | 'decline', now: Temporal.Instant): void {
    if (!findMove(session.state, move)) throw new MoveRefused(session.state);
    if (session.answerBy && Temporal.Instant.compare(session.answerBy, now) <= 0) throw new AnswerTooLate();
  }
}

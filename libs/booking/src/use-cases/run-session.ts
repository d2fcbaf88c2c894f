import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import { CannotReopen, MoveRefused } from '../booking.errors';
import type { LateCredit, SessionFacts, Settlement } from '../booking.types';
import { findMove, type SessionState } from '../domain/session-state';
import { SessionRepository } from '../persistence/session.repository';

/** The life of a session that takes place, as rooms reports it. A report that comes again changes nothing. */
@Injectable()
export class RunSession {
  constructor(private readonly sessions: SessionRepository) {}

  async begin(tx: Transaction, sessionId: Uuid, at: Temporal.Instant): Promise<SessionFacts> {
    const session = await this.sessions.lock(tx, sessionId);
    if (session.begunAt !== null) return session;
    if (!findMove(session.state, 'begin')) throw new MoveRefused(session.state);
    return this.sessions.begin(tx, sessionId, at);
  }

  async end(tx: Transaction, sessionId: Uuid, at: Temporal.Instant): Promise<SessionFacts> {
    const session = await this.sessions.lock(tx, sessionId);
    if (session.endedAt !== null) return session;
    if (!findMove(session.state, 'end')) throw new MoveRefused(session.state);
    return this.sessions.end(tx, sessionId, at);
  }

  async reopen(tx: Transaction, sessionId: Uuid, at: Temporal.Instant): Promise<SessionFacts> {
    const session = await this.sessions.lock(tx, sessionId);
    if (session.state === 'in_progress') return session;
    if (!findMove(session.state, 'reopen')) throw new MoveRefused(session.state);
    const isOver = Temporal.Instant.compare(session.endsAt, at) <= 0;
    if (isOver || session.settledAt !== null) throw new CannotReopen();
    return this.sessions.reopen(tx, sessionId, at);
  }

  async settle(tx: Transaction, settlement: Settlement): Promise<SessionFacts> {
    const session = await this.sessions.lock(tx, settlement.sessionId);
    if (session.settledAt !== null) return session;
    return this.sessions.settle(tx, stateWhenSettled(session.state, settlement), settlement);
  }

  async creditLate(tx: Transaction, credit: LateCredit): Promise<SessionFacts> {
    const session = await this.sessions.lock(tx, credit.sessionId);
    if (session.settledAt === null) throw new MoveRefused(session.state);
    return this.sessions.creditLate(tx, credit);
  }
}

/** What never began was missed, unless late evidence shows that it was held after all. */
function stateWhenSettled(state: SessionState, { outcome }: Settlement): SessionState {
  switch (state) {
    case 'confirmed':
      return outcome === 'delivered' ? 'completed' : 'missed';
    case 'in_progress':
    case 'completed':
      return 'completed';
    default:
      throw new MoveRefused(state);
  }
}

import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import { quoteCallingOff } from '../domain/cancellation';
import { findMove } from '../domain/session-state';
import { SessionRepository } from '../persistence/session.repository';

/**
 * Calls off what has not begun: everything goes back and nobody is charged. One transaction a session, so that a long list
 * holds up nobody; safe to repeat, because a session that is called off can't be called off again.
 */
@Injectable()
export class CallOff {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(sessionIds: readonly Uuid[]): Promise<void> {
    for (const sessionId of sessionIds) await this.one(sessionId);
  }

  private one(sessionId: Uuid): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const session = await this.sessions.lock(tx, sessionId);
      const now = this.clock.now();
      if (session.state === 'reserved') await this.sessions.letGo(tx, sessionId, null, now);
      if (!findMove(session.state, 'cancel')) return;
      const who = { party: 'staff', by: null, reason: null } as const;
      await this.sessions.cancel(tx, sessionId, who, quoteCallingOff(session, now), now);
    });
  }
}

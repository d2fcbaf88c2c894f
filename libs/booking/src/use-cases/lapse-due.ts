import { Injectable, Logger } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import { Ticks, UnitOfWork, eachAlone, type ScheduledTask } from '@app/platform';
import { SessionListRepository } from '../persistence/session-list.repository';
import { SessionRepository } from '../persistence/session.repository';

const BATCH = 100;

/** Puts away reservations and requests whose time has run out, each in its own transaction. */
@Injectable()
@Ticks('booking.lapse-due', { seconds: 5 })
export class LapseDue implements ScheduledTask {
  private readonly logger = new Logger(LapseDue.name);

  constructor(
    private readonly list: SessionListRepository,
    private readonly sessions: SessionRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async run(now: Temporal.Instant): Promise<void> {
    await eachAlone(
      await this.list.lapsed(now, BATCH),
      (sessionId) => this.putAway(sessionId, now),
      (err, sessionId) =>
        this.logger.error({ err, sessionId }, 'a session could not be put away; the next tick tries again'),
    );
  }

  private async putAway(sessionId: Uuid, now: Temporal.Instant): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.sessions.lock(tx, sessionId);
      await this.sessions.lapse(tx, sessionId, now);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Ticks, UnitOfWork, type ScheduledTask } from '@app/platform';
import { SessionListRepository } from '../persistence/session-list.repository';
import { SessionRepository } from '../persistence/session.repository';

const BATCH = 100;

/** Puts away reservations and requests whose time has run out; each in its own transaction, so that one can't hold up the rest. */
@Injectable()
@Ticks('booking.lapse-due', { seconds: 5 })
export class LapseDue implements ScheduledTask {
  constructor(
    private readonly list: SessionListRepository,
    private readonly sessions: SessionRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async run(now: Temporal.Instant): Promise<void> {
    for (const sessionId of await this.list.lapsed(now, BATCH)) {
      await this.unitOfWork.run(async (tx) => {
        await this.sessions.lock(tx, sessionId);
        await this.sessions.lapse(tx, sessionId, now);
      });
    }
  }
}

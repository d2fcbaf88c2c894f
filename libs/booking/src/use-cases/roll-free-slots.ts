import { Injectable, Logger } from '@nestjs/common';
import { Database, Ticks, UnitOfWork, eachAlone, type ScheduledTask } from '@app/platform';
import { RulesInForce } from '../rules-in-force';
import { FreeSlotRepository } from '../persistence/free-slot.repository';
import { BuildFreeSlots } from './build-free-slots';

const BATCH = 50;

/**
 * Moves the horizon on, and makes what is not there yet: after an upgrade, or where a profile moved to another zone.
 * Until then such a tutor counts as not free: late, never wrong.
 */
@Injectable()
@Ticks('booking.roll-free-slots', { seconds: 5 })
export class RollFreeSlots implements ScheduledTask {
  private readonly logger = new Logger(RollFreeSlots.name);

  constructor(
    private readonly slots: FreeSlotRepository,
    private readonly build: BuildFreeSlots,
    private readonly rules: RulesInForce,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  async run(now: Temporal.Instant): Promise<void> {
    const { values } = await this.rules.at(now);
    await eachAlone(
      await this.slots.due(this.database, Math.max(...values.lengthsMinutes), now, BATCH),
      (tutorId) => this.unitOfWork.run((tx) => this.build.bringUpToDate(tx, tutorId, now)),
      (err, tutorId) => this.logger.error({ err, tutorId }, 'free slots could not be made; the next tick tries again'),
    );
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { epochMinutes, type Uuid } from '@app/kernel';
import { Database, Scheduled, UnitOfWork, allDue, type ScheduledTask, type Transaction } from '@app/platform';
import { AvailabilityRepository } from '../persistence/availability.repository';
import { FreeSlotRepository } from '../persistence/free-slot.repository';
import { BuildFreeSlots } from './build-free-slots';

const BATCH = 100;

/** Once a night: what is stored is what a fresh computation gives, tutor by tutor. A difference is repaired, and told. */
@Injectable()
@Scheduled('booking.check-free-slots', { cron: '20 8 * * *' })
export class CheckFreeSlots implements ScheduledTask {
  private readonly logger = new Logger(CheckFreeSlots.name);

  constructor(
    private readonly availability: AvailabilityRepository,
    private readonly slots: FreeSlotRepository,
    private readonly build: BuildFreeSlots,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  async run(now: Temporal.Instant): Promise<void> {
    await allDue(
      BATCH,
      (limit) => this.slots.unchecked(this.database, now, limit),
      async (tutorId) => {
        const isRight = await this.unitOfWork.run((tx) => this.check(tx, tutorId, now));
        if (!isRight) this.logger.error({ tutorId }, 'free slots differed from the calendar and were made anew');
      },
      (err, tutorId) => this.logger.error({ err, tutorId }, 'free slots could not be checked; the next night does it'),
    );
  }

  /** False where something differed; it is right again when the transaction commits. */
  async check(tx: Transaction, tutorId: Uuid, now: Temporal.Instant): Promise<boolean> {
    await this.availability.lockVersion(tx, tutorId);
    const allowed = await this.build.allowed(tx, tutorId, now);
    const stored = await this.slots.stored(tx, tutorId, now, now);
    await this.slots.markChecked(tx, tutorId, now);
    const from = epochMinutes(now);
    const isOpenAlike =
      allowed !== null &&
      stored.filter(({ start }) => start >= from).length === allowed.size &&
      stored.every(({ start, openMinutes }) => allowed.get(start) === openMinutes);
    const isFitAlike = isOpenAlike && (await this.slots.countWrong(tx, tutorId, now)) === 0;
    if (isFitAlike) return true;
    await this.build.rebuild(tx, tutorId, now);
    // Other hours than the slots were made from are the next tick's work, and no error.
    return allowed === null;
  }
}

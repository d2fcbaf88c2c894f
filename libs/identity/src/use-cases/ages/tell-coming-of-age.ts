import { Injectable } from '@nestjs/common';
import { Database, DatedRules, Outbox, Scheduled, UnitOfWork, inBatches, type ScheduledTask } from '@app/platform';
import { adultOn } from '../../domain/ages/age';
import { identityRules } from '../../identity.config';
import { StudentCameOfAge, StudentComesOfAge } from '../../family.events';
import { HandoverRepository } from '../../persistence/ages/handover.repository';

const BATCH = 200;

/**
 * Tells a student and their guardians some days before the 18th birthday that the profile will be theirs, and on the day
 * that it can be taken over. Once each. It runs just after midnight in the westernmost US zone, where ages are counted.
 */
@Injectable()
@Scheduled('identity.tell-coming-of-age', { cron: '7 11 * * *' })
export class TellComingOfAge implements ScheduledTask {
  constructor(
    private readonly handovers: HandoverRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly rules: DatedRules,
  ) {}

  async run(now: Temporal.Instant): Promise<void> {
    const { values } = await this.rules.at(identityRules, now);
    const today = now.toZonedDateTimeISO(values.ageZone).toPlainDate();
    const bornBy = today.add({ days: values.comingOfAgeDays }).subtract({ years: values.adultAge });
    await inBatches(BATCH, async (limit) => {
      const due = await this.handovers.dueForTelling(this.database, bornBy, limit);
      for (const { id: studentId, bornOn } of due) {
        await this.unitOfWork.run(async (tx) => {
          if (!(await this.handovers.tell(tx, studentId, adultOn(bornOn, values), now))) return;
          await this.outbox.append(tx, StudentComesOfAge, { studentId });
        });
      }
      return due.length;
    });
    await inBatches(BATCH, async (limit) => {
      const due = await this.handovers.dueForReminding(this.database, today, limit);
      for (const studentId of due) {
        await this.unitOfWork.run(async (tx) => {
          if (!(await this.handovers.remind(tx, studentId, now))) return;
          await this.outbox.append(tx, StudentCameOfAge, { studentId });
        });
      }
      return due.length;
    });
  }
}

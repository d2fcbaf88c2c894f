import { Injectable, Logger } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import { Database, DatedRules, Outbox, Scheduled, UnitOfWork, allDue, type ScheduledTask } from '@app/platform';
import { adultOn } from '../../domain/ages/age';
import { identityRules } from '../../identity.rules';
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
  private readonly logger = new Logger(TellComingOfAge.name);

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
    await allDue(
      BATCH,
      (limit) => this.handovers.dueForTelling(this.database, bornBy, limit),
      ({ id, bornOn }) => this.tell(id, adultOn(bornOn, values), now),
      (err, { id }) => this.logger.error({ err, studentId: id }, 'nobody was told of an 18th birthday; tried tomorrow'),
    );
    await allDue(
      BATCH,
      (limit) => this.handovers.dueForReminding(this.database, today, limit),
      (studentId) => this.remind(studentId, now),
      (err, studentId) => this.logger.error({ err, studentId }, 'nobody was told of an 18th birthday; tried tomorrow'),
    );
  }

  private async tell(studentId: Uuid, comesOfAgeOn: Temporal.PlainDate, now: Temporal.Instant): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.handovers.tell(tx, studentId, comesOfAgeOn, now))) return;
      await this.outbox.append(tx, StudentComesOfAge, { studentId });
    });
  }

  private async remind(studentId: Uuid, now: Temporal.Instant): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.handovers.remind(tx, studentId, now))) return;
      await this.outbox.append(tx, StudentCameOfAge, { studentId });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { toDate } from '@app/kernel';
import { UnitOfWork } from '../database/unit-of-work';
import { Scheduled, type ScheduledTask } from '../jobs/job';

const KEPT = { days: 7 } as const;

/** Moved events, receipts and idempotency keys are needed for as long as something can still be retried. */
@Injectable()
@Scheduled('platform.forget-operational-data', { cron: '41 * * * *' })
export class ForgetOperationalData implements ScheduledTask {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(now: Temporal.Instant): Promise<void> {
    const before = toDate(now.subtract({ hours: KEPT.days * 24 }));
    await this.unitOfWork.run(async (tx) => {
      await tx.query('DELETE FROM platform_outbox WHERE relayed_at < $1', [before]);
      await tx.query('DELETE FROM platform_event_receipt WHERE handled_at < $1', [before]);
      await tx.query('DELETE FROM platform_idempotency WHERE created_at < $1', [before]);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { toDate } from '@app/kernel';
import { UnitOfWork } from '../database/unit-of-work';
import { Scheduled, type ScheduledTask } from '../jobs/job';

const KEPT = { days: 7 } as const;
const BATCH = 5_000;
const TABLES = [
  { table: 'platform_outbox', column: 'relayed_at' },
  { table: 'platform_event_receipt', column: 'handled_at' },
  { table: 'platform_idempotency', column: 'created_at' },
] as const;

/** Moved events, receipts and idempotency keys are needed for as long as something can still be retried. */
@Injectable()
@Scheduled('platform.forget-operational-data', { cron: '41 * * * *' })
export class ForgetOperationalData implements ScheduledTask {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(now: Temporal.Instant): Promise<void> {
    const before = toDate(now.subtract({ hours: KEPT.days * 24 }));
    for (const { table, column } of TABLES) {
      while ((await this.forgetBatch(table, column, before)) === BATCH);
    }
  }

  /** In batches: one statement over a long backlog would run into its time limit every hour, for ever. */
  private forgetBatch(table: string, column: string, before: Date): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const gone = await tx.query(
        `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(
           SELECT ctid FROM ${table} WHERE ${column} < $1 LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)) RETURNING 1`,
        [before],
      );
      return gone.length;
    });
  }
}

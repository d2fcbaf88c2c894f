import { Injectable } from '@nestjs/common';
import { toDate } from '@app/kernel';
import { UnitOfWork } from '../database/unit-of-work';
import { inBatches } from '../jobs/batches';
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
      await inBatches(BATCH, (limit) => this.forgetBatch(table, column, before, limit));
    }
  }

  private forgetBatch(table: string, column: string, before: Date, limit: number): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const gone = await tx.query(
        `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(
           SELECT ctid FROM ${table} WHERE ${column} < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)) RETURNING 1`,
        [before, limit],
      );
      return gone.length;
    });
  }
}

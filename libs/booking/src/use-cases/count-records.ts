import { Injectable } from '@nestjs/common';
import { toDate } from '@app/kernel';
import { Scheduled, UnitOfWork, type ScheduledTask } from '@app/platform';

/** How often each tutor came, canceled or missed in the last year: what the search calls reliable. */
@Injectable()
@Scheduled('booking.count-records', { cron: '35 * * * *' })
export class CountRecords implements ScheduledTask {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(now: Temporal.Instant): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query('SELECT booking_count_records($1)', [toDate(now)]);
    });
  }
}

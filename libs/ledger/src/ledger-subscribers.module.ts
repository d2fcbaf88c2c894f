import { Injectable, Module } from '@nestjs/common';
import { Scheduled, type ScheduledTask } from '@app/platform';
import { LedgerModule } from './ledger.module';
import { ExpireMinutes } from './use-cases/expire-minutes';

@Injectable()
@Scheduled('ledger.expire-minutes', { cron: '*/5 * * * *' })
export class ExpireMinutesEveryFewMinutes implements ScheduledTask {
  constructor(private readonly expireMinutes: ExpireMinutes) {}

  async run(now: Temporal.Instant): Promise<void> {
    await this.expireMinutes.execute(now);
  }
}

@Module({
  imports: [LedgerModule],
  providers: [ExpireMinutesEveryFewMinutes],
})
export class LedgerSubscribersModule {}

import { Scheduled, type ScheduledTask } from '@app/platform';
import { Injectable, Logger } from '@nestjs/common';
import { SweepStripe } from '../use-cases/sweep-stripe';

@Injectable()
@Scheduled('billing.sweep-stripe', { cron: '17 3 * * *' })
export class SweepStripeNightly implements ScheduledTask {
  private readonly logger = new Logger(SweepStripeNightly.name);

  constructor(private readonly sweep: SweepStripe) {}

  async run(): Promise<void> {
    const found = await this.sweep.execute();
    // A healthy night finds nothing: anything else means that webhooks get lost.
    if (found.events > 0) this.logger.warn(found, 'Stripe had events that never arrived');
  }
}

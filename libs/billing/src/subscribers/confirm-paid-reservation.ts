import type { EventOf, Uuid } from '@app/kernel';
import { OnEvent, Scheduled, UnitOfWork, type EventHandler, type ScheduledTask, type Transaction } from '@app/platform';
import { Injectable, Logger } from '@nestjs/common';
import { PurchasePaid } from '../billing.events';
import { PurchaseRepository } from '../persistence/purchase.repository';
import { ConfirmPurchase } from '../use-cases/confirm-purchase';

const AT_ONCE = 200;
/** Until then the event itself is on its way. */
const LEFT_BEHIND_MINUTES = 10;

/**
 * The minutes are credited whatever happens; the rest follows in a transaction of its own: a booking locks the tutor's
 * calendar before the family's account, a credit only the latter.
 */
@Injectable()
@OnEvent(PurchasePaid)
export class ConfirmPaidReservation implements EventHandler<typeof PurchasePaid> {
  constructor(private readonly confirm: ConfirmPurchase) {}

  handle({ data }: EventOf<typeof PurchasePaid>, tx: Transaction): Promise<void> {
    return this.confirm.execute(tx, data.purchaseId);
  }
}

/** Somebody has paid for a time and nobody has told them whether it is theirs: the event was given up, or lost. */
@Injectable()
@Scheduled('billing.confirm-left-behind', { cron: '*/15 * * * *' })
export class ConfirmLeftBehind implements ScheduledTask {
  private readonly logger = new Logger(ConfirmLeftBehind.name);

  constructor(
    private readonly purchases: PurchaseRepository,
    private readonly confirm: ConfirmPurchase,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async run(now: Temporal.Instant): Promise<void> {
    for (const { id } of await this.purchases.unanswered(now.subtract({ minutes: LEFT_BEHIND_MINUTES }), AT_ONCE)) {
      await this.confirmOne(id).catch((error: unknown) => {
        this.logger.error(
          { err: error, purchaseId: id },
          'a paid reservation could not be confirmed; tried again soon',
        );
      });
    }
  }

  private async confirmOne(purchaseId: Uuid): Promise<void> {
    await this.unitOfWork.run((tx) => this.confirm.execute(tx, purchaseId));
  }
}

import type { EventOf } from '@app/kernel';
import {
  OnEvent,
  Scheduled,
  UnitOfWork,
  eachAlone,
  type EventHandler,
  type ScheduledTask,
  type Transaction,
} from '@app/platform';
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
    await eachAlone(
      await this.purchases.unanswered(now.subtract({ minutes: LEFT_BEHIND_MINUTES }), AT_ONCE),
      ({ id }) => this.unitOfWork.run((tx) => this.confirm.execute(tx, id)),
      (err, { id }) =>
        this.logger.error({ err, purchaseId: id }, 'a paid reservation could not be confirmed; tried again soon'),
    );
  }
}

import { Clock } from '@app/kernel';
import { DatedRules, Outbox, UnitOfWork } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { billingRules } from '../billing.rules';
import { PurchaseClosed } from '../billing.events';
import { CHECKOUT_EVENT_TYPES } from '../domain/checkout';
import type { Purchase } from '../domain/purchase';
import { PurchaseRepository } from '../persistence/purchase.repository';
import { StripeGateway } from '../stripe/stripe.gateway';
import { TakeCheckoutEvent } from './take-checkout-event';

const OVERDUE_A_RUN = 500;

export interface SweepResult {
  /** Events that had never arrived and took effect now. */
  events: number;
  /** Purchases whose end nobody had told us. */
  purchases: number;
}

/**
 * Finds what never arrived: Stripe's list of events against those that we took, and every open purchase whose payment
 * page must be over against the page itself. What is known already takes no effect again.
 */
@Injectable()
export class SweepStripe {
  constructor(
    private readonly purchases: PurchaseRepository,
    private readonly stripe: StripeGateway,
    private readonly takeEvent: TakeCheckoutEvent,
    private readonly rules: DatedRules,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<SweepResult> {
    const now = this.clock.now();
    const { values } = await this.rules.at(billingRules, now);
    const since = now.subtract({ hours: values.sweepLookBackDays * 24 });
    let events = 0;
    for await (const event of this.stripe.eventsSince(since, CHECKOUT_EVENT_TYPES)) {
      const outcome = await this.takeEvent.execute(event);
      if (outcome === 'credited' || outcome === 'closed') events += 1;
    }
    const overdue = await this.purchases.overdue(now, OVERDUE_A_RUN);
    for (const purchase of overdue) await this.settle(purchase);
    return { events, purchases: overdue.length };
  }

  private async settle(purchase: Purchase): Promise<void> {
    if (purchase.checkoutId !== null) {
      await this.takeEvent.reconcile(await this.stripe.checkout(purchase.checkoutId));
      return;
    }
    // Its payment page never opened, and Stripe would refuse to open one now.
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.purchases.expire(tx, purchase.id, this.clock.now()))) return;
      await this.outbox.append(tx, PurchaseClosed, { purchaseId: purchase.id, familyId: purchase.familyId });
    });
  }
}

import { ReservationLapsed } from '@app/booking';
import type { EventOf } from '@app/kernel';
import {
  defineJob,
  HandlesJob,
  Jobs,
  OnEvent,
  type EventHandler,
  type JobData,
  type JobHandler,
  type Transaction,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { PurchaseRepository } from '../persistence/purchase.repository';
import { StripeGateway } from '../stripe/stripe.gateway';
import { TakeCheckoutEvent } from '../use-cases/take-checkout-event';

export const CloseCheckout = defineJob('billing.close-checkout', { checkoutId: z.string() });

/** Stripe keeps a payment page open longer than we keep a time: when the time is let go, the page is closed too. */
@Injectable()
@OnEvent(ReservationLapsed)
export class CloseCheckoutsOfLapsedReservation implements EventHandler<typeof ReservationLapsed> {
  constructor(
    private readonly purchases: PurchaseRepository,
    private readonly jobs: Jobs,
  ) {}

  async handle({ data }: EventOf<typeof ReservationLapsed>, tx: Transaction): Promise<void> {
    for (const { checkoutId } of await this.purchases.openFor(data.sessionId, tx)) {
      if (checkoutId !== null) await this.jobs.enqueue(tx, CloseCheckout, { checkoutId }, { singletonKey: checkoutId });
    }
  }
}

/** Calls Stripe, outside any transaction. A payer who was faster has paid: then the purchase is credited. */
@Injectable()
@HandlesJob(CloseCheckout)
export class CloseCheckoutAtStripe implements JobHandler<typeof CloseCheckout> {
  constructor(
    private readonly stripe: StripeGateway,
    private readonly takeEvent: TakeCheckoutEvent,
  ) {}

  async run({ checkoutId }: JobData<typeof CloseCheckout>): Promise<void> {
    await this.takeEvent.reconcile(await this.stripe.expireCheckout(checkoutId));
  }
}

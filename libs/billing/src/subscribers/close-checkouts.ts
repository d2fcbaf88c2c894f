import { BookingFacade, ReservationLapsed } from '@app/booking';
import { AccountClosed } from '@app/identity';
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
import { CheckoutOpened } from '../billing.events';
import type { Purchase } from '../domain/purchase';
import { PurchaseRepository } from '../persistence/purchase.repository';
import { StripeGateway } from '../stripe/stripe.gateway';
import { TakeCheckoutEvent } from '../use-cases/take-checkout-event';

export const CloseCheckout = defineJob('billing.close-checkout', { checkoutId: z.string() });

/** Asks for it once a page, however many pieces of news lead here. A purchase whose page never opened has none to close. */
async function closePages(jobs: Jobs, tx: Transaction, open: readonly Purchase[]): Promise<void> {
  for (const { checkoutId } of open) {
    if (checkoutId !== null) await jobs.enqueue(tx, CloseCheckout, { checkoutId }, { singletonKey: checkoutId });
  }
}

/** Stripe keeps a payment page open longer than we keep a time: when the time is let go, the page is closed too. */
@Injectable()
@OnEvent(ReservationLapsed)
export class CloseCheckoutsOfLapsedReservation implements EventHandler<typeof ReservationLapsed> {
  constructor(
    private readonly purchases: PurchaseRepository,
    private readonly jobs: Jobs,
  ) {}

  async handle({ data }: EventOf<typeof ReservationLapsed>, tx: Transaction): Promise<void> {
    await closePages(this.jobs, tx, await this.purchases.openFor(data.sessionId, tx));
  }
}

/** Minutes paid for after somebody left would be erased with them: their open payment pages close with the account. */
@Injectable()
@OnEvent(AccountClosed)
export class CloseCheckoutsOfClosedAccount implements EventHandler<typeof AccountClosed> {
  constructor(
    private readonly purchases: PurchaseRepository,
    private readonly jobs: Jobs,
  ) {}

  async handle({ data }: EventOf<typeof AccountClosed>, tx: Transaction): Promise<void> {
    await closePages(this.jobs, tx, await this.purchases.openBy(data.accountId, tx));
  }
}

/** The time was let go while the page was being opened: that news found no page to close. */
@Injectable()
@OnEvent(CheckoutOpened)
export class CloseCheckoutOfLateStart implements EventHandler<typeof CheckoutOpened> {
  constructor(
    private readonly booking: BookingFacade,
    private readonly purchases: PurchaseRepository,
    private readonly jobs: Jobs,
  ) {}

  async handle({ data }: EventOf<typeof CheckoutOpened>, tx: Transaction): Promise<void> {
    if ((await this.booking.reservation(data.sessionId))?.state !== 'expired') return;
    const purchase = await this.purchases.get(data.purchaseId, tx);
    if (purchase.state === 'open') await closePages(this.jobs, tx, [purchase]);
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

import { Clock } from '@app/kernel';
import { Outbox, UnitOfWork } from '@app/platform';
import { Injectable, Logger } from '@nestjs/common';
import { type Checkout, type CheckoutEvent, factOf, isCheckoutEvent, isFinal } from '../domain/checkout';
import { EventRepository, type EventOutcome } from '../persistence/event.repository';
import { StripeGateway } from '../stripe/stripe.gateway';

/** Takes a verified event of Stripe: its id and its effect commit together, once. A payment always credits. */
@Injectable()
export class TakeCheckoutEvent {
  private readonly logger = new Logger(TakeCheckoutEvent.name);

  constructor(
    private readonly events: EventRepository,
    private readonly stripe: StripeGateway,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Verifies the body as it came, before anything else: a forged one leaves no trace. */
  fromWebhook(rawBody: Buffer, signature: string): Promise<EventOutcome | 'ignored'> {
    return this.execute(this.stripe.verifiedEvent(rawBody, signature));
  }

  async execute(event: CheckoutEvent): Promise<EventOutcome | 'ignored'> {
    if (!isCheckoutEvent(event)) return 'ignored';
    if (await this.events.isKnown(event.id)) return 'duplicate';
    // Outside the transaction, like every call to a vendor.
    const now = isFinal(event.checkout) ? event.checkout : await this.stripe.checkout(event.checkout.id);
    return this.take(event, now);
  }

  /** For a checkout that no event told us about. Its state makes the id, so that each is taken once. */
  reconcile(checkout: Checkout): Promise<EventOutcome> {
    const id = `reconciled:${checkout.id}:${checkout.isPaid ? 'paid' : checkout.status}`;
    return this.take({ id, type: 'reconciled', occurredAt: this.clock.now() }, checkout);
  }

  private async take(event: Omit<CheckoutEvent, 'checkout'>, checkout: Checkout): Promise<EventOutcome> {
    const fact = factOf(event.type, checkout);
    const outcome = await this.unitOfWork.run(async (tx) => {
      this.outbox.wakeAfter(tx);
      return this.events.take(tx, event, checkout, fact, this.clock.now());
    });
    if (outcome === 'amount-mismatch') {
      this.logger.error(
        { stripeEvent: event.id, purchase: checkout.purchaseId },
        'a payment does not fit its purchase',
      );
    }
    return outcome;
  }
}

import type { Checkout, CheckoutEvent } from '../domain/checkout';
import type { CheckoutOrder } from './stripe-calls';

/** A checkout that took too long to reach Stripe: its time is nearly over, so no page opens for it. */
export class CheckoutTooLate extends Error {}

/**
 * The edge to Stripe. Never called inside a transaction. Every method that changes something carries Stripe's own
 * idempotency key, so that a repeat does nothing twice. When Stripe can't be reached: `billing.payments-unavailable`.
 */
export abstract class StripeGateway {
  /** The family's customer at Stripe; the same one, however often it is asked for. */
  abstract createCustomer(familyId: string): Promise<{ customerId: string }>;

  /** Opens the payment page of an order, or answers the one that it opened before. Throws `CheckoutTooLate`. */
  abstract openCheckout(order: CheckoutOrder): Promise<Checkout>;

  /** A checkout as it is now. */
  abstract checkout(checkoutId: string): Promise<Checkout>;

  /** Closes a payment page; one that is over already is answered as it is. */
  abstract expireCheckout(checkoutId: string): Promise<Checkout>;

  /** Events of these types since then, newest first; Stripe keeps them for 30 days. */
  abstract eventsSince(since: Temporal.Instant, types: readonly string[]): AsyncIterable<CheckoutEvent>;

  /** The event in a webhook's raw body. `billing.forged-webhook` (400) where the signature is not Stripe's, or old. */
  abstract verifiedEvent(rawBody: Buffer, signature: string): CheckoutEvent;
}

/** A Checkout Session of Stripe, as far as we read it. */
export interface Checkout {
  id: string;
  /** Null once it is over. */
  url: string | null;
  status: 'open' | 'complete' | 'expired';
  isPaid: boolean;
  amountCents: number;
  currency: string;
  /** Our purchase, from `client_reference_id`; null for checkouts that somebody else made. */
  purchaseId: string | null;
  paymentIntentId: string | null;
  payerName: string | null;
}

/** A verified event; `checkout` is the object as it was when the event was made, null for other kinds of objects. */
export interface CheckoutEvent {
  id: string;
  type: string;
  occurredAt: Temporal.Instant;
  checkout: Checkout | null;
}

/** The events that we act upon; others are answered and forgotten. */
export const CHECKOUT_EVENT_TYPES = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
] as const;

export type CheckoutFact = 'paid' | 'expired' | 'failed' | 'pending';

export function isCheckoutEvent(event: CheckoutEvent): event is CheckoutEvent & { checkout: Checkout } {
  return event.checkout !== null && CHECKOUT_EVENT_TYPES.some((type) => type === event.type);
}

/** Paid is final, so an event that says so is enough. Anything else may be old news: ask for the object as it is now. */
export function isFinal(checkout: Checkout): boolean {
  return checkout.isPaid;
}

/** What an event comes to, given the object as it is now. */
export function factOf(eventType: string, now: Checkout): CheckoutFact {
  if (now.isPaid) return 'paid';
  if (now.status === 'expired') return 'expired';
  return eventType === 'checkout.session.async_payment_failed' ? 'failed' : 'pending';
}

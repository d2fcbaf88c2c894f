import type Stripe from 'stripe';

/** What a family buys, as Stripe's payment page needs it. */
export interface CheckoutOrder {
  purchaseId: string;
  customerId: string;
  name: string;
  description: string;
  amountCents: number;
  currency: string;
  expiresAt: Temporal.Instant;
  /** Where the payer comes back to, paid and not. */
  successUrl: string;
  cancelUrl: string;
}

/**
 * Every call to Stripe's API that the product makes: the gateway has no other way. The differential test sends each of
 * them to Stripe's own mock and to the local Stripe; one without a comparison fails it.
 */
export const STRIPE_CALLS = {
  /** No name and no address: Stripe learns who pays from the payer. */
  createCustomer: (stripe: Stripe, familyId: string) =>
    stripe.customers.create({ metadata: { familyId } }, { idempotencyKey: `customer:${familyId}` }),

  createCheckout: (stripe: Stripe, order: CheckoutOrder) =>
    stripe.checkout.sessions.create(
      {
        mode: 'payment',
        customer: order.customerId,
        client_reference_id: order.purchaseId,
        line_items: [
          {
            quantity: 1,
            price_data: {
              currency: order.currency,
              unit_amount: order.amountCents,
              product_data: { name: order.name, description: order.description },
            },
          },
        ],
        success_url: order.successUrl,
        cancel_url: order.cancelUrl,
        expires_at: Math.floor(order.expiresAt.epochMilliseconds / 1_000),
        metadata: { purchaseId: order.purchaseId },
        payment_intent_data: { description: order.description, metadata: { purchaseId: order.purchaseId } },
      },
      { idempotencyKey: `purchase:${order.purchaseId}` },
    ),

  retrieveCheckout: (stripe: Stripe, checkoutId: string) => stripe.checkout.sessions.retrieve(checkoutId),

  expireCheckout: (stripe: Stripe, checkoutId: string) =>
    stripe.checkout.sessions.expire(checkoutId, undefined, { idempotencyKey: `expire:${checkoutId}` }),

  listEvents: (stripe: Stripe, query: { types: string[]; since: Temporal.Instant; startingAfter?: string }) =>
    stripe.events.list({
      types: query.types,
      created: { gte: Math.floor(query.since.epochMilliseconds / 1_000) },
      limit: 100,
      ...(query.startingAfter === undefined ? {} : { starting_after: query.startingAfter }),
    }),
};

export type StripeCall = keyof typeof STRIPE_CALLS;

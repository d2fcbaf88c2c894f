import { z } from 'zod';
import type { Checkout, CheckoutEvent } from '../domain/checkout';

/** What we read of a Checkout Session, and nothing else of it. */
export const checkoutObject = z
  .object({
    id: z.string(),
    object: z.literal('checkout.session'),
    url: z.string().nullable(),
    status: z.enum(['open', 'complete', 'expired']).nullable(),
    payment_status: z.string(),
    amount_total: z.int().nullable(),
    currency: z.string().nullable(),
    client_reference_id: z.string().nullable(),
    payment_intent: z.union([z.string(), z.object({ id: z.string() })]).nullable(),
    customer_details: z.object({ name: z.string().nullable() }).nullable(),
  })
  .transform((session): Checkout => ({
    id: session.id,
    url: session.url,
    status: session.status ?? 'open',
    isPaid: session.payment_status === 'paid',
    amountCents: session.amount_total ?? 0,
    currency: session.currency ?? '',
    purchaseId: isUuid(session.client_reference_id) ? session.client_reference_id : null,
    paymentIntentId:
      typeof session.payment_intent === 'object' ? (session.payment_intent?.id ?? null) : session.payment_intent,
    payerName: session.customer_details?.name ?? null,
  }));

export const customerObject = z.object({ id: z.string(), object: z.literal('customer') });

export const eventObject = z
  .object({
    id: z.string(),
    object: z.literal('event'),
    type: z.string(),
    created: z.int(),
    data: z.object({ object: z.unknown() }),
  })
  .transform((event): CheckoutEvent => ({
    id: event.id,
    type: event.type,
    occurredAt: Temporal.Instant.fromEpochMilliseconds(event.created * 1_000),
    checkout: event.type.startsWith('checkout.session.') ? checkoutObject.parse(event.data.object) : null,
  }));

export const eventList = z.object({ data: z.array(eventObject), has_more: z.boolean() });

/** The reference is ours on our checkouts only; the account may serve other shops as well. */
function isUuid(text: string | null): text is string {
  return text !== null && z.uuid().safeParse(text).success;
}

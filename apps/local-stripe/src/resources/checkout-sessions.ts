import type Stripe from 'stripe';
import { z } from 'zod';
import { expand, integer, list, mailAddress, metadata, pagination, webAddress } from '../api/params';
import { StripeError } from '../api/stripe-error';
import type { EventLog } from '../webhooks/event-log';
import type { Store, StoredCheckout } from '../state/store';
import { customerDetails, newCheckoutSession } from './checkout-session.shape';
import { newLineItem } from './line-item.shape';
import type { PaymentIntents } from './payment-intents';

const MIN_EXPIRY_SECONDS = 30 * 60;
const MAX_EXPIRY_SECONDS = 24 * 60 * 60;
const MIN_AMOUNT_CENTS = 50;
const MAX_AMOUNT_CENTS = 99_999_999;

export const createSessionParams = z.strictObject({
  mode: z.enum(['payment']),
  success_url: webAddress(),
  cancel_url: webAddress().optional(),
  customer: z.string().max(255).optional(),
  customer_email: mailAddress().optional(),
  client_reference_id: z.string().max(200).optional(),
  expires_at: integer().optional(),
  metadata: metadata().optional(),
  payment_intent_data: z
    .strictObject({ description: z.string().max(1_000).optional(), metadata: metadata().optional() })
    .optional(),
  payment_method_types: list(z.enum(['card'])).optional(),
  line_items: list(
    z.strictObject({
      quantity: integer({ min: 1, max: 999_999 }),
      price_data: z.strictObject({
        currency: z.enum(['usd']),
        unit_amount: integer({ min: 0, max: MAX_AMOUNT_CENTS }),
        product_data: z.strictObject({
          name: z.string().min(1).max(250),
          description: z.string().max(1_000).optional(),
          metadata: metadata().optional(),
        }),
      }),
    }),
  ),
  expand: expand().optional(),
});

export const listLineItemsParams = z.strictObject({ ...pagination, expand: expand().optional() });

export class CheckoutSessions {
  constructor(
    private readonly store: Store,
    private readonly events: EventLog,
    private readonly intents: PaymentIntents,
    private readonly now: () => number,
    private readonly pageUrl: (id: string) => string,
  ) {}

  create(params: z.output<typeof createSessionParams>): Stripe.Checkout.Session {
    const now = this.now();
    const expiresAt = params.expires_at ?? now + MAX_EXPIRY_SECONDS;
    requireExpiry(expiresAt, now);
    const amount = params.line_items.reduce((sum, item) => sum + item.quantity * item.price_data.unit_amount, 0);
    requireAmount(amount);
    const session = newCheckoutSession({
      amount,
      cancelUrl: params.cancel_url ?? null,
      clientReferenceId: params.client_reference_id ?? null,
      created: now,
      currency: 'usd',
      customer: params.customer ? this.customer(params.customer) : null,
      customerEmail: params.customer_email ?? null,
      expiresAt,
      metadata: params.metadata ?? {},
      pageUrl: this.pageUrl,
      successUrl: params.success_url,
    });
    const items = params.line_items.map(({ quantity, price_data: price }) =>
      newLineItem({
        created: now,
        currency: price.currency,
        name: price.product_data.name,
        quantity,
        unitAmount: price.unit_amount,
      }),
    );
    const paymentIntentData = {
      description: params.payment_intent_data?.description ?? null,
      metadata: params.payment_intent_data?.metadata ?? {},
    };
    return this.store.checkouts.put(session.id, { session, items, paymentIntentData }).session;
  }

  /** The stored checkout; one that is over by the clock is expired first. */
  get(id: string): StoredCheckout {
    const checkout = this.store.checkouts.find(id);
    if (!checkout) throw StripeError.missing('checkout.session', id, 'session');
    if (checkout.session.status !== 'open') return checkout;
    if (checkout.session.expires_at <= this.now()) return this.close(checkout);
    // The port may be another one since the restart.
    return { ...checkout, session: { ...checkout.session, url: this.pageUrl(id) } };
  }

  expire(id: string): Stripe.Checkout.Session {
    const checkout = this.get(id);
    if (checkout.session.status !== 'open') {
      throw StripeError.invalid(
        `Only Checkout Sessions with a status in ["open"] can be expired. ` +
          `This Checkout Session has a status of \`${checkout.session.status}\`.`,
      );
    }
    return this.close(checkout).session;
  }

  /** Expires what the clock has ended since the last look. */
  expireDue(): void {
    for (const { session } of this.store.checkouts.all()) if (session.status === 'open') this.get(session.id);
  }

  /** Remembers the intent that was made for the first try to pay. */
  attach(checkout: StoredCheckout, intent: Stripe.PaymentIntent): StoredCheckout {
    if (checkout.session.payment_intent === intent.id) return checkout;
    return this.change(checkout, { payment_intent: intent.id });
  }

  /** The payer's name and e-mail are all that is kept of a payment; what was typed as a card never gets here. */
  rememberPayer(checkout: StoredCheckout, payer: { name: string; email: string | null }): StoredCheckout {
    return this.change(checkout, { customer_details: customerDetails(payer.email, payer.name) });
  }

  complete(checkout: StoredCheckout): StoredCheckout {
    const completed = this.change(checkout, { status: 'complete', payment_status: 'paid', url: null });
    this.events.record('checkout.session.completed', completed.session);
    return completed;
  }

  private close(checkout: StoredCheckout): StoredCheckout {
    const expired = this.change(checkout, { status: 'expired', url: null });
    const intent = checkout.session.payment_intent;
    if (typeof intent === 'string') this.intents.cancel(this.intents.get(intent));
    this.events.record('checkout.session.expired', expired.session);
    return expired;
  }

  private change(checkout: StoredCheckout, change: Partial<Stripe.Checkout.Session>): StoredCheckout {
    const session = { ...checkout.session, ...change };
    return this.store.checkouts.put(session.id, { ...checkout, session });
  }

  private customer(id: string): Stripe.Customer {
    const customer = this.store.customers.find(id);
    if (!customer) throw StripeError.missing('customer', id, 'customer', 400);
    return customer;
  }
}

function requireExpiry(expiresAt: number, now: number): void {
  if (expiresAt < now + MIN_EXPIRY_SECONDS) {
    throw StripeError.invalid(
      'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.',
      'expires_at',
    );
  }
  if (expiresAt > now + MAX_EXPIRY_SECONDS) {
    throw StripeError.invalid(
      'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.',
      'expires_at',
    );
  }
}

function requireAmount(amount: number): void {
  if (amount < MIN_AMOUNT_CENTS) {
    throw StripeError.invalid(
      'The Checkout Session’s total amount due must add up to at least $0.50 usd',
      undefined,
      'amount_too_small',
    );
  }
  if (amount > MAX_AMOUNT_CENTS) {
    throw StripeError.invalid('The total amount must be no more than $999,999.99', undefined, 'amount_too_large');
  }
}

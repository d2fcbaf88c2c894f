import type Stripe from 'stripe';
import { StripeError } from '../api/stripe-error';
import { stripeId } from '../ids';
import type { EventLog } from '../webhooks/event-log';
import type { Store, StoredCheckout } from '../state/store';

export class PaymentIntents {
  constructor(
    private readonly store: Store,
    private readonly events: EventLog,
    private readonly now: () => number,
  ) {}

  get(id: string): Stripe.PaymentIntent {
    const intent = this.store.paymentIntents.find(id);
    if (!intent) throw StripeError.missing('payment_intent', id, 'intent');
    return intent;
  }

  /** The intent of a checkout: made at the first try to pay, and kept for the next ones. */
  openFor(checkout: StoredCheckout): Stripe.PaymentIntent {
    const known = checkout.session.payment_intent;
    if (typeof known === 'string') return this.get(known);
    const intent = this.store.paymentIntents.put(...withId(this.fresh(checkout)));
    this.events.record('payment_intent.created', intent);
    return intent;
  }

  requireAction(intent: Stripe.PaymentIntent): Stripe.PaymentIntent {
    return this.move(intent, 'payment_intent.requires_action', {
      status: 'requires_action',
      last_payment_error: null,
      next_action: { type: 'use_stripe_sdk' },
    });
  }

  succeed(intent: Stripe.PaymentIntent): Stripe.PaymentIntent {
    return this.move(intent, 'payment_intent.succeeded', {
      status: 'succeeded',
      amount_received: intent.amount,
      last_payment_error: null,
      next_action: null,
    });
  }

  fail(intent: Stripe.PaymentIntent, code: 'card_declined' | 'payment_intent_authentication_failure'): void {
    this.move(intent, 'payment_intent.payment_failed', {
      status: 'requires_payment_method',
      next_action: null,
      last_payment_error: { type: 'card_error', code, message: FAILURES[code] },
    });
  }

  cancel(intent: Stripe.PaymentIntent): void {
    this.move(intent, 'payment_intent.canceled', {
      status: 'canceled',
      canceled_at: this.now(),
      cancellation_reason: 'automatic',
      next_action: null,
    });
  }

  private move(
    intent: Stripe.PaymentIntent,
    event: Stripe.Event.Type,
    change: Partial<Stripe.PaymentIntent>,
  ): Stripe.PaymentIntent {
    const moved = this.store.paymentIntents.put(...withId({ ...intent, ...change }));
    this.events.record(event, moved);
    return moved;
  }

  private fresh({ session, paymentIntentData }: StoredCheckout): Stripe.PaymentIntent {
    const id = stripeId('pi');
    return {
      id,
      object: 'payment_intent',
      allowed_payment_method_types: null,
      amount: session.amount_total ?? 0,
      amount_capturable: 0,
      amount_details: { tip: {} },
      amount_received: 0,
      application: null,
      application_fee_amount: null,
      automatic_payment_methods: null,
      canceled_at: null,
      cancellation_reason: null,
      capture_method: 'automatic_async',
      client_secret: `${id}_secret_${stripeId('x').slice(2)}`,
      confirmation_method: 'automatic',
      created: this.now(),
      currency: session.currency ?? 'usd',
      customer: session.customer,
      customer_account: null,
      description: paymentIntentData.description,
      excluded_payment_method_types: null,
      last_payment_error: null,
      latest_charge: null,
      livemode: false,
      managed_payments: null,
      metadata: paymentIntentData.metadata,
      next_action: null,
      on_behalf_of: null,
      payment_method: null,
      payment_method_configuration_details: null,
      payment_method_options: {
        card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' },
      },
      payment_method_types: ['card'],
      payment_record: null,
      processing: null,
      receipt_email: null,
      review: null,
      setup_future_usage: null,
      shipping: null,
      source: null,
      statement_descriptor: null,
      statement_descriptor_suffix: null,
      status: 'requires_payment_method',
      transfer_data: null,
      transfer_group: null,
    };
  }
}

const FAILURES = {
  card_declined: 'Your card was declined.',
  payment_intent_authentication_failure:
    'The provided payment method has failed authentication. Provide a new payment method to try again.',
} as const;

function withId<Row extends { id: string }>(row: Row): [string, Row] {
  return [row.id, row];
}

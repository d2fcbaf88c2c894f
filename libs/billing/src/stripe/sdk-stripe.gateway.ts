import { Clock } from '@app/kernel';
import { Settings } from '@app/platform';
import { Injectable, Logger } from '@nestjs/common';
import Stripe from 'stripe';
import { ForgedWebhook, PaymentsUnavailable } from '../billing.errors';
import type { Checkout, CheckoutEvent } from '../domain/checkout';
import { STRIPE_CALLS, type CheckoutOrder } from './stripe-calls';
import { checkoutObject, customerObject, eventList, eventObject } from './stripe-objects';
import { CheckoutTooLate, StripeGateway } from './stripe.gateway';

const TIMEOUT_MS = 10_000;
const NETWORK_RETRIES = 2;

/** Stripe, or the local Stripe: only the address differs. */
export function createStripeClient(settings: Settings['stripe']): Stripe {
  return new Stripe(settings.secretKey, {
    timeout: TIMEOUT_MS,
    maxNetworkRetries: NETWORK_RETRIES,
    telemetry: false,
    protocol: settings.protocol,
    ...(settings.host === undefined ? {} : { host: settings.host }),
    ...(settings.port === undefined ? {} : { port: settings.port }),
  });
}

@Injectable()
export class SdkStripeGateway extends StripeGateway {
  private readonly logger = new Logger(SdkStripeGateway.name);
  private readonly stripe: Stripe;

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {
    super();
    this.stripe = createStripeClient(settings.stripe);
  }

  async createCustomer(familyId: string): Promise<{ customerId: string }> {
    const customer = await this.ask(() => STRIPE_CALLS.createCustomer(this.stripe, familyId));
    return { customerId: customerObject.parse(customer).id };
  }

  async openCheckout(order: CheckoutOrder): Promise<Checkout> {
    try {
      return checkoutObject.parse(await this.ask(() => STRIPE_CALLS.createCheckout(this.stripe, order)));
    } catch (error) {
      if (error instanceof Stripe.errors.StripeInvalidRequestError && error.param === 'expires_at') {
        throw new CheckoutTooLate();
      }
      throw error;
    }
  }

  async checkout(checkoutId: string): Promise<Checkout> {
    return checkoutObject.parse(await this.ask(() => STRIPE_CALLS.retrieveCheckout(this.stripe, checkoutId)));
  }

  async expireCheckout(checkoutId: string): Promise<Checkout> {
    try {
      return checkoutObject.parse(await this.ask(() => STRIPE_CALLS.expireCheckout(this.stripe, checkoutId)));
    } catch (error) {
      // Paid or expired a moment before: what it is now is the answer.
      if (error instanceof Stripe.errors.StripeInvalidRequestError) return this.checkout(checkoutId);
      throw error;
    }
  }

  async *eventsSince(since: Temporal.Instant, types: readonly string[]): AsyncIterable<CheckoutEvent> {
    let startingAfter: string | undefined;
    for (;;) {
      const query = { types: [...types], since, ...(startingAfter === undefined ? {} : { startingAfter }) };
      const page = eventList.parse(await this.ask(() => STRIPE_CALLS.listEvents(this.stripe, query)));
      yield* page.data;
      startingAfter = page.data.at(-1)?.id;
      if (!page.has_more || startingAfter === undefined) return;
    }
  }

  verifiedEvent(rawBody: Buffer, signature: string): CheckoutEvent {
    const { webhookSecret } = this.settings.stripe;
    let event: unknown;
    try {
      const receivedAt = this.clock.now().epochMilliseconds;
      event = Stripe.webhooks.constructEvent(rawBody, signature, webhookSecret, undefined, undefined, receivedAt);
    } catch {
      throw new ForgedWebhook();
    }
    return eventObject.parse(event);
  }

  /** Faults of Stripe or of the way to it are ours to answer for; a refusal of what we asked goes to the caller. */
  private async ask<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeError)) throw error;
      if (error instanceof Stripe.errors.StripeInvalidRequestError) throw error;
      // The message may repeat parameters; type, code and Stripe's request id are enough to find it.
      this.logger.error(
        { type: error.type, code: error.code, stripeRequest: error.requestId },
        'Stripe did not answer',
      );
      throw new PaymentsUnavailable();
    }
  }
}

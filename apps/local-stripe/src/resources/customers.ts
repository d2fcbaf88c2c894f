import type Stripe from 'stripe';
import { z } from 'zod';
import { expand, mailAddress, metadata } from '../api/params';
import { StripeError } from '../api/stripe-error';
import { stripeId } from '../ids';
import type { Store } from '../state/store';

export const createCustomerParams = z.strictObject({
  name: z.string().max(256).optional(),
  email: mailAddress().optional(),
  description: z.string().max(350).optional(),
  metadata: metadata().optional(),
  expand: expand().optional(),
});

export class Customers {
  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  create(params: z.output<typeof createCustomerParams>): Stripe.Customer {
    const id = stripeId('cus', 14);
    return this.store.customers.put(id, {
      id,
      object: 'customer',
      address: null,
      balance: 0,
      created: this.now(),
      currency: null,
      default_source: null,
      delinquent: false,
      description: params.description ?? null,
      discount: null,
      email: params.email ?? null,
      invoice_prefix: stripeId('x', 8).slice(2).toUpperCase(),
      invoice_settings: {
        custom_fields: null,
        default_payment_method: null,
        footer: null,
        rendering_options: null,
      },
      livemode: false,
      metadata: params.metadata ?? {},
      name: params.name ?? null,
      next_invoice_sequence: 1,
      phone: null,
      preferred_locales: [],
      shipping: null,
      tax_exempt: 'none',
      test_clock: null,
    });
  }

  get(id: string): Stripe.Customer {
    const customer = this.store.customers.find(id);
    if (!customer) throw StripeError.missing('customer', id, 'id');
    return customer;
  }
}

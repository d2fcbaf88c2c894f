import type Stripe from 'stripe';
import { stripeId } from '../ids';

export interface NewLineItem {
  created: number;
  currency: string;
  name: string;
  quantity: number;
  unitAmount: number;
}

/** A stored line item; the SDK's decimal type exists on its side only, on the wire it is text. */
export function newLineItem(given: NewLineItem): Stripe.LineItem {
  const amount = given.unitAmount * given.quantity;
  return {
    id: stripeId('li'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: given.currency,
    description: given.name,
    metadata: {},
    price: {
      id: stripeId('price'),
      object: 'price',
      active: false,
      billing_scheme: 'per_unit',
      created: given.created,
      currency: given.currency,
      custom_unit_amount: null,
      livemode: false,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product: stripeId('prod', 14),
      recurring: null,
      tax_behavior: 'unspecified',
      tiers_mode: null,
      transform_quantity: null,
      type: 'one_time',
      unit_amount: given.unitAmount,
      unit_amount_decimal: null,
    },
    quantity: given.quantity,
  };
}

import { z } from 'zod';
import type { CheckoutSessions } from '../resources/checkout-sessions';
import { createSessionParams, listLineItemsParams } from '../resources/checkout-sessions';
import type { Customers } from '../resources/customers';
import { createCustomerParams } from '../resources/customers';
import { expanded, type Expanders } from '../resources/expand';
import type { PaymentIntents } from '../resources/payment-intents';
import type { EventLog } from '../webhooks/event-log';
import type Stripe from 'stripe';
import type { FormObject } from './form';
import { pageOf } from './list';
import { created, expand, list, pagination, parseParams } from './params';

export interface Resources {
  checkouts: CheckoutSessions;
  customers: Customers;
  events: EventLog;
  intents: PaymentIntents;
}

export interface Route {
  method: 'GET' | 'POST';
  /** `:id` stands for one path segment. */
  path: string;
  answer: (id: string, params: FormObject) => object;
}

const retrieveParams = z.strictObject({ expand: expand().optional() });
const listEventsParams = z.strictObject({
  ...pagination,
  created: created().optional(),
  type: z.string().optional(),
  types: list(z.string(), 20).optional(),
  expand: expand().optional(),
});

/** The whole of Stripe's API that is played here. What billing calls and this lacks fails the differential test. */
export function routesOf({ checkouts, customers, events, intents }: Resources): Route[] {
  const sessionExpanders: Expanders<Stripe.Checkout.Session> = {
    customer: ({ customer }) => ({ customer: typeof customer === 'string' ? customers.get(customer) : customer }),
    payment_intent: ({ payment_intent: intent }) => ({
      payment_intent: typeof intent === 'string' ? intents.get(intent) : intent,
    }),
    line_items: ({ id }) => ({
      line_items: pageOf(checkouts.get(id).items, {}, `/v1/checkout/sessions/${id}/line_items`),
    }),
  };
  return [
    {
      method: 'POST',
      path: '/v1/customers',
      answer: (_, given) => {
        const params = parseParams(createCustomerParams, given);
        return expanded(customers.create(params), params.expand, {});
      },
    },
    {
      method: 'GET',
      path: '/v1/customers/:id',
      answer: (id, given) => expanded(customers.get(id), parseParams(retrieveParams, given).expand, {}),
    },
    {
      method: 'POST',
      path: '/v1/checkout/sessions',
      answer: (_, given) => {
        const params = parseParams(createSessionParams, given);
        return expanded(checkouts.create(params), params.expand, sessionExpanders);
      },
    },
    {
      method: 'GET',
      path: '/v1/checkout/sessions/:id',
      answer: (id, given) => {
        const params = parseParams(retrieveParams, given);
        return expanded(checkouts.get(id).session, params.expand, sessionExpanders);
      },
    },
    {
      method: 'POST',
      path: '/v1/checkout/sessions/:id/expire',
      answer: (id, given) => {
        const params = parseParams(retrieveParams, given);
        return expanded(checkouts.expire(id), params.expand, sessionExpanders);
      },
    },
    {
      method: 'GET',
      path: '/v1/checkout/sessions/:id/line_items',
      answer: (id, given) => {
        const params = parseParams(listLineItemsParams, given);
        return pageOf(checkouts.get(id).items, params, `/v1/checkout/sessions/${id}/line_items`);
      },
    },
    {
      method: 'GET',
      path: '/v1/payment_intents/:id',
      answer: (id, given) => expanded(intents.get(id), parseParams(retrieveParams, given).expand, {}),
    },
    {
      method: 'GET',
      path: '/v1/events',
      answer: (_, given) => {
        const params = parseParams(listEventsParams, given);
        const types = params.types ?? (params.type === undefined ? null : [params.type]);
        return pageOf(events.list(types, params.created), params, '/v1/events');
      },
    },
    {
      method: 'GET',
      path: '/v1/events/:id',
      answer: (id, given) => expanded(events.get(id), parseParams(retrieveParams, given).expand, {}),
    },
  ];
}

import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FakeClock, eventually } from '@app/testing';
import Stripe from 'stripe';
import { LocalStripe } from '../src/local-stripe';
import { WebhookReceiver } from './webhook-receiver';

const SECRET = 'whsec_local_stripe_tests';
const NOW = Temporal.Now.instant();
const EPOCH = Math.floor(NOW.epochMilliseconds / 1_000);

describe('Local Stripe', () => {
  const folder = mkdtempSync(join(tmpdir(), 'local-stripe-'));
  const stateFile = join(folder, 'state.jsonl');
  const clock = new FakeClock(NOW);
  const receiver = new WebhookReceiver(SECRET);
  let webhookUrl: string;
  let local: LocalStripe;
  let stripe: Stripe;

  async function boot(): Promise<void> {
    local = new LocalStripe({ port: 0, stateFile, webhook: { url: webhookUrl, secret: SECRET } }, clock);
    const url = new URL(await local.start());
    stripe = new Stripe('sk_test_local', {
      host: url.hostname,
      port: Number(url.port),
      protocol: 'http',
      maxNetworkRetries: 0,
    });
  }

  beforeAll(async () => {
    webhookUrl = await receiver.start();
    await boot();
  });

  afterAll(async () => {
    await local.stop();
    await receiver.stop();
    rmSync(folder, { recursive: true });
  });

  beforeEach(() => {
    clock.set(NOW);
    receiver.events.length = 0;
    receiver.refusals = 0;
  });

  const wish = (change: Partial<Stripe.Checkout.SessionCreateParams> = {}): Stripe.Checkout.SessionCreateParams => ({
    mode: 'payment',
    success_url: 'http://127.0.0.1:9/bought?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://127.0.0.1:9/minutes',
    client_reference_id: 'purchase-1',
    metadata: { purchase: '1' },
    line_items: [
      { quantity: 1, price_data: { currency: 'usd', unit_amount: 4_500, product_data: { name: '60 minutes' } } },
    ],
    ...change,
  });

  const card = (change: Record<string, string> = {}): Record<string, string> => ({
    name: 'Dana Example',
    email: 'dana@example.com',
    number: '4242 4242 4242 4242',
    expiry: '12 / 34',
    cvc: '123',
    ...change,
  });

  function post(address: string, fields: Record<string, string>): Promise<Response> {
    return fetch(address, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  }

  const page = (session: { id: string }): string => `${local.url}/pay/${session.id}`;
  const types = (): string[] => receiver.events.map((event) => event.type);

  it('takes a test card, sends the payer back, and has told the product before', async () => {
    const session = await stripe.checkout.sessions.create(wish());
    expect(session).toMatchObject({
      status: 'open',
      payment_status: 'unpaid',
      amount_total: 4_500,
      url: page(session),
    });

    const shown = await fetch(page(session));
    expect(await shown.text()).toMatch(/Test mode.*60 minutes.*\$45\.00/s);

    const paid = await post(page(session), card());
    expect(paid.status).toBe(303);
    expect(paid.headers.get('location')).toBe(`http://127.0.0.1:9/bought?session=${session.id}`);
    expect(types()).toEqual(
      expect.arrayContaining(['payment_intent.created', 'payment_intent.succeeded', 'checkout.session.completed']),
    );
    const completed = receiver.events.find((event) => event.type === 'checkout.session.completed');
    expect(completed?.data.object).toMatchObject({
      id: session.id,
      client_reference_id: 'purchase-1',
      payment_status: 'paid',
      status: 'complete',
      customer_details: { name: 'Dana Example', email: 'dana@example.com' },
    });
    expect(receiver.refusals).toBe(0);

    const again = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent', 'line_items'] });
    expect(again.payment_intent).toMatchObject({ status: 'succeeded', amount_received: 4_500 });
    expect(again.line_items?.data).toMatchObject([{ description: '60 minutes', amount_total: 4_500 }]);
    expect((await stripe.checkout.sessions.listLineItems(session.id)).data).toHaveLength(1);
    const intent = again.payment_intent;
    if (typeof intent !== 'object' || intent === null) throw new Error('not expanded');
    expect((await stripe.paymentIntents.retrieve(intent.id)).id).toBe(intent.id);
  });

  it('takes a payment once, however often the form is sent', async () => {
    const session = await stripe.checkout.sessions.create(wish());
    const answers = await Promise.all([1, 2, 3].map(() => post(page(session), card())));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 200, 303]);
    await eventually(() => types().includes('checkout.session.completed'));
    expect(types().filter((type) => type === 'checkout.session.completed')).toHaveLength(1);
  });

  it('declines the declining card, and takes the next one', async () => {
    const session = await stripe.checkout.sessions.create(wish());
    const declined = await post(page(session), card({ number: '4000000000000002' }));
    expect(declined.status).toBe(402);
    expect(await declined.text()).toContain('Your card was declined.');
    await eventually(() => types().includes('payment_intent.payment_failed'));
    expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe('open');
    expect((await post(page(session), card())).status).toBe(303);
  });

  it('asks the bank for the card that needs it, and charges only when it confirms', async () => {
    const session = await stripe.checkout.sessions.create(wish());
    const number = '4000 0025 0000 3155';
    const asked = await post(page(session), card({ number }));
    expect(asked.headers.get('location')).toBe(`/pay/${session.id}/authentication`);
    expect((await stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe('unpaid');

    const refused = await post(`${page(session)}/authentication`, { outcome: 'fail' });
    expect(refused.status).toBe(402);
    expect((await post(`${page(session)}/authentication`, { outcome: 'pass' })).headers.get('location')).toBe(
      `/pay/${session.id}`,
    );
    await post(page(session), card({ number }));
    const confirmed = await post(`${page(session)}/authentication`, { outcome: 'pass' });
    expect(confirmed.headers.get('location')).toContain('/bought?session=');
    expect((await stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe('paid');
  });

  it('refuses any number that is not a test card, and keeps no number and no code anywhere', async () => {
    const session = await stripe.checkout.sessions.create(wish());
    const real = await post(page(session), card({ number: '5555 5555 5555 4444', cvc: '987' }));
    expect(real.status).toBe(422);
    expect(await real.text()).not.toMatch(/5555|987/);
    await post(page(session), card({ cvc: '987' }));
    const kept = readFileSync(stateFile, 'utf8');
    expect(kept).not.toMatch(/4242 ?4242|5555 ?5555|"987"/);
  });

  it('writes what a stranger typed as text, never as markup', async () => {
    const session = await stripe.checkout.sessions.create(
      wish({
        line_items: [
          { quantity: 1, price_data: { currency: 'usd', unit_amount: 100, product_data: { name: '<b onclick=x>&' } } },
        ],
      }),
    );
    const answer = await post(page(session), card({ name: '"><script>alert(1)</script>', cvc: '' }));
    const text = await answer.text();
    expect(text).toContain('&lt;b onclick=x&gt;&amp;');
    expect(text).not.toContain('<script>alert');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('expires a session at its time, or through the API, and takes no payment then', async () => {
    const timely = await stripe.checkout.sessions.create(wish({ expires_at: EPOCH + 1_800 }));
    const early = await stripe.checkout.sessions.create(wish());
    expect((await stripe.checkout.sessions.expire(early.id)).status).toBe('expired');
    await expect(stripe.checkout.sessions.expire(early.id)).rejects.toMatchObject({ statusCode: 400 });
    clock.advance({ minutes: 30 });
    await eventually(() => receiver.events.filter((event) => event.type === 'checkout.session.expired').length === 2);
    for (const session of [timely, early]) {
      const late = await post(page(session), card());
      expect(late.status).toBe(410);
      expect(await late.text()).toContain('expired');
    }
    expect(types()).not.toContain('checkout.session.completed');
  });

  it('answers a repeated idempotency key the same, and refuses it for something else', async () => {
    const key = { idempotencyKey: 'purchase:1' };
    const first = await stripe.checkout.sessions.create(wish(), key);
    const second = await stripe.checkout.sessions.create(wish(), key);
    expect(second.id).toBe(first.id);
    await expect(stripe.checkout.sessions.create(wish({ client_reference_id: 'other' }), key)).rejects.toBeInstanceOf(
      Stripe.errors.StripeIdempotencyError,
    );
    clock.advance({ hours: 25 });
    expect((await stripe.checkout.sessions.create(wish(), key)).id).not.toBe(first.id);
  });

  it('lets a refused request be sent again, corrected, under its key', async () => {
    const key = { idempotencyKey: 'corrected' };
    await expect(stripe.customers.create({ email: 'nonsense' }, key)).rejects.toMatchObject({ param: 'email' });
    expect((await stripe.customers.create({ email: 'dana@example.com' }, key)).email).toBe('dana@example.com');
  });

  it.each([
    ['an unknown parameter', { nonsense: 'x' }, { code: 'parameter_unknown', param: 'nonsense' }],
    ['an unknown nested one', { payment_intent_data: { odd: 'x' } }, { param: 'payment_intent_data[odd]' }],
    ['a missing one', { success_url: undefined }, { code: 'parameter_missing', param: 'success_url' }],
    ['a word for a number', { expires_at: 'soon' }, { code: 'parameter_invalid_integer', param: 'expires_at' }],
    ['an expiry that is too near', { expires_at: EPOCH + 60 }, { param: 'expires_at' }],
    ['an expiry that is too far', { expires_at: EPOCH + 90_000 }, { param: 'expires_at' }],
    ['a mode that does not exist', { mode: 'gift' }, { param: 'mode' }],
    ['an address that is none', { success_url: 'nowhere' }, { param: 'success_url' }],
    ['a customer who does not exist', { customer: 'cus_none' }, { code: 'resource_missing', param: 'customer' }],
    ['a quantity below one', { line_items: [{ quantity: 0 }] }, { param: 'line_items[0][quantity]' }],
    ['a property that cannot be expanded', { expand: ['nonsense'] }, { param: 'expand' }],
  ])('refuses %s in the way of Stripe', async (_, change, expected) => {
    const given = wish(change as Partial<Stripe.Checkout.SessionCreateParams>);
    await expect(stripe.checkout.sessions.create(given)).rejects.toMatchObject({
      type: 'StripeInvalidRequestError',
      statusCode: 400,
      ...expected,
    });
  });

  it('refuses what it does not play, an unknown id, no key, and a live key', async () => {
    await expect(stripe.refunds.list()).rejects.toMatchObject({ statusCode: 404 });
    await expect(stripe.checkout.sessions.retrieve('cs_test_none')).rejects.toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
    });
    for (const authorization of ['', 'Bearer sk_live_abc']) {
      const answer = await fetch(`${local.url}/v1/events`, { headers: { authorization } });
      expect(answer.status).toBe(401);
    }
    expect((await fetch(`${local.url}/pay/cs_test_none`)).status).toBe(404);
    const huge = await post(`${local.url}/pay/cs_test_none`, { name: 'x'.repeat(300_000) });
    expect(huge.status).toBe(413);
  });

  it('lists events newest first, by type and time, page by page', async () => {
    const since = EPOCH + 100;
    clock.advance({ seconds: 100 });
    for (let index = 0; index < 3; index += 1) {
      const session = await stripe.checkout.sessions.create(wish());
      await stripe.checkout.sessions.expire(session.id);
    }
    const listed: Stripe.Event[] = [];
    const params = {
      types: ['checkout.session.expired', 'charge.refunded'],
      created: { gte: since, lt: since + 60 },
      limit: 2,
    };
    for await (const event of stripe.events.list(params)) listed.push(event);
    expect(listed).toHaveLength(3);
    expect(new Set(listed.map((event) => event.id)).size).toBe(3);
    expect(await stripe.events.retrieve(listed[0]?.id ?? '')).toMatchObject({ type: 'checkout.session.expired' });
    await expect(stripe.events.list({ limit: 101 })).rejects.toMatchObject({ param: 'limit' });
  });

  it('repeats a webhook until it is taken, across a restart that cut its file in the middle of a line', async () => {
    const session = await stripe.checkout.sessions.create(wish());
    receiver.nextStatuses.push(500, 500);
    await stripe.checkout.sessions.expire(session.id);
    await eventually(() => receiver.refusals === 1);
    clock.advance({ seconds: 1 });
    await eventually(() => receiver.refusals === 2);

    await local.stop();
    appendFileSync(stateFile, '{"table":"events","id":"evt_ha');
    clock.advance({ minutes: 10 });
    await boot();
    await eventually(() => types().includes('checkout.session.expired'));
    expect(receiver.events.filter((event) => event.type === 'checkout.session.expired')).toHaveLength(1);
    expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe('expired');
    const known = receiver.events[0];
    await eventually(async () => (await stripe.events.retrieve(known?.id ?? '')).pending_webhooks === 0);
  });
});

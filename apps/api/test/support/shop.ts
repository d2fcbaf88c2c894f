import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@app/kernel';
import Stripe from 'stripe';
import type { Response as Answer } from 'supertest';
import { LocalStripe } from '../../../local-stripe/src/local-stripe';
import { LEVEL, PASSWORD, People } from './people';
import { useTestApi, type TestApi } from './test-api';
import type { Visitor } from './visitor';

const SECRET = 'whsec_billing_over_http';

export interface Guardian {
  visitor: Visitor;
  email: string;
  familyId: string;
  studentId: string;
}

/** Registers the hooks of an api with its worker and a local Stripe that sends it webhooks, and of a tutor to book. */
export function useShop(more: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'billing-http-'));
  const settings: Record<string, string> = {
    STRIPE_API_HOST: '127.0.0.1',
    STRIPE_API_PROTOCOL: 'http',
    STRIPE_WEBHOOK_SECRET: SECRET,
  };
  let local: LocalStripe;
  let stripe: Stripe;
  let tutor: { tutorId: string; subjectId: string; level: string };

  beforeAll(async () => {
    Object.assign(settings, more, { STRIPE_API_PORT: String(await freePort()) });
  });
  const api: TestApi = useTestApi({ worker: true, settings });
  beforeAll(async () => {
    const port = Number(settings.STRIPE_API_PORT);
    const webhook = { url: `${api.url}/api/webhooks/stripe`, secret: SECRET };
    local = new LocalStripe({ port, stateFile: join(folder, 'state.jsonl'), webhook }, api.db.clock);
    await local.start();
    stripe = new Stripe('sk_test_local', { host: '127.0.0.1', port, protocol: 'http' });
    const { tutorId, subjectId } = await new People(api.app).tutor({ profile: { timeZone: 'America/Chicago' } });
    tutor = { tutorId, subjectId, level: LEVEL };
  }, 60_000);
  afterAll(async () => {
    await local.stop();
    rmSync(folder, { recursive: true });
  });

  async function guardian(): Promise<Guardian> {
    const { email, familyId, studentId } = await new People(api.app).family();
    const visitor = api.visitor();
    expect((await visitor.post('/sign-ins', { email, password: PASSWORD })).status).toBe(201);
    return { visitor, email, familyId, studentId };
  }

  let hour = 20;
  /** A time of its own for each test. */
  const startsAt = (): string => {
    hour += 2;
    return Temporal.Instant.from('2027-03-02T00:00:00Z').add({ hours: hour }).toString();
  };

  const wish = ({ familyId, studentId }: Guardian, at: string) => ({
    ...tutor,
    familyId,
    studentId,
    startsAt: at,
    durationMinutes: 60,
  });

  async function reserves(who: Guardian, at: string): Promise<string> {
    const reserved = await who.visitor.post('/reservations', wish(who, at), { key: 'new' });
    expect(reserved.body).toMatchObject({ state: 'reserved' });
    return (reserved.body as { id: string }).id;
  }

  async function buys(who: Guardian, change: object = {}): Promise<Answer> {
    const packs = (await who.visitor.get('/packs')).body as { id: string; name: string }[];
    const packId = packs.find(({ name }) => name === 'Starter')?.id;
    return who.visitor.post('/purchases', { familyId: who.familyId, packId, ...change }, { key: 'new' });
  }

  const purchaseOf = async (who: Guardian, id: string): Promise<Record<string, unknown>> =>
    (await who.visitor.get(`/purchases/${id}`)).body as Record<string, unknown>;

  const pay = (checkoutUrl: string): Promise<Response> =>
    fetch(checkoutUrl, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        name: 'Dana Payer',
        number: '4242424242424242',
        expiry: '12/34',
        cvc: '123',
        email: '',
      }),
    });

  const available = async ({ visitor, familyId }: Guardian): Promise<number> =>
    ((await visitor.get(`/families/${familyId}/balance`)).body as { availableMinutes: number }).availableMinutes;

  /** What Stripe would send had this purchase been paid just now. */
  async function paidEvent(purchase: { id: string }): Promise<object> {
    const [row] = await api.db.query<{ id: string }>('SELECT checkout_id AS id FROM billing_purchase WHERE id = $1', [
      purchase.id,
    ]);
    const session = await stripe.checkout.sessions.retrieve(row?.id ?? '');
    const created = Math.floor(api.db.clock.now().epochMilliseconds / 1_000);
    const object = { ...session, status: 'complete', payment_status: 'paid', payment_intent: 'pi_test' };
    return { id: `evt_${newId()}`, object: 'event', type: 'checkout.session.completed', created, data: { object } };
  }

  function sends(event: object, secret = SECRET): Promise<Response> {
    const payload = JSON.stringify(event, null, 2);
    const timestamp = Math.floor(api.db.clock.now().epochMilliseconds / 1_000);
    const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
    return fetch(`${api.url}/api/webhooks/stripe`, {
      method: 'POST',
      body: payload,
      headers: { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature },
    });
  }

  return { api, guardian, startsAt, wish, reserves, buys, purchaseOf, pay, available, paidEvent, sends };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

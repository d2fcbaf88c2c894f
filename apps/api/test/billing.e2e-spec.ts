import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BookingDemoFacade } from '@app/booking';
import { IdentityDemoFacade } from '@app/identity';
import { newId } from '@app/kernel';
import { TutorsDemoFacade } from '@app/tutors';
import { eventually } from '@app/testing';
import Stripe from 'stripe';
import type { Response as Answer } from 'supertest';
import { LocalStripe } from '../../local-stripe/src/local-stripe';
import { useTestApi } from './support/test-api';
import type { Visitor } from './support/visitor';

const SECRET = 'whsec_billing_over_http';
const PASSWORD = 'seven tall pines';

interface Guardian {
  visitor: Visitor;
  familyId: string;
  studentId: string;
}

describe('buying over HTTP', () => {
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
    settings.STRIPE_API_PORT = String(await freePort());
  });
  const api = useTestApi({ worker: true, settings });
  beforeAll(async () => {
    const port = Number(settings.STRIPE_API_PORT);
    const webhook = { url: `${api.url}/api/webhooks/stripe`, secret: SECRET };
    local = new LocalStripe({ port, stateFile: join(folder, 'state.jsonl'), webhook }, api.db.clock);
    await local.start();
    stripe = new Stripe('sk_test_local', { host: '127.0.0.1', port, protocol: 'http' });
    tutor = await aTutor();
  }, 60_000);
  afterAll(async () => {
    await local.stop();
    rmSync(folder, { recursive: true });
  });

  const adult = (firstName: string) => ({
    firstName,
    lastName: 'Example',
    email: `${newId()}@example.com`,
    password: PASSWORD,
    birthDate: '1985-04-12',
    stateCode: 'CA',
    timeZone: 'America/Los_Angeles',
  });

  async function aTutor(): Promise<typeof tutor> {
    const identity = api.app.get(IdentityDemoFacade, { strict: false });
    const { accountId } = await identity.registerTutor(adult('Ada'));
    const { accountId: staffId } = await identity.registerStaff(adult('Stella'), 'staff:support');
    const tutorId = await api.app.get(TutorsDemoFacade, { strict: false }).applyAndList(accountId, staffId, {
      displayName: 'Ada L.',
      headline: 'Patient with fractions',
      biography: 'Ten years of teaching.',
      education: 'BSc Mathematics',
      experience: 'Public school',
      languages: ['English'],
      timeZone: 'America/Chicago',
      acceptance: 'instant',
      subjects: ['algebra-1'],
    });
    await api.app.get(BookingDemoFacade, { strict: false }).setAvailability(tutorId, {
      weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startsAt: '00:00', endsAt: '24:00' })),
      overrides: [],
      timeOff: [],
      noticeMinutes: 0,
      bufferMinutes: 0,
      stepMinutes: 15,
      horizonDays: 60,
      maxSessionsPerDay: 24,
      acceptance: 'instant',
    });
    const subjects = (await api.visitor().get('/subjects')).body as {
      id: string;
      slug: string;
      levels: { level: string }[];
    }[];
    const subject = subjects.find(({ slug }) => slug === 'algebra-1');
    return { tutorId, subjectId: subject?.id ?? '', level: subject?.levels[0]?.level ?? '' };
  }

  async function guardian(): Promise<Guardian> {
    const identity = api.app.get(IdentityDemoFacade, { strict: false });
    const dana = adult('Dana');
    const { accountId, familyId } = await identity.registerGuardian(dana);
    const { studentId } = await identity.addStudent(accountId, familyId, {
      firstName: 'Sam',
      birthDate: '2012-02-29',
      timeZone: 'America/Los_Angeles',
      handle: `sam-${newId().slice(-12)}`,
      passphrase: 'quiet-harbor-lantern',
    });
    const visitor = api.visitor();
    expect((await visitor.post('/sign-ins', { email: dana.email, password: PASSWORD })).status).toBe(201);
    return { visitor, familyId, studentId };
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

  it('lists packs to anybody, in cents', async () => {
    const packs = await api.visitor().get('/packs');
    expect(packs.body).toContainEqual({
      id: expect.any(String),
      name: 'Semester',
      minutes: 600,
      bonusMinutes: 30,
      priceCents: 39_000,
      currency: 'usd',
    });
  });

  it('in the middle of a booking: reserve, pay, and the session is booked', async () => {
    const dana = await guardian();
    const reservationId = await reserves(dana, startsAt());
    const started = await buys(dana, { reservationId });
    expect(started.status).toBe(201);
    const purchase = started.body as { id: string; checkoutUrl: string };
    const back = await pay(purchase.checkoutUrl);
    expect(back.headers.get('location')).toContain(`/purchases/${purchase.id}`);

    await eventually(async () => (await purchaseOf(dana, purchase.id)).booking === 'confirmed');
    expect(await purchaseOf(dana, purchase.id)).toMatchObject({ state: 'paid', checkoutUrl: null, minutes: 60 });
    expect((await dana.visitor.get(`/sessions/${reservationId}`)).body).toMatchObject({
      state: 'confirmed',
      heldMinutes: 60,
    });
    const receipt = await dana.visitor.get(`/purchases/${purchase.id}/receipt`);
    expect(receipt.body).toMatchObject({ payerName: 'Dana Payer', totalCents: 4_500, lines: [{ amountCents: 4_500 }] });
    const statement = (await dana.visitor.get(`/families/${dana.familyId}/statement`)).body as { items: object[] };
    expect(statement).toMatchObject({ openingMinutes: 0, closingMinutes: 60, nextCursor: null });
    expect(statement.items).toMatchObject([
      {
        kind: 'held',
        minutes: 0,
        movedMinutes: 60,
        availableAfter: 0,
        heldAfter: 60,
        sessionId: reservationId,
        description: 'Held for a session with Ada E.',
      },
      { kind: 'bought', minutes: 60, availableAfter: 60, heldAfter: 0, purchaseId: purchase.id },
    ]);
    const listed = await dana.visitor.get(`/families/${dana.familyId}/purchases`);
    expect(listed.body).toMatchObject({ items: [{ id: purchase.id }], nextCursor: null });
  });

  it('after the reservation lapsed, while the time is free: credited and booked', async () => {
    const dana = await guardian();
    const reservationId = await reserves(dana, startsAt());
    const purchase = (await buys(dana, { reservationId })).body as { id: string };
    const event = await paidEvent(purchase);
    api.db.clock.advance({ minutes: 16 });
    await eventually(
      async () =>
        ((await dana.visitor.get(`/sessions/${reservationId}`)).body as { state: string }).state === 'expired',
    );
    expect((await sends({ ...event, created: Math.floor(api.db.clock.now().epochMilliseconds / 1_000) })).status).toBe(
      200,
    );
    await eventually(async () => (await purchaseOf(dana, purchase.id)).booking === 'confirmed');
    expect((await dana.visitor.get(`/sessions/${reservationId}`)).body).toMatchObject({ state: 'confirmed' });
    expect(await available(dana)).toBe(0);
  });

  it('after the reservation lapsed and somebody else has the time: the minutes are there, the time is not', async () => {
    const [dana, other] = [await guardian(), await guardian()];
    expect((await sends(await paidEvent((await buys(other)).body as { id: string }))).status).toBe(200);
    const at = startsAt();
    const reservationId = await reserves(dana, at);
    const purchase = (await buys(dana, { reservationId })).body as { id: string };
    api.db.clock.advance({ minutes: 16 });
    expect((await other.visitor.post('/sessions', wish(other, at), { key: 'new' })).status).toBe(201);
    expect((await sends(await paidEvent(purchase))).status).toBe(200);
    await eventually(async () => (await purchaseOf(dana, purchase.id)).booking === 'slot-gone');
    expect(await purchaseOf(dana, purchase.id)).toMatchObject({ state: 'paid' });
    expect(await available(dana)).toBe(60);
  });

  it('closes the payment page when the time is let go', async () => {
    const dana = await guardian();
    const reservationId = await reserves(dana, startsAt());
    const purchase = (await buys(dana, { reservationId })).body as { id: string; checkoutUrl: string };
    expect((await dana.visitor.delete(`/reservations/${reservationId}`)).status).toBe(204);
    await eventually(async () => (await purchaseOf(dana, purchase.id)).state === 'expired');
    expect((await pay(purchase.checkoutUrl)).status).toBe(410);
    expect(await available(dana)).toBe(0);
  });

  it('takes the same webhook twenty times, all at once, and credits once', async () => {
    const dana = await guardian();
    const event = await paidEvent((await buys(dana)).body as { id: string });
    const answers = await Promise.all(Array.from({ length: 20 }, () => sends(event)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(await available(dana)).toBe(60);
  });

  it('answers a forged webhook with 400 and stores nothing', async () => {
    const dana = await guardian();
    const event = await paidEvent((await buys(dana)).body as { id: string });
    const forged = await sends(event, 'whsec_somebody_else');
    expect(forged.status).toBe(400);
    expect(forged.headers.get('content-type')).toContain('application/problem+json');
    expect(await forged.json()).toMatchObject({ code: 'billing.forged-webhook' });
    const unsigned = await fetch(`${api.url}/api/webhooks/stripe`, {
      method: 'POST',
      body: JSON.stringify(event),
      headers: { 'content-type': 'application/json' },
    });
    expect(unsigned.status).toBe(400);
    expect(await available(dana)).toBe(0);
    expect(await api.db.query('SELECT 1 FROM billing_event WHERE id = $1', [(event as { id: string }).id])).toEqual([]);
  });

  it('takes no price from the buyer, and no purchase for another family', async () => {
    const [dana, stranger] = [await guardian(), await guardian()];
    const priced = await buys(dana, { amountCents: 1 });
    expect(priced.status).toBe(400);
    expect(priced.body).toMatchObject({ code: 'platform.invalid-request', errors: [{ pointer: '/amountCents' }] });
    expect((await buys(dana, { packId: 'cheap' })).body).toMatchObject({ errors: [{ pointer: '/packId' }] });
    expect((await buys(dana, { packId: newId() })).body).toMatchObject({ status: 422, code: 'billing.pack-not-found' });
    expect((await buys(dana, { reservationId: newId() })).body).toMatchObject({
      status: 409,
      code: 'billing.reservation-gone',
    });
    expect((await buys(stranger, { familyId: dana.familyId })).status).toBe(404);
    for (const path of ['balance', 'statement', 'purchases']) {
      expect((await stranger.visitor.get(`/families/${dana.familyId}/${path}`)).status).toBe(404);
      expect((await api.visitor().get(`/families/${dana.familyId}/${path}`)).status).toBe(401);
    }
    const purchase = (await buys(dana)).body as { id: string };
    expect((await stranger.visitor.get(`/purchases/${purchase.id}`)).status).toBe(404);
    expect((await stranger.visitor.get(`/purchases/${purchase.id}/receipt`)).status).toBe(404);
    expect((await dana.visitor.get(`/purchases/${purchase.id}/receipt`)).body).toMatchObject({
      code: 'billing.no-receipt-yet',
    });
    const noKey = await dana.visitor.post('/purchases', { familyId: dana.familyId, packId: newId() });
    expect(noKey.body).toMatchObject({ status: 400, code: 'platform.idempotency-key-missing' });
    const badDate = await dana.visitor.get(`/families/${dana.familyId}/statement?from=2027-02-31T00:00:00Z`);
    expect(badDate.body).toMatchObject({ status: 400, errors: [{ pointer: '/from' }] });
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

import { newId } from '@app/kernel';
import { eventually } from '@app/testing';
import { useShop } from './support/shop';

describe('buying over HTTP', () => {
  const { api, guardian, startsAt, wish, reserves, buys, purchaseOf, pay, available, paidEvent, sends } = useShop();

  it('lists packs to anybody, in cents', async () => {
    const packs = await api.visitor().get('/packs');
    expect(packs.body).toContainEqual(
      expect.objectContaining({
        name: 'Semester',
        minutes: 600,
        bonusMinutes: 30,
        priceCents: 39_000,
        currency: 'usd',
      }),
    );
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

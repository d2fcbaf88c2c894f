import { newId } from '@app/kernel';
import { useTestDatabase } from '@app/testing';
import { PurchaseRepository } from '../persistence/purchase.repository';
import { GetPurchase } from '../use-cases/get-purchase';
import { ListPurchases } from '../use-cases/list-purchases';
import { TakeCheckoutEvent } from '../use-cases/take-checkout-event';
import { GivenShop } from './given-shop';

const COMPLETED = 'checkout.session.completed';

describe('buying minutes', () => {
  const db = useTestDatabase();
  const shop = new GivenShop(db);
  beforeAll(() => shop.open(), 60_000);
  afterAll(() => shop.close(), 60_000);

  const purchaseOf = (id: string) => shop.module.get(PurchaseRepository).get(id);
  const eventRows = (purchaseId: string) =>
    db.query<{ id: string; outcome: string }>('SELECT id, outcome FROM billing_event WHERE purchase_id = $1', [
      purchaseId,
    ]);

  it('opens a payment page, credits once it is paid, and writes a receipt', async () => {
    const family = await shop.family();
    const purchase = await shop.starts(family, 'Semester');
    expect(purchase.state).toBe('open');
    expect(purchase.checkoutUrl).toContain('/pay/cs_test_');
    // Stripe refuses more than a day, counted from when our call arrives.
    expect(purchase.checkoutExpiresAt.toString()).toBe(db.clock.now().add({ minutes: 1_435 }).toString());
    expect((await shop.pays(purchase)).headers.get('location')).toBe(
      `http://track.test/purchases/${purchase.id}?checkout=done`,
    );
    expect(await shop.available(family)).toBe(0);

    expect(await shop.receives(await shop.event(COMPLETED, purchase))).toBe('credited');
    expect(await shop.available(family)).toBe(630);
    const lots = await db.query(
      'SELECT source, minutes, expires_at IS NULL AS forever FROM ledger_lot WHERE family_id = $1',
      [family.familyId],
    );
    expect(lots).toEqual(
      expect.arrayContaining([
        { source: 'purchase', minutes: 600, forever: true },
        { source: 'bonus', minutes: 30, forever: false },
      ]),
    );
    const receipt = await shop.module.get(GetPurchase).receipt(family.actor, purchase.id);
    expect(receipt).toMatchObject({ payerName: 'Dana Payer', totalCents: 39_000 });
    expect(receipt.number).toMatch(/^2027-\d{6}$/);
    expect(await purchaseOf(purchase.id)).toMatchObject({ state: 'paid', checkoutUrl: null, booking: null });
  });

  it('takes the same webhook twenty times at once and credits once', async () => {
    const family = await shop.family();
    const purchase = await shop.starts(family);
    await shop.pays(purchase);
    const event = await shop.event(COMPLETED, purchase);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => shop.receives(event)));
    expect(outcomes.filter((outcome) => outcome === 'credited')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(19);
    expect(await shop.available(family)).toBe(60);
    expect(await eventRows(purchase.id)).toEqual([{ id: event.id, outcome: 'credited' }]);
  });

  it('credits once for different events of one payment, in whatever order they come', async () => {
    const family = await shop.family();
    const purchase = await shop.starts(family);
    await shop.pays(purchase);
    const completed = await shop.event(COMPLETED, purchase);
    const invented = (type: string, change: object) => ({
      ...completed,
      id: `evt_${newId()}`,
      type,
      data: { object: { ...completed.data.object, ...change } },
    });
    // Old news first: each asks Stripe what is true now, and finds it paid.
    const outcomes = [
      await shop.receives(invented('checkout.session.expired', { status: 'expired', payment_status: 'unpaid' })),
      await shop.receives(invented('checkout.session.async_payment_failed', { payment_status: 'unpaid' })),
      await shop.receives(invented('checkout.session.async_payment_succeeded', {})),
      await shop.receives(completed),
    ];
    expect(outcomes).toEqual(['credited', 'already-paid', 'already-paid', 'already-paid']);
    expect(await shop.available(family)).toBe(60);
  });

  it('credits once for ten different events that say at the same moment that it is paid', async () => {
    const family = await shop.family();
    const purchase = await shop.starts(family, 'Semester');
    await shop.pays(purchase);
    const event = await shop.event(COMPLETED, purchase);
    const events = Array.from({ length: 10 }, () => ({ ...event, id: `evt_${newId()}` }));
    const outcomes = await Promise.all(events.map((one) => shop.receives(one)));
    expect(outcomes.sort()).toEqual([...Array.from({ length: 9 }, () => 'already-paid'), 'credited']);
    expect(await shop.available(family)).toBe(630);
  });

  it('lets a payment that arrives after the expiry credit all the same, and never the other way round', async () => {
    const family = await shop.family();
    const purchase = await shop.starts(family);
    await shop.stripe.checkout.sessions.expire(purchase.checkoutId ?? '');
    const expired = await shop.event('checkout.session.expired', purchase);
    expect(await shop.receives(expired)).toBe('closed');
    expect(await purchaseOf(purchase.id)).toMatchObject({ state: 'expired', checkoutUrl: null });

    const paid = { ...expired, id: `evt_${newId()}`, type: 'checkout.session.async_payment_succeeded' };
    const object = { ...expired.data.object, status: 'complete', payment_status: 'paid' };
    expect(await shop.receives({ ...paid, data: { object } })).toBe('credited');
    expect(await purchaseOf(purchase.id)).toMatchObject({ state: 'paid' });
    expect(await shop.available(family)).toBe(60);
  });

  it('credits although the event is faster than the answer to our own request', async () => {
    const family = await shop.family();
    const purchase = await shop.starts(family);
    await shop.pays(purchase);
    await db.query('UPDATE billing_purchase SET checkout_id = NULL, checkout_url = NULL WHERE id = $1', [purchase.id]);
    expect(await shop.receives(await shop.event(COMPLETED, purchase))).toBe('credited');
    expect(await purchaseOf(purchase.id)).toMatchObject({ state: 'paid', checkoutId: purchase.checkoutId });
  });

  it('refuses a forged, a stale and a changed webhook, and stores nothing of it', async () => {
    const family = await shop.family();
    const purchase = await shop.starts(family);
    await shop.pays(purchase);
    const event = await shop.event(COMPLETED, purchase);
    const take = shop.module.get(TakeCheckoutEvent);
    const forged = shop.signed(event, 'whsec_somebody_else');
    const stale = shop.signed(event, undefined, db.clock.now().subtract({ minutes: 6 }));
    const changed = { ...shop.signed(event), body: Buffer.from(JSON.stringify({ ...event, id: 'evt_other' })) };
    for (const { body, signature } of [forged, stale, changed, { ...forged, signature: 'nonsense' }]) {
      expect(() => take.fromWebhook(body, signature)).toThrow('billing.forged-webhook');
    }
    expect(await eventRows(purchase.id)).toEqual([]);
    expect(await db.query('SELECT 1 FROM billing_event WHERE id = $1', [event.id])).toEqual([]);
    expect(await shop.available(family)).toBe(0);
  });

  it.each([
    ['another amount', { amount_total: 1 }, 'amount-mismatch'],
    ['another currency', { currency: 'eur' }, 'amount-mismatch'],
    ['another checkout', { id: 'cs_test_other' }, 'not-ours'],
    ['another purchase', { client_reference_id: newId() }, 'not-ours'],
    ['somebody else’s reference', { client_reference_id: 'order 7' }, 'not-ours'],
  ])('credits nothing for a payment with %s', async (_, change, outcome) => {
    const family = await shop.family();
    const purchase = await shop.starts(family);
    await shop.pays(purchase);
    const event = await shop.event(COMPLETED, purchase);
    expect(await shop.receives({ ...event, data: { object: { ...event.data.object, ...change } } })).toBe(outcome);
    expect(await shop.available(family)).toBe(0);
    expect(await purchaseOf(purchase.id)).toMatchObject({ state: 'open' });
  });

  it('answers what it does not act upon, and remembers nothing of it', async () => {
    const ignored = {
      id: `evt_${newId()}`,
      object: 'event',
      type: 'payment_intent.succeeded',
      created: 1,
      data: { object: {} },
    };
    expect(await shop.receives(ignored)).toBe('ignored');
    expect(await db.query('SELECT 1 FROM billing_event WHERE id = $1', [ignored.id])).toEqual([]);
  });

  it('stores neither the event nor the credit when one of them fails', async () => {
    const family = await shop.family();
    const purchase = await shop.starts(family);
    await shop.pays(purchase);
    const event = await shop.event(COMPLETED, purchase);
    await db.query(`ALTER TABLE billing_journal ADD CONSTRAINT broken CHECK (purchase_id <> '${purchase.id}')`);
    await expect(shop.receives(event)).rejects.toThrow();
    expect(await db.query('SELECT 1 FROM billing_event WHERE id = $1', [event.id])).toEqual([]);
    expect(await shop.available(family)).toBe(0);
    await db.query('ALTER TABLE billing_journal DROP CONSTRAINT broken');
    expect(await shop.receives(event)).toBe('credited');
  });

  describe('started twice', () => {
    it('answers one purchase and one payment page for one key, also in parallel', async () => {
      const family = await shop.family();
      const key = newId();
      const [first, ...others] = await Promise.all([1, 2, 3].map(() => shop.starts(family, 'Starter', undefined, key)));
      for (const other of others) expect(other).toEqual(first);
      const customers = await db.query('SELECT 1 FROM billing_customer WHERE family_id = $1', [family.familyId]);
      expect(customers).toHaveLength(1);
      await expect(shop.starts(family, 'Steady', undefined, key)).rejects.toMatchObject({
        code: 'platform.idempotency-key-reused',
      });
    });

    it('says that payments are down while Stripe is away, and the same key finishes it later', async () => {
      const family = await shop.family();
      const key = newId();
      const { back } = await shop.loseStripe();
      await expect(shop.starts(family, 'Starter', undefined, key)).rejects.toMatchObject({
        code: 'billing.payments-unavailable',
      });
      await back();
      const purchase = await shop.starts(family, 'Starter', undefined, key);
      expect(purchase.checkoutUrl).toContain('/pay/cs_test_');
      const { items } = await shop.module.get(ListPurchases).execute(family.actor, family.familyId, undefined);
      expect(items.map(({ id }) => id)).toEqual([purchase.id]);
    });

    it('gives up a page that is asked for when its time is nearly over', async () => {
      const family = await shop.family();
      const key = newId();
      const { back } = await shop.loseStripe();
      await expect(shop.starts(family, 'Starter', undefined, key)).rejects.toMatchObject({
        code: 'billing.payments-unavailable',
      });
      await back();
      const now = db.clock.now();
      db.clock.advance({ hours: 23, minutes: 45 });
      expect(await shop.starts(family, 'Starter', undefined, key)).toMatchObject({
        state: 'expired',
        checkoutUrl: null,
      });
      db.clock.set(now);
    });
  });

  it('shows a purchase to its family only', async () => {
    const [family, stranger] = [await shop.family(), await shop.family()];
    const purchase = await shop.starts(family);
    const get = shop.module.get(GetPurchase);
    expect((await get.execute(family.actor, purchase.id)).id).toBe(purchase.id);
    await expect(get.receipt(family.actor, purchase.id)).rejects.toMatchObject({ code: 'billing.no-receipt-yet' });
    for (const id of [purchase.id, newId()]) {
      await expect(get.execute(stranger.actor, id)).rejects.toMatchObject({
        code: 'billing.purchase-not-found',
        kind: 'not-found',
      });
    }
    await expect(shop.starts({ ...stranger, familyId: family.familyId })).rejects.toMatchObject({ kind: 'not-found' });
    const list = shop.module.get(ListPurchases);
    await expect(list.execute(stranger.actor, family.familyId, undefined)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('lists purchases newest first, page by page', async () => {
    const family = await shop.family();
    const made: string[] = [];
    for (let index = 0; index < 23; index += 1) {
      db.clock.advance({ seconds: 1 });
      made.unshift((await shop.starts(family)).id);
    }
    const list = shop.module.get(ListPurchases);
    const first = await list.execute(family.actor, family.familyId, undefined);
    const second = await list.execute(family.actor, family.familyId, first.nextCursor ?? '');
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(made);
    expect(second.nextCursor).toBeNull();
    await expect(list.execute(family.actor, family.familyId, 'bm9uc2Vuc2U')).rejects.toMatchObject({
      kind: 'malformed',
    });
  });
});

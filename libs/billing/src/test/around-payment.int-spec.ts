import { newId } from '@app/kernel';
import { Jobs } from '@app/platform';
import { RealtimePublisher } from '@app/realtime';
import { deliverEvents, RecordingJobs, useTestDatabase } from '@app/testing';
import { PurchaseRepository } from '../persistence/purchase.repository';
import { StripeGateway } from '../stripe/stripe.gateway';
import { CloseCheckoutAtStripe } from '../subscribers/close-checkouts';
import { ConfirmLeftBehind } from '../subscribers/confirm-paid-reservation';
import { SweepStripe } from '../use-cases/sweep-stripe';
import { GivenShop, RecordingPublisher } from './given-shop';

const COMPLETED = 'checkout.session.completed';

describe('around a payment', () => {
  const db = useTestDatabase();
  const shop = new GivenShop(db);
  beforeAll(() => shop.open(), 60_000);
  afterAll(() => shop.close(), 60_000);
  afterEach(() => jest.restoreAllMocks());

  const purchaseOf = (id: string) => shop.module.get(PurchaseRepository).get(id);

  describe('the nightly sweep', () => {
    it('finds payments whose webhook never arrived, and takes nothing twice', async () => {
      const family = await shop.family();
      const [lost, known] = [await shop.starts(family), await shop.starts(family)];
      await shop.pays(lost);
      await shop.pays(known);
      await shop.receives(await shop.event(COMPLETED, known));
      const sweep = shop.module.get(SweepStripe);
      expect((await sweep.execute()).events).toBeGreaterThanOrEqual(1);
      expect(await shop.available(family)).toBe(120);
      expect((await sweep.execute()).events).toBe(0);
      expect(await shop.available(family)).toBe(120);
    });

    it('asks for every purchase whose page must be over, even where no event tells of it', async () => {
      const family = await shop.family();
      const [paid, left] = [await shop.starts(family), await shop.starts(family)];
      await shop.pays(paid);
      jest.spyOn(shop.module.get(StripeGateway), 'eventsSince').mockImplementation(async function* () {
        await Promise.resolve();
        yield* [];
      });
      db.clock.advance({ hours: 25 });
      await shop.module.get(SweepStripe).execute();
      expect(await purchaseOf(paid.id)).toMatchObject({ state: 'paid' });
      expect(await purchaseOf(left.id)).toMatchObject({ state: 'expired' });
      expect(await shop.available(family)).toBe(60);
    });
  });

  describe('news', () => {
    it('of a payment reaches the family’s pages', async () => {
      const family = await shop.family();
      const purchase = await shop.starts(family);
      await shop.pays(purchase);
      await shop.receives(await shop.event(COMPLETED, purchase));
      await deliverEvents(db, shop.module);
      const { pushed } = shop.module.get<RealtimePublisher, RecordingPublisher>(RealtimePublisher);
      const channel = `family:${family.familyId}`;
      expect(pushed).toContainEqual({ channel, event: 'purchase.changed', payload: { purchaseId: purchase.id } });
      expect(pushed).toContainEqual({ channel, event: 'balance.changed', payload: { familyId: family.familyId } });
    });
  });

  it('closes the payment pages of an account that closes, and credits a payer who was faster', async () => {
    const [family, neighbor] = [await shop.family(), await shop.family()];
    const [left, paid, theirs] = [await shop.starts(family), await shop.starts(family), await shop.starts(neighbor)];
    await shop.pays(paid);
    const facts = { accountId: family.actor.accountId };
    await db.query('SELECT outbox_append($1, $2, $3)', ['identity.account-closed.v1', facts, new Date()]);
    await deliverEvents(db, shop.module);
    const { enqueued } = shop.module.get<Jobs, RecordingJobs>(Jobs);
    const closed = enqueued.flatMap(({ data }) => ('checkoutId' in data ? [data.checkoutId as string] : []));
    expect(closed).toEqual(expect.arrayContaining([left.checkoutId, paid.checkoutId]));
    expect(closed).not.toContain(theirs.checkoutId);
    for (const { checkoutId } of [left, paid]) {
      await shop.module.get(CloseCheckoutAtStripe).run({ checkoutId: checkoutId ?? '' });
    }
    expect(await purchaseOf(left.id)).toMatchObject({ state: 'expired' });
    expect(await purchaseOf(paid.id)).toMatchObject({ state: 'paid' });
    expect(await shop.available(family)).toBe(60);
  });

  describe('for a reservation', () => {
    const reservationOf = (family: { familyId: string }) => {
      const session = { id: newId(), familyId: family.familyId, state: 'reserved' };
      const reservedUntil = db.clock.now().add({ minutes: 15 });
      jest.spyOn(shop.booking, 'reservation').mockResolvedValue({ ...session, reservedUntil } as never);
      return session.id;
    };

    it.each(['confirmed', 'slot-gone', 'short'] as const)(
      'credits first, and remembers that it was %s',
      async (result) => {
        const family = await shop.family();
        const sessionId = reservationOf(family);
        const confirm = jest.spyOn(shop.booking, 'confirmReservation').mockResolvedValue(result);
        const purchase = await shop.starts(family, 'Starter', sessionId);
        await shop.pays(purchase);
        await shop.receives(await shop.event(COMPLETED, purchase));
        expect(confirm).not.toHaveBeenCalled();
        expect(await shop.available(family)).toBe(60);
        await deliverEvents(db, shop.module);
        expect(confirm).toHaveBeenCalledTimes(1);
        expect(confirm).toHaveBeenCalledWith(sessionId, `billing.purchase:${purchase.id}:booking`, expect.anything());
        expect(await purchaseOf(purchase.id)).toMatchObject({ state: 'paid', booking: result });
      },
    );

    it('is asked again where the event was given up, and told once', async () => {
      const family = await shop.family();
      const sessionId = reservationOf(family);
      const purchase = await shop.starts(family, 'Starter', sessionId);
      await shop.pays(purchase);
      await shop.receives(await shop.event(COMPLETED, purchase));
      const confirm = jest.spyOn(shop.booking, 'confirmReservation').mockResolvedValue('slot-gone');
      const leftBehind = shop.module.get(ConfirmLeftBehind);
      await leftBehind.run(db.clock.now().add({ minutes: 9 }));
      expect(await purchaseOf(purchase.id)).toMatchObject({ booking: null });
      confirm.mockRejectedValueOnce(new Error('the calendar is broken'));
      await leftBehind.run(db.clock.now().add({ minutes: 11 }));
      await Promise.all([1, 2, 3].map(() => leftBehind.run(db.clock.now().add({ minutes: 26 }))));
      await deliverEvents(db, shop.module);
      expect(await purchaseOf(purchase.id)).toMatchObject({ booking: 'slot-gone' });
      const told = (await db.events('billing.purchase-slot-gone.v1')).filter(
        (e) => e.payload.purchaseId === purchase.id,
      );
      expect(told).toHaveLength(1);
    });

    it.each([
      ['closes the page that is opened after the time was let go', 'expired', 1],
      ['leaves the page alone while the time is kept', 'reserved', 0],
    ])('%s', async (_, state, closings) => {
      const family = await shop.family();
      const sessionId = reservationOf(family);
      const purchase = await shop.starts(family, 'Starter', sessionId);
      jest.spyOn(shop.booking, 'reservation').mockResolvedValue({ id: sessionId, state } as never);
      await deliverEvents(db, shop.module);
      const closed = shop.module
        .get<Jobs, RecordingJobs>(Jobs)
        .enqueued.filter(({ data }) => 'checkoutId' in data && data.checkoutId === purchase.checkoutId);
      expect(closed).toHaveLength(closings);
    });

    it('closes the payment page when the time is let go, and credits a payer who was faster', async () => {
      const family = await shop.family();
      const sessionId = reservationOf(family);
      const [left, paid] = [
        await shop.starts(family, 'Starter', sessionId),
        await shop.starts(family, 'Starter', sessionId),
      ];
      expect(left.checkoutExpiresAt.toString()).toBe(db.clock.now().add({ minutes: 35 }).toString());
      await shop.pays(paid);
      const facts = { sessionId, familyId: family.familyId, tutorId: newId(), studentId: newId() };
      await db.query('SELECT outbox_append($1, $2, $3)', ['booking.reservation-lapsed.v1', facts, new Date()]);
      await deliverEvents(db, shop.module);

      const jobs = shop.module.get<Jobs, RecordingJobs>(Jobs);
      const mine = jobs.enqueued.filter(({ name }) => name === 'billing.close-checkout').slice(-2);
      expect(mine.map(({ data }) => data)).toEqual(
        expect.arrayContaining([{ checkoutId: left.checkoutId }, { checkoutId: paid.checkoutId }]),
      );
      for (const { data } of mine) await shop.module.get(CloseCheckoutAtStripe).run(data as { checkoutId: string });
      expect(await purchaseOf(left.id)).toMatchObject({ state: 'expired' });
      expect(await purchaseOf(paid.id)).toMatchObject({ state: 'paid' });
      expect((await shop.pays(left)).status).toBe(410);
      expect(await shop.available(family)).toBe(60);
    });
  });
});

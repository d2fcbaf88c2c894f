import { newId, type Uuid } from '@app/kernel';
import { LedgerFacade } from '@app/ledger';
import type { Transaction } from '@app/platform';
import { deliverEvents, useTestDatabase } from '@app/testing';
import fc from 'fast-check';
import { GetBalance } from '../use-cases/get-balance';
import { GetStatement } from '../use-cases/get-statement';
import { type Family, GivenShop } from './given-shop';

describe('the books in cents', () => {
  const db = useTestDatabase();
  const shop = new GivenShop(db);
  beforeAll(() => shop.open(), 60_000);
  afterAll(() => shop.close(), 60_000);

  const ledger = () => shop.module.get(LedgerFacade);
  const inTransaction = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => db.unitOfWork.run(work);

  async function bought(packName: string): Promise<{ family: Family; purchaseId: Uuid }> {
    const family = await shop.family();
    const purchase = await shop.starts(family, packName);
    await shop.pays(purchase);
    await shop.receives(await shop.event('checkout.session.completed', purchase));
    return { family, purchaseId: purchase.id };
  }

  /** Holds for a session and settles it; what isn't captured returns. */
  async function used(family: Family, held: number, captured: number): Promise<Uuid> {
    const holdId = newId();
    const at = db.clock.now();
    await inTransaction((tx) =>
      ledger().hold(tx, { key: newId(), familyId: family.familyId, holdId, minutes: held, at }),
    );
    await inTransaction((tx) =>
      ledger().settle(tx, { key: newId(), holdId, captureMinutes: captured, tutorId: newId(), at }),
    );
    return holdId;
  }

  async function accounts(purchaseId: Uuid): Promise<Record<string, number>> {
    const rows = await db.query<{ account: string; cents: number }>(
      `SELECT account, sum(cents)::int AS cents FROM billing_posting JOIN billing_journal ON id = journal_id
       WHERE purchase_id = $1 GROUP BY account`,
      [purchaseId],
    );
    return Object.fromEntries(rows.map(({ account, cents }) => [account, cents]));
  }

  it('owe lessons for a payment, and earn them as minutes are used', async () => {
    const { family, purchaseId } = await bought('Starter');
    expect(await accounts(purchaseId)).toEqual({ stripe: 4_500, unearned: -4_500 });
    const sessionId = await used(family, 45, 13);
    await deliverEvents(db, shop.module);
    expect(await accounts(purchaseId)).toEqual({ stripe: 4_500, unearned: -3_525, earned: -975 });
    const [entry] = await db.query(`SELECT session_id, minutes, kind FROM billing_journal WHERE session_id = $1`, [
      sessionId,
    ]);
    expect(entry).toEqual({ session_id: sessionId, minutes: 13, kind: 'used' });
  });

  it('give the residue to the last movement, however a lot is used up', async () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(cuts, async (pieces) => {
        const { family, purchaseId } = await bought('Steady');
        await db.query(`UPDATE billing_lot SET total_cents = 12601 WHERE purchase_id = $1`, [purchaseId]);
        let left = 180;
        for (const piece of pieces) {
          const minutes = Math.min(piece, left);
          if (minutes > 0) await used(family, left, minutes);
          left -= minutes;
        }
        if (left > 0) await used(family, left, left);
        await deliverEvents(db, shop.module);
        expect((await accounts(purchaseId)).earned).toBe(-12_601);
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('count bonus minutes for nothing: nobody paid for them', async () => {
    const { family, purchaseId } = await bought('Semester');
    await used(family, 30, 30); // the bonus expires, so it goes first
    await deliverEvents(db, shop.module);
    expect(await accounts(purchaseId)).toEqual({ stripe: 39_000, unearned: -39_000 });
    await used(family, 10, 10);
    await deliverEvents(db, shop.module);
    expect((await accounts(purchaseId)).earned).toBe(-650);
  });

  it('follow once, whichever event is lost, doubled or late', async () => {
    const { family, purchaseId } = await bought('Starter');
    await used(family, 20, 10);
    await used(family, 20, 10);
    await db.query(`DELETE FROM platform_outbox WHERE relayed_at IS NULL`);
    await used(family, 20, 1);
    await deliverEvents(db, shop.module);
    await db.query(`SELECT outbox_append('ledger.balance-changed.v1', $1, now())`, [{ familyId: family.familyId }]);
    await deliverEvents(db, shop.module);
    expect((await accounts(purchaseId)).earned).toBe(-(75 * 21));
  });

  it('refuse an entry that does not balance, and any change of one that stands', async () => {
    const { purchaseId } = await bought('Starter');
    const [entry] = await db.query<{ id: Uuid }>('SELECT id FROM billing_journal WHERE purchase_id = $1', [purchaseId]);
    await expect(
      db.query(`INSERT INTO billing_posting (journal_id, line, account, cents) VALUES ($1, 3, 'earned', -5)`, [
        entry?.id,
      ]),
    ).rejects.toThrow('sum to zero');
    await expect(db.query('UPDATE billing_posting SET cents = 1 WHERE journal_id = $1', [entry?.id])).rejects.toThrow(
      'append-only',
    );
    await expect(db.query('DELETE FROM billing_journal WHERE id = $1', [entry?.id])).rejects.toThrow('append-only');
  });

  it('show a family its balance, and every movement between the two ends of a statement', async () => {
    const { family, purchaseId } = await bought('Semester');
    db.clock.advance({ minutes: 1 });
    const middle = db.clock.now();
    const sessionId = await used(family, 45, 13);
    const balance = await shop.module.get(GetBalance).execute(family.actor, family.familyId);
    expect(balance.balance).toMatchObject({ availableMinutes: 617, heldMinutes: 0 });
    expect(balance.lots.map(({ source, availableMinutes }) => [source, availableMinutes])).toEqual([
      ['bonus', 17],
      ['purchase', 600],
    ]);
    expect(balance.expiring).toMatchObject([{ minutes: 17 }]);

    const statement = shop.module.get(GetStatement);
    const all = await statement.execute(family.actor, family.familyId, {});
    expect(all.opening.availableMinutes).toBe(0);
    expect(all.closing.availableMinutes).toBe(617);
    expect(all.items.map(({ kind, minutes, description }) => [kind, minutes, description])).toEqual([
      ['returned', 32, 'Returned from a session'],
      ['used', 13, 'Used in a session'],
      ['held', 45, 'Held for a session'],
      ['granted', 30, 'Bonus minutes: Semester'],
      ['bought', 600, 'Bought minutes: Semester'],
    ]);
    expect(all.items[0]).toMatchObject({ sessionId, purchaseId: null });
    expect(all.items[4]).toMatchObject({ sessionId: null, purchaseId });

    const later = await statement.execute(family.actor, family.familyId, { from: middle });
    expect(later.opening.availableMinutes).toBe(630);
    expect(later.items).toHaveLength(3);
    const sum = later.items.reduce((total, { changes }) => total + changes.availableMinutes + changes.heldMinutes, 0);
    expect(later.opening.availableMinutes + sum).toBe(later.closing.availableMinutes);

    const stranger = await shop.family();
    await expect(statement.execute(stranger.actor, family.familyId, {})).rejects.toMatchObject({ kind: 'not-found' });
    await expect(shop.module.get(GetBalance).execute(stranger.actor, family.familyId)).rejects.toMatchObject({
      kind: 'not-found',
    });
    const backwards = { from: middle, to: middle };
    await expect(statement.execute(family.actor, family.familyId, backwards)).rejects.toMatchObject({
      kind: 'malformed',
    });
  });
});

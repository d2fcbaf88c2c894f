import { newId, type Uuid } from '@app/kernel';
import { createModule, expectLedgerBalances, useTestDatabase } from '@app/testing';
import { DebtOpen, LedgerKeyReused, NotEnoughMinutes } from '../ledger.errors';
import { LedgerFacade } from '../ledger.facade';
import { LedgerModule } from '../ledger.module';
import type { LotSource, StatementKind } from '../ledger.types';
import { LedgerPersonalDataProvider } from '../privacy/ledger-personal-data.provider';
import { ExpireMinutes } from '../use-cases/expire-minutes';

const MARCH = Temporal.Instant.from('2027-03-01T15:00:00Z');
const after = (days: number) => MARCH.add({ hours: 24 * days });

describe('the minutes of a family', () => {
  const db = useTestDatabase();
  let ledger: LedgerFacade;
  let expireMinutes: ExpireMinutes;
  let personalData: LedgerPersonalDataProvider;
  let familyId: Uuid;
  let tutorId: Uuid;

  beforeAll(async () => {
    const module = await createModule(db, { imports: [LedgerModule] });
    ledger = module.get(LedgerFacade);
    expireMinutes = module.get(ExpireMinutes);
    personalData = module.get(LedgerPersonalDataProvider);
  });
  beforeEach(() => {
    familyId = newId();
    tutorId = newId();
  });
  afterEach(() => expectLedgerBalances(db));

  const credit = (minutes: number, source: LotSource = 'purchase', expiresAt?: Temporal.Instant | null, at = MARCH) =>
    db.unitOfWork.run((tx) =>
      ledger.credit(tx, {
        key: newId(),
        at,
        familyId,
        minutes,
        source,
        reference: {},
        ...(expiresAt !== undefined && { expiresAt }),
      }),
    );
  const hold = (minutes: number, at = MARCH, holdId = newId()) =>
    db.unitOfWork.run(async (tx) => {
      await ledger.hold(tx, { key: newId(), at, familyId, holdId, minutes });
      return holdId;
    });
  const release = (holdId: Uuid, at: Temporal.Instant, extendBySeconds?: number) =>
    db.unitOfWork.run((tx) =>
      ledger.release(tx, { key: newId(), at, holdId, minutes: null, ...(extendBySeconds && { extendBySeconds }) }),
    );
  const settle = (holdId: Uuid, captureMinutes: number, at = MARCH) =>
    db.unitOfWork.run((tx) => ledger.settle(tx, { key: newId(), at, holdId, captureMinutes, tutorId }));
  const held = async () => (await ledger.lots(familyId, MARCH)).map((lot) => [lot.source, lot.heldMinutes]);

  it('are zero before anything happened', async () => {
    expect(await ledger.balance(familyId, MARCH)).toEqual({
      availableMinutes: 0,
      heldMinutes: 0,
      setAsideMinutes: 0,
      frozenMinutes: 0,
      debtMinutes: 0,
    });
    await expect(hold(30)).rejects.toMatchObject({ extensions: { availableMinutes: 0, neededMinutes: 30 } });
  });

  it('expire as the dated rules say: bought never, granted and bonus after 180 days', async () => {
    const lots = [await credit(60), await credit(10, 'bonus'), await credit(10, 'grant')];
    const expiries = await Promise.all(lots.map(async (lotId) => (await ledger.findLot(lotId))!.expiresAt?.toString()));
    expect(expiries).toEqual([undefined, after(180).toString(), after(180).toString()]);
    expect(await ledger.expiring(familyId, MARCH)).toEqual([
      { minutes: 10, at: after(180) },
      { minutes: 10, at: after(180) },
    ]);
  });

  it('are held soonest-expiring first, granted before bought on a tie, never-expiring last', async () => {
    await credit(10, 'purchase', null);
    await credit(10, 'purchase', after(5));
    await credit(10, 'grant', after(5));
    await credit(10, 'grant', after(3));
    await hold(25);
    expect(await held()).toEqual([
      ['grant', 10],
      ['grant', 10],
      ['purchase', 5],
      ['purchase', 0],
    ]);
  });

  it('are used in that order and return to the lots they came from', async () => {
    await credit(10, 'grant', after(5));
    await credit(30, 'purchase', null);
    await settle(await hold(40), 12);
    expect(await ledger.lots(familyId, MARCH)).toMatchObject([
      { source: 'purchase', availableMinutes: 28, heldMinutes: 0 },
    ]);
    expect(await ledger.tutorDelivered(tutorId)).toBe(12);
  });

  it('are gone at their expiry whether the job ran or not, and the job finds them once', async () => {
    await credit(20, 'grant', after(5));
    expect(await ledger.balance(familyId, after(5))).toMatchObject({ availableMinutes: 0 });
    expect(await ledger.lots(familyId, after(5))).toEqual([]);
    await expect(hold(1, after(5))).rejects.toBeInstanceOf(NotEnoughMinutes);
    expect(await expireMinutes.execute(after(5))).toBeGreaterThan(0);
    expect(await expireMinutes.execute(after(5))).toBe(0);
    const { items } = await ledger.statement(familyId, { from: MARCH, to: after(6) });
    expect(items.map(({ kind, minutes }) => [kind, minutes])).toEqual([
      ['expired', 20],
      ['granted', 20],
    ]);
  });

  it('survive their expiry only where they are held, and released then live on for 30 days', async () => {
    await credit(20, 'grant', after(5));
    const holdId = await hold(15);
    await release(holdId, after(8));
    expect(await ledger.balance(familyId, after(8))).toMatchObject({ availableMinutes: 15 });
    expect(await ledger.expiring(familyId, after(8))).toEqual([{ minutes: 15, at: after(38) }]);
    expect(await ledger.balance(familyId, after(38))).toMatchObject({ availableMinutes: 0 });
  });

  it('live longer by the time they were held when the tutor cancels', async () => {
    await credit(20, 'grant', after(5));
    const holdId = await hold(15);
    await release(holdId, after(3), 3 * 24 * 3_600);
    expect(await ledger.expiring(familyId, after(3))).toEqual([{ minutes: 20, at: after(8) }]);
  });

  it('answer a repeated key as before, however late, and refuse it for anything else', async () => {
    await credit(60);
    const [key, holdId] = [newId(), newId()];
    const write = (minutes: number, at: Temporal.Instant) =>
      db.unitOfWork.run((tx) => ledger.hold(tx, { key, at, familyId, holdId, minutes }));
    const first = await write(20, MARCH);
    await release(holdId, MARCH);
    expect(await write(20, after(1))).toBe(first);
    await expect(write(21, MARCH)).rejects.toBeInstanceOf(LedgerKeyReused);
    await expect(
      db.unitOfWork.run((tx) => ledger.release(tx, { key, at: MARCH, holdId, minutes: 20 })),
    ).rejects.toBeInstanceOf(LedgerKeyReused);
    expect(await ledger.balance(familyId, MARCH)).toMatchObject({ availableMinutes: 60, heldMinutes: 0 });
  });

  it('grow the hold of a session by a second hold', async () => {
    await credit(60);
    const holdId = await hold(30);
    await hold(15, MARCH, holdId);
    await settle(holdId, 40);
    expect(await ledger.balance(familyId, MARCH)).toMatchObject({ availableMinutes: 20, heldMinutes: 0 });
  });

  it('refuse to be captured or released beyond what is held', async () => {
    await credit(60);
    const holdId = await hold(30);
    await expect(settle(holdId, 31)).rejects.toMatchObject({
      code: 'ledger.not-enough-held',
      extensions: { heldMinutes: 30 },
    });
    await settle(holdId, 30);
    await expect(settle(holdId, 1)).rejects.toMatchObject({ code: 'ledger.not-enough-held' });
    await expect(release(newId(), MARCH)).rejects.toMatchObject({ code: 'ledger.hold-not-found', kind: 'not-found' });
  });

  it('say beforehand whether a hold would succeed, without ending the transaction', async () => {
    await credit(30);
    const answers = await db.unitOfWork.run(async (tx) => [
      await ledger.canHold(tx, familyId, 30, MARCH),
      await ledger.canHold(tx, familyId, 31, MARCH),
    ]);
    expect(answers).toEqual([true, false]);
  });

  it('of a lost dispute become a debt that stops booking until later minutes have paid it', async () => {
    const lotId = await credit(60);
    await settle(await hold(50), 50);
    const write = <T extends 'freeze' | 'clawBack'>(move: T) =>
      db.unitOfWork.run((tx) => ledger[move](tx, { key: newId(), at: MARCH, lotId, minutes: 60 }));
    await write('freeze');
    expect(await ledger.balance(familyId, MARCH)).toMatchObject({ availableMinutes: 0, frozenMinutes: 10 });
    await write('clawBack');
    expect(await ledger.balance(familyId, MARCH)).toMatchObject({ frozenMinutes: 0, debtMinutes: 50 });
    await expect(hold(1)).rejects.toBeInstanceOf(DebtOpen);
    expect(await db.unitOfWork.run((tx) => ledger.canHold(tx, familyId, 1, MARCH))).toBe(false);

    await credit(20, 'grant');
    expect(await ledger.balance(familyId, MARCH)).toMatchObject({ availableMinutes: 0, debtMinutes: 30 });
    await credit(60);
    expect(await ledger.balance(familyId, MARCH)).toMatchObject({ availableMinutes: 30, debtMinutes: 0 });
    await hold(30);
  });

  it('whose money the bank took back can be used, but not be refunded once more', async () => {
    const lotId = await credit(60);
    const holdId = await hold(30);
    await db.unitOfWork.run((tx) => ledger.freeze(tx, { key: newId(), at: MARCH, lotId }));
    await db.unitOfWork.run((tx) => ledger.clawBack(tx, { key: newId(), at: MARCH, lotId, minutes: 60 }));
    await credit(30); // pays the debt of the 30 that are held
    await release(holdId, MARCH);
    expect(await ledger.balance(familyId, MARCH)).toMatchObject({ availableMinutes: 30, debtMinutes: 0 });
    await expect(
      db.unitOfWork.run((tx) => ledger.setAside(tx, { key: newId(), at: MARCH, lotId, minutes: 1 })),
    ).rejects.toMatchObject({ code: 'ledger.not-enough-in-lot', extensions: { lotMinutes: 0 } });
    await hold(30);
  });

  it('that come back to a disputed lot freeze with it', async () => {
    const lotId = await credit(60);
    const holdId = await hold(40);
    await db.unitOfWork.run((tx) => ledger.freeze(tx, { key: newId(), at: MARCH, lotId }));
    await release(holdId, MARCH);
    expect(await ledger.balance(familyId, MARCH)).toMatchObject({
      availableMinutes: 0,
      heldMinutes: 0,
      frozenMinutes: 60,
    });
    await db.unitOfWork.run((tx) => ledger.thaw(tx, { key: newId(), at: MARCH, lotId }));
    expect(await ledger.balance(familyId, MARCH)).toMatchObject({ availableMinutes: 60, frozenMinutes: 0 });
  });

  it('being refunded can not be spent, and go back if the refund fails', async () => {
    const lotId = await credit(60);
    const move = (name: 'setAside' | 'refund' | 'restore', minutes: number) =>
      db.unitOfWork.run((tx) => ledger[name](tx, { key: newId(), at: MARCH, lotId, minutes }));
    await move('setAside', 50);
    await expect(hold(11)).rejects.toBeInstanceOf(NotEnoughMinutes);
    await move('restore', 20);
    await move('refund', 30);
    expect(await ledger.balance(familyId, MARCH)).toMatchObject({ availableMinutes: 30, setAsideMinutes: 0 });
    await expect(move('setAside', 31)).rejects.toMatchObject({ code: 'ledger.not-enough-in-lot' });
  });

  it('read as a statement whose pages join without a gap between opening and closing', async () => {
    await credit(100, 'purchase', null, MARCH);
    for (const day of [1, 2, 3]) {
      const holdId = await hold(30, after(day));
      await settle(holdId, 10 * day, after(day).add({ hours: 1 }));
      await release(holdId, after(day).add({ hours: 2 })); // nothing is left: not shown
    }
    const period = { from: after(1), to: after(4) };
    const whole = await ledger.statement(familyId, period);
    expect(whole.opening).toMatchObject({ availableMinutes: 100, heldMinutes: 0 });
    expect(whole.closing).toMatchObject({ availableMinutes: 40, heldMinutes: 0 });
    expect(whole.items.map(({ kind, minutes }) => [kind, minutes]).reverse()).toEqual<[StatementKind, number][]>([
      ['held', 30],
      ['used', 10],
      ['returned', 20],
      ['held', 30],
      ['used', 20],
      ['returned', 10],
      ['held', 30],
      ['used', 30],
    ]);
    const read: typeof whole.items = [];
    for (let cursor: string | null = null, first = true; first || cursor; first = false) {
      const page: typeof whole = await ledger.statement(familyId, { ...period, cursor, limit: 1 });
      read.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(read).toEqual(whole.items);

    let balance = whole.opening.availableMinutes;
    for (const line of [...whole.items].reverse()) {
      balance += line.changes.availableMinutes;
      expect(line.after.availableMinutes).toBe(balance);
    }
    expect(balance).toBe(whole.closing.availableMinutes);
  });

  it('refuse a cursor that was not made here', async () => {
    await expect(ledger.statement(familyId, { from: MARCH, to: after(1), cursor: 'e30' })).rejects.toMatchObject({
      code: 'platform.invalid-request',
    });
  });

  it('announce each transfer once, and a transfer that moved nothing not at all', async () => {
    await credit(60);
    const holdId = await hold(30);
    await release(holdId, MARCH);
    await release(holdId, MARCH);
    const told = (await db.events('ledger.balance-changed.v1')).filter(({ payload }) => payload.familyId === familyId);
    expect(told).toHaveLength(3);
  });

  it('stand against closing the family while any are left, and are in its export', async () => {
    expect(await personalData.blockers(familyId)).toEqual([]);
    expect(await personalData.export(familyId)).toBeNull();
    await credit(60);
    expect((await personalData.blockers(familyId)).map(({ code }) => code)).toEqual(['ledger.balance']);
    expect(await personalData.export(familyId)).toMatchObject({
      lots: [{ minutes: 60 }],
      movements: [{ kind: 'credit' }],
    });
  });
});

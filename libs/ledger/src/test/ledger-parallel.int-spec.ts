import { newId, type Uuid } from '@app/kernel';
import { createModule, expectLedgerBalances, useTestDatabase } from '@app/testing';
import { NotEnoughMinutes } from '../ledger.errors';
import { LedgerFacade } from '../ledger.facade';
import { LedgerModule } from '../ledger.module';

const AT = Temporal.Instant.from('2027-03-01T15:00:00Z');

describe('many hands on one balance', () => {
  const db = useTestDatabase({ poolSize: 20 });
  let ledger: LedgerFacade;

  beforeAll(async () => {
    ledger = (await createModule(db, { imports: [LedgerModule] })).get(LedgerFacade);
  });
  afterEach(() => expectLedgerBalances(db));

  async function familyWith(...lots: number[]): Promise<Uuid> {
    const familyId = newId();
    for (const minutes of lots) {
      await db.unitOfWork.run((tx) =>
        ledger.credit(tx, {
          key: newId(),
          at: AT,
          familyId,
          minutes,
          source: 'purchase',
          expiresAt: null,
          reference: {},
        }),
      );
    }
    return familyId;
  }

  const hold = (familyId: Uuid, minutes: number, key = newId(), holdId = newId()) =>
    db.unitOfWork.run((tx) => ledger.hold(tx, { key, at: AT, familyId, holdId, minutes }));

  it('lets exactly as many of 50 parallel holds win as the balance pays for, and tells the others why', async () => {
    const familyId = await familyWith(100, 37, 100);
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => hold(familyId, 30)));

    const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    expect(results.length - refusals.length).toBe(Math.floor(237 / 30));
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(NotEnoughMinutes);
    expect((refusals[0] as NotEnoughMinutes).extensions).toEqual({ availableMinutes: 27, neededMinutes: 30 });
    expect(await ledger.balance(familyId, AT)).toMatchObject({ availableMinutes: 27, heldMinutes: 210 });
  });

  it('makes one transfer of 20 parallel tries of one intent, and answers all of them the same', async () => {
    const familyId = await familyWith(60);
    const [key, holdId] = [newId(), newId()];
    const answers = await Promise.all(Array.from({ length: 20 }, () => hold(familyId, 30, key, holdId)));
    expect(new Set(answers).size).toBe(1);
    expect(await ledger.balance(familyId, AT)).toMatchObject({ availableMinutes: 30, heldMinutes: 30 });
  });

  it('settles a hold once, however many settle it at the same time', async () => {
    const familyId = await familyWith(60);
    const [holdId, tutorId] = [newId(), newId()];
    await hold(familyId, 60, newId(), holdId);
    const settle = (key: string) =>
      db.unitOfWork.run((tx) => ledger.settle(tx, { key, at: AT, holdId, captureMinutes: 25, tutorId }));
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, (_, i) => settle(i % 2 ? 'settle-a' : newId())),
    );

    // The one that came first took its 25 minutes; those with other keys found nothing held any more.
    expect(await ledger.tutorDelivered(tutorId)).toBe(25);
    expect(await ledger.balance(familyId, AT)).toMatchObject({ availableMinutes: 35, heldMinutes: 0 });
    expect(results.filter((result) => result.status === 'fulfilled').length).toBeGreaterThan(0);
  });

  it('gives one key to one of two families that use it at the same moment', async () => {
    const families = await Promise.all([familyWith(60), familyWith(60)]);
    const key = newId();
    const results = await Promise.allSettled(families.map((familyId) => hold(familyId, 10, key)));
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'ledger.key-reused' },
    });
  });

  it('keeps every minute while credits, holds, releases, settlements and expiry run against each other', async () => {
    const families = await Promise.all([familyWith(50, 50), familyWith(50, 50), familyWith(50, 50)]);
    const tutorId = newId();
    const life = async (familyId: Uuid, turn: number) => {
      const holdId = newId();
      await hold(familyId, 5 + (turn % 20), newId(), holdId);
      await db.unitOfWork.run((tx) =>
        turn % 2
          ? ledger.release(tx, { key: newId(), at: AT, holdId, minutes: null })
          : ledger.settle(tx, { key: newId(), at: AT, holdId, captureMinutes: turn % 5, tutorId }),
      );
      await db.unitOfWork.run((tx) =>
        ledger.credit(tx, {
          key: newId(),
          at: AT,
          familyId,
          minutes: 10,
          source: 'grant',
          expiresAt: AT.add({ hours: 1 + (turn % 3) }),
          reference: {},
        }),
      );
      await db.query('SELECT ledger_expire($1, 10)', [new Date(AT.epochMilliseconds + (turn % 4) * 3_600_000)]);
    };
    const lives = Array.from({ length: 60 }, (_, turn) => life(families[turn % 3]!, turn));
    const failed = (await Promise.allSettled(lives)).filter((result) => result.status === 'rejected');
    for (const failure of failed) expect(failure).toMatchObject({ reason: { code: 'ledger.not-enough-minutes' } });

    const [sum] = await db.query<{ total: number }>('SELECT coalesce(sum(minutes), 0)::int AS total FROM ledger_entry');
    expect(sum!.total).toBe(0);
  });
});

import { newId, toDate, type Uuid } from '@app/kernel';
import { createModule, eventually, expectLedgerBalances, useTestDatabase, withClient } from '@app/testing';
import type { Client } from 'pg';
import { LedgerFacade } from '../ledger.facade';
import { LedgerModule } from '../ledger.module';

const AT = Temporal.Instant.from('2027-03-01T15:00:00Z');

describe('the books under faults', () => {
  const db = useTestDatabase();
  let ledger: LedgerFacade;

  beforeAll(async () => {
    ledger = (await createModule(db, { imports: [LedgerModule] })).get(LedgerFacade);
  });
  afterEach(() => expectLedgerBalances(db));

  async function familyWith(minutes: number): Promise<{ familyId: Uuid; lotId: Uuid }> {
    const familyId = newId();
    const lotId = await db.unitOfWork.run((tx) =>
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
    return { familyId, lotId };
  }

  const transfers = (familyId: Uuid) =>
    db.query<{ id: Uuid; kind: string }>(
      'SELECT id, kind FROM ledger_transfer WHERE family_id = $1 ORDER BY family_seq',
      [familyId],
    );

  async function killed(client: Client): Promise<void> {
    const [row] = (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows;
    await db.query('SELECT pg_terminate_backend($1)', [row!.pid]);
    await expect(client.query('COMMIT')).rejects.toThrow();
    await eventually(
      async () => (await db.query('SELECT FROM pg_stat_activity WHERE pid = $1', [row!.pid])).length === 0,
    );
  }

  it('leaves nothing of a transaction that is killed after it held, and the same try works afterwards', async () => {
    const { familyId } = await familyWith(60);
    const [key, holdId] = [newId(), newId()];
    await withClient(db.url, async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT ledger_hold($1, $2, $3, 40, $4)', [key, familyId, holdId, toDate(AT)]);
      await killed(client);
    }).catch(() => undefined);
    expect(await ledger.balance(familyId, AT)).toMatchObject({ availableMinutes: 60, heldMinutes: 0 });
    expect(await transfers(familyId)).toHaveLength(1);

    await db.unitOfWork.run((tx) => ledger.hold(tx, { key, at: AT, familyId, holdId, minutes: 40 }));
    expect(await ledger.balance(familyId, AT)).toMatchObject({ availableMinutes: 20, heldMinutes: 40 });
  });

  it('hands the account to the next in line when its holder is killed', async () => {
    const { familyId } = await familyWith(60);
    await withClient(db.url, async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT ledger_hold($1, $2, $3, 60, $4)', [newId(), familyId, newId(), toDate(AT)]);
      const waiting = db.unitOfWork.run((tx) =>
        ledger.hold(tx, { key: newId(), at: AT, familyId, holdId: newId(), minutes: 60 }),
      );
      await db.untilSomebodyWaits();
      await killed(client);
      await expect(waiting).resolves.toBeDefined();
    });
    expect(await ledger.balance(familyId, AT)).toMatchObject({ availableMinutes: 0, heldMinutes: 60 });
  });

  it.each(['ledger_transfer', 'ledger_entry'])('lets nobody rewrite, remove or empty %s', async (table) => {
    const { familyId } = await familyWith(10);
    const column = table === 'ledger_entry' ? 'minutes' : 'available_after';
    for (const attempt of [`UPDATE ${table} SET ${column} = 1`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
      await expect(db.query(attempt)).rejects.toMatchObject({ driverError: { constraint: 'ledger_append_only' } });
    }
    expect(await transfers(familyId)).toHaveLength(1);
  });

  it('refuses entries that do not sum to zero, even for one lot of a balanced transfer', async () => {
    const [one, other] = [await familyWith(10), await familyWith(10)];
    const [transfer] = await transfers(one.familyId);
    const add = (lines: string) =>
      db.query(`INSERT INTO ledger_entry (transfer_id, line, account, owner_id, lot_id, minutes) VALUES ${lines}`, [
        transfer!.id,
        one.familyId,
        one.lotId,
      ]);
    const refusal = { driverError: { constraint: 'ledger_entries_sum_to_zero' } };
    await expect(add(`($1, 8, 'available', $2, $3, 5)`)).rejects.toMatchObject(refusal);
    await expect(
      add(`($1, 8, 'available', $2, $3, 5), ($1, 9, 'granted', NULL, '${other.lotId}', -5)`),
    ).rejects.toMatchObject(refusal);
  });

  it('refuses any balance below zero, whoever writes it', async () => {
    const familyId = newId();
    await db.unitOfWork.run((tx) => ledger.openFamily(tx, familyId));
    for (const account of ['available', 'held', 'set_aside', 'frozen', 'debt']) {
      await expect(
        db.query(`UPDATE ledger_family_account SET ${account} = -1 WHERE family_id = $1`, [familyId]),
      ).rejects.toMatchObject({ driverError: { constraint: `ledger_${account}_not_negative` } });
    }
  });

  it('finds every kind of damage when the books are checked', async () => {
    const { familyId, lotId } = await familyWith(50);
    const holdId = newId();
    await db.unitOfWork.run((tx) => ledger.hold(tx, { key: newId(), at: AT, familyId, holdId, minutes: 20 }));
    const found = async (damage: string, parameters: unknown[]) => {
      let problems: { problem: string }[] = [];
      await db.unitOfWork
        .run(async (tx) => {
          await tx.query(damage, parameters);
          problems = await tx.query('SELECT problem FROM ledger_check()');
          throw new Error('undo');
        })
        .catch((error: Error) => expect(error.message).toBe('undo'));
      return problems.map(({ problem }) => problem);
    };
    expect(
      await found('UPDATE ledger_family_account SET available = available + 1 WHERE family_id = $1', [familyId]),
    ).toEqual(expect.arrayContaining(['stored balance differs from entries', 'stored balance differs from lots']));
    expect(await found('UPDATE ledger_lot SET available = available - 1 WHERE id = $1', [lotId])).toEqual(
      expect.arrayContaining(['stored balance differs from lots', 'lot differs from entries']),
    );
    expect(await found('UPDATE ledger_hold_part SET held = held - 1 WHERE hold_id = $1', [holdId])).toEqual(
      expect.arrayContaining(['hold part differs from entries', 'lot is held by nobody']),
    );
    expect(await found('DELETE FROM ledger_hold_part WHERE hold_id = $1', [holdId])).toContain(
      'hold part differs from entries',
    );
  });
});

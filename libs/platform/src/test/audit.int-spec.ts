import { newId } from '@app/kernel';
import { useTestDatabase } from '@app/testing';
import { anchorsIn, anchorText, type Anchor } from '../audit/audit-chain';
import { AuditRecords } from '../audit/audit-records';
import { AuditTrail, type AuditedAct } from '../audit/audit-trail';
import { verifyAudit } from '../audit/verify-audit';
import { Database } from '../database/database';

const STAFF = newId();
const TABLES = ['platform_audit', 'platform_audit_link', 'platform_audit_head'];

describe('the audit trail', () => {
  const db = useTestDatabase();
  const trail = () => new AuditTrail(db.clock);

  function act(overrides: Partial<AuditedAct> = {}): Promise<void> {
    const whole: AuditedAct = {
      actorId: STAFF,
      action: 'tutors.decided',
      subjectType: 'tutor',
      subjectId: newId(),
      reason: 'Ünïcode “quotes”, a tab\t, a line\nand \u2028',
      facts: { outcome: 'approved', count: 1.5, nested: { b: null, a: ['é'] } },
      ...overrides,
    };
    return db.unitOfWork.run((tx) => trail().append(tx, whole));
  }

  const verdict = (anchors: Anchor[] = []) => verifyAudit(db.dataSource, anchors);

  /** As somebody who owns the database and switches its guards off; taken back afterwards, so that tests don't meet. */
  async function tamper(sql: string, check: () => Promise<void>): Promise<void> {
    const dump = TABLES.map((table) => `CREATE TABLE kept_${table} AS TABLE ${table}`);
    for (const statement of dump) await db.dataSource.query(statement);
    await withoutTriggers(sql);
    try {
      await check();
    } finally {
      await withoutTriggers(
        `TRUNCATE ${TABLES.join(', ')}; ${TABLES.map((table) => `INSERT INTO ${table} TABLE kept_${table}; DROP TABLE kept_${table}`).join('; ')}`,
      );
    }
  }

  async function withoutTriggers(sql: string): Promise<void> {
    await db.dataSource.query(
      `BEGIN; SET LOCAL session_replication_role = replica;
       ${TABLES.map((table) => `ALTER TABLE ${table} DISABLE TRIGGER ALL`).join('; ')};
       ${sql};
       SET CONSTRAINTS ALL IMMEDIATE;
       ${TABLES.map((table) => `ALTER TABLE ${table} ENABLE TRIGGER ALL`).join('; ')}; COMMIT`,
    );
  }

  const entryAt = async (position: number) => {
    const [row] = await db.query<{ entry_id: string }>('SELECT entry_id FROM platform_audit_link WHERE position = $1', [
      position,
    ]);
    return row?.entry_id;
  };

  beforeAll(async () => {
    for (let count = 0; count < 6; count += 1) await act();
  });

  it('holds as it is written, whatever characters the reasons have', async () => {
    const { fault, entries, head } = await verdict();
    expect(fault).toBeNull();
    expect(entries).toBe(head.position);
  });

  it('keeps nothing of an act that was rolled back, and no place for it', async () => {
    const before = (await verdict()).entries;
    const failed = db.unitOfWork.run(async (tx) => {
      await trail().append(tx, { actorId: STAFF, action: 'tutors.decided', subjectType: 'tutor', subjectId: 'none' });
      throw new Error('on purpose');
    });
    await expect(failed).rejects.toThrow('on purpose');
    await act();
    const after = await verdict();
    expect(after).toMatchObject({ fault: null, entries: before + 1 });
  });

  it('puts acts of many at once into one order, without gaps, several of one transaction in theirs', async () => {
    const before = (await verdict()).entries;
    await Promise.all(
      Array.from({ length: 24 }, () =>
        db.unitOfWork.run(async (tx) => {
          const subjectId = newId();
          for (const action of ['console.one', 'console.two'] as const) {
            await trail().append(tx, { actorId: null, action, subjectType: 'thing', subjectId });
          }
        }),
      ),
    );
    expect(await verdict()).toMatchObject({ fault: null, entries: before + 48 });
    const pairs = await db.query<{ actions: string[]; apart: number }>(
      `SELECT array_agg(a.action ORDER BY l.position) AS actions, (max(l.position) - min(l.position))::int AS apart
       FROM platform_audit a JOIN platform_audit_link l ON l.entry_id = a.id WHERE a.subject_type = 'thing' GROUP BY a.subject_id`,
    );
    expect(pairs).toHaveLength(24);
    for (const pair of pairs) expect(pair).toEqual({ actions: ['console.one', 'console.two'], apart: 1 });
  });

  it('lets nobody wait for work: a transaction that has appended and goes on holds up no other', async () => {
    const appended = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    const slow = db.unitOfWork.run(async (tx) => {
      await trail().append(tx, { actorId: STAFF, action: 'console.slow', subjectType: 'thing', subjectId: 'slow' });
      appended.resolve();
      await finish.promise;
    });
    await appended.promise;
    await act({ action: 'console.quick' });
    finish.resolve();
    await slow;
    const order = await db.query<{ action: string }>(
      `SELECT a.action FROM platform_audit a JOIN platform_audit_link l ON l.entry_id = a.id
       WHERE a.action IN ('console.slow', 'console.quick') ORDER BY l.position`,
    );
    expect(order.map((row) => row.action)).toEqual(['console.quick', 'console.slow']);
  });

  it.each([
    ['changed', `UPDATE platform_audit SET reason = 'another'`],
    ['removed', 'DELETE FROM platform_audit'],
    ['emptied', 'TRUNCATE platform_audit CASCADE'],
    ['taken out of the chain', 'DELETE FROM platform_audit_link'],
    ['put elsewhere in the chain', 'UPDATE platform_audit_link SET position = position + 1000'],
    ['emptied of its chain', 'TRUNCATE platform_audit_link'],
    ['given a shorter end', 'UPDATE platform_audit_head SET position = position - 1'],
    ['left without an end', 'DELETE FROM platform_audit_head'],
  ])('refuses to be %s', async (_, sql) => {
    await expect(db.dataSource.query(sql)).rejects.toMatchObject({
      driverError: { constraint: 'platform_audit_append_only' },
    });
  });

  it.each([
    ['a changed reason', (id: string) => `UPDATE platform_audit SET reason = 'kinder' WHERE id = '${id}'`],
    ['another actor', (id: string) => `UPDATE platform_audit SET actor_id = NULL WHERE id = '${id}'`],
    ['changed facts', (id: string) => `UPDATE platform_audit SET facts = '{"outcome":"declined"}' WHERE id = '${id}'`],
    ['another time', (id: string) => `UPDATE platform_audit SET at = at + interval '1 microsecond' WHERE id = '${id}'`],
    ['a removed entry', (id: string) => `DELETE FROM platform_audit WHERE id = '${id}'`],
  ])('names the first row with %s', async (_, sql) => {
    const id = await entryAt(3);
    await tamper(sql(id!), async () => {
      expect((await verdict()).fault).toMatchObject({ position: 3, entryId: id });
    });
    expect((await verdict()).fault).toBeNull();
  });

  it('names the place where an entry went together with its link, and where two changed places', async () => {
    const id = await entryAt(4);
    await tamper(
      `DELETE FROM platform_audit_link WHERE position = 4; DELETE FROM platform_audit WHERE id = '${id}'`,
      async () =>
        expect((await verdict()).fault).toMatchObject({
          position: 4,
          what: expect.stringContaining('missing') as unknown,
        }),
    );
    await tamper(
      `UPDATE platform_audit_link SET position = -position WHERE position IN (2, 3);
       UPDATE platform_audit_link SET position = CASE position WHEN -2 THEN 3 ELSE 2 END WHERE position < 0`.replace(
        'UPDATE',
        'ALTER TABLE platform_audit_link DROP CONSTRAINT platform_audit_link_from_one; UPDATE',
      ),
      async () => expect((await verdict()).fault).toMatchObject({ position: 2 }),
    );
    await db.dataSource.query(
      'ALTER TABLE platform_audit_link ADD CONSTRAINT platform_audit_link_from_one CHECK (position > 0)',
    );
  });

  it('finds an entry that was slipped in beside the chain', async () => {
    await tamper(
      `INSERT INTO platform_audit (at, action, subject_type, subject_id) VALUES (now(), 'tutors.decided', 'tutor', 'x')`,
      async () =>
        expect((await verdict()).fault).toMatchObject({
          what: expect.stringContaining('outside the chain') as unknown,
        }),
    );
  });

  it('names the place where an entry was slipped into the chain, at its end or in its middle', async () => {
    const { head } = await verdict();
    const slipped = `
      INSERT INTO platform_audit (at, action, subject_type, subject_id) VALUES (now(), 'tutors.decided', 'tutor', 'x')`;
    const link = (position: number) => `
      INSERT INTO platform_audit_link (position, entry_id, hash)
      SELECT ${position}, id, sha256('made up') FROM platform_audit WHERE subject_id = 'x'`;
    await tamper(`${slipped}; ${link(head.position + 1)}`, async () =>
      expect((await verdict()).fault).toMatchObject({ position: head.position + 1 }),
    );
    const makeRoom = `
      UPDATE platform_audit_link SET position = position + 1000000 WHERE position >= 3;
      UPDATE platform_audit_link SET position = position - 999999 WHERE position >= 1000000;
      UPDATE platform_audit_head SET position = position + 1`;
    await tamper(`${slipped}; ${makeRoom}; ${link(3)}`, async () =>
      expect((await verdict()).fault).toMatchObject({ position: 3 }),
    );
    expect((await verdict()).fault).toBeNull();
  });

  it('finds a tail that was cut off, by the head; and together with the head, by an anchor kept elsewhere', async () => {
    const { head } = await verdict();
    const cut = `
      CREATE TEMPORARY TABLE gone ON COMMIT DROP AS SELECT entry_id FROM platform_audit_link WHERE position > ${head.position - 2};
      DELETE FROM platform_audit_link WHERE position > ${head.position - 2};
      DELETE FROM platform_audit WHERE id IN (SELECT entry_id FROM gone)`;
    await tamper(cut, async () => {
      expect((await verdict()).fault).toMatchObject({
        position: head.position - 1,
        what: expect.stringContaining('the end is cut off') as unknown,
      });
    });
    const andTheHead = `
      UPDATE platform_audit_head SET position = ${head.position - 2},
        hash = (SELECT hash FROM platform_audit_link WHERE position = ${head.position - 2})`;
    await tamper(`${cut}; ${andTheHead}`, async () => {
      expect((await verdict()).fault).toBeNull();
      const log = `{"msg":"${anchorText(head)}"}`;
      expect((await verdict(anchorsIn(log))).fault).toMatchObject({
        what: expect.stringContaining('anchor') as unknown,
      });
    });
  });

  it('agrees with anchors of its past, and contradicts those of another one', async () => {
    const past = (await verdict()).head;
    await act();
    expect((await verdict([past])).fault).toBeNull();
    const other = { position: past.position, hash: 'ab'.repeat(32) };
    expect((await verdict([other])).fault).toMatchObject({ position: past.position });
  });

  it('is read by page, newest first, and by actor, action, lib, subject and time', async () => {
    const records = new AuditRecords(new Database(db.dataSource));
    const someone = newId();
    const subjectId = newId();
    for (let count = 0; count < 53; count += 1) await act({ actorId: someone, action: 'console.searched', subjectId });
    await act({ actorId: someone, action: 'console.read' });
    const first = await records.page({ actorId: someone, action: 'console' });
    expect(first.items).toHaveLength(50);
    expect(first.items[0]).toMatchObject({ action: 'console.read', actorId: someone });
    const second = await records.page({ actorId: someone, action: 'console' }, first.nextCursor ?? undefined);
    expect(second).toMatchObject({ nextCursor: null });
    expect(second.items).toHaveLength(4);
    const ofSubject = await records.page({ subjectId, until: db.clock.now() });
    expect(ofSubject.items).toEqual([]);
    await expect(records.page({}, 'nonsense')).rejects.toMatchObject({ code: 'platform.invalid-request' });
  });
});

import { eventually, useTestDatabase } from '@app/testing';
import { IdempotencyKeyReused } from '../http/platform.errors';
import { Outbox } from '../outbox/outbox';
import { OutboxWake } from '../outbox/outbox-wake';
import { defineEvent } from '@app/kernel';
import { z } from 'zod';

const SomethingHappened = defineEvent('platform.something-happened.v1', { what: z.string() });

describe('one intent, sent many times', () => {
  const db = useTestDatabase();
  const key = (name: string) => ({ key: name, scope: 'someone POST /things' });
  const rules = () =>
    db.query<{ n: number }>('SELECT count(*)::int AS n FROM platform_rule WHERE lib = $1', ['things']);
  const outbox = () => new Outbox(db.clock, new OutboxWake(db.database));

  it('takes effect once and answers the same, even when sent in parallel', async () => {
    const send = () =>
      db.unitOfWork.runOnce(key('once-0001'), { a: 1, b: 2 }, async (tx) => {
        await tx.query(`INSERT INTO platform_rule (lib, effective_at, "values") VALUES ('things', '2020-01-01', '{}')`);
        await outbox().append(tx, SomethingHappened, { what: 'a thing' });
        return { thingId: '7' };
      });
    const answers = await Promise.all(Array.from({ length: 8 }, send));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"thingId":"7"}']));
    expect(await rules()).toEqual([{ n: 1 }]);
    expect(await db.events('platform.something-happened.v1')).toHaveLength(1);
  });

  it('is refused for another input, and knows the same input in another order', async () => {
    const run = (input: unknown) => db.unitOfWork.runOnce(key('once-0002'), input, () => Promise.resolve({ ok: true }));
    await run({ a: 1, b: { c: 2, d: 3 } });
    await expect(run({ b: { d: 3, c: 2 }, a: 1 })).resolves.toEqual({ ok: true });
    await expect(run({ a: 2 })).rejects.toBeInstanceOf(IdempotencyKeyReused);
  });

  it('leaves nothing of a failed run, neither effect nor key nor event', async () => {
    const run = (fails: boolean) =>
      db.unitOfWork.runOnce(key('once-0003'), {}, async (tx) => {
        await outbox().append(tx, SomethingHappened, { what: 'never' });
        if (fails) throw new Error('on purpose');
        return { ok: true };
      });
    await expect(run(true)).rejects.toThrow('on purpose');
    await expect(run(false)).resolves.toEqual({ ok: true });
    const never = (await db.events()).filter((event) => event.payload.what === 'never');
    expect(never).toHaveLength(1);
  });

  it('is refused for now, not as a fault of ours, when its connection breaks between two queries', async () => {
    const run = db.unitOfWork.run(async (tx) => {
      const [own] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await db.dataSource.query('SELECT pg_terminate_backend($1)', [own?.pid]);
      await eventually(() => tx.manager.queryRunner?.isReleased);
      await tx.query('SELECT 1');
    });
    await expect(run).rejects.toMatchObject({ code: 'platform.unavailable' });
  });

  it('is run again when Postgres asks for it', async () => {
    let tries = 0;
    const answer = await db.unitOfWork.run(async (tx) => {
      tries += 1;
      if (tries < 3) await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$`);
      return 'done';
    });
    expect({ answer, tries }).toEqual({ answer: 'done', tries: 3 });
  });
});

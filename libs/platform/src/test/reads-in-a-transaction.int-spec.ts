import { useTestDatabase } from '@app/testing';

describe('reads while a unit of work runs', () => {
  const db = useTestDatabase({ poolSize: 2 });

  it('use its connection, so that more units than connections don’t wait for one another', async () => {
    const unit = () =>
      db.unitOfWork.run(async (tx) => {
        await tx.query('SELECT 1');
        const reads = await Promise.all([1, 2, 3].map((n) => db.query<{ n: number }>('SELECT $1::int AS n', [n])));
        return reads.map(([row]) => row?.n);
      });
    const answers = await Promise.all(Array.from({ length: 12 }, unit));
    expect(answers).toEqual(Array(12).fill([1, 2, 3]));
  });

  it('see what it has written', async () => {
    const insert = `INSERT INTO platform_rule (lib, effective_at, "values") VALUES ('reads', '2020-01-01', '{}')`;
    const seen = await db.unitOfWork.run(async (tx) => {
      await tx.query(insert);
      return db.query('SELECT 1 FROM platform_rule WHERE lib = $1', ['reads']);
    });
    expect(seen).toHaveLength(1);
  });

  it('go to the pool again once it is over, also where they were started within', async () => {
    let later: Promise<unknown[]> = Promise.resolve([]);
    await db.unitOfWork.run(async (tx) => {
      await tx.query('SELECT 1');
      tx.afterCommit(() => {
        later = new Promise((resolve) => setImmediate(resolve)).then(() => db.query('SELECT 1 AS one'));
      });
    });
    expect(await later).toEqual([{ one: 1 }]);
  });
});

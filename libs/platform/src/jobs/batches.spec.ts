import { allDue } from './batches';

describe('all that is due', () => {
  /** Who is due, of whom some always fail; answers who was done and how often somebody was tried. */
  async function run(waiting: readonly string[], failing: readonly string[], size = 2) {
    const [done, failures]: [string[], string[]] = [[], []];
    await allDue(
      size,
      (limit) => Promise.resolve(waiting.filter((one) => !done.includes(one)).slice(0, limit)),
      async (one) => {
        await Promise.resolve();
        if (failing.includes(one)) throw new Error(one);
        done.push(one);
      },
      (_error, one) => failures.push(one),
    );
    return { done, failures };
  }

  it('is done, over as many batches as it takes', async () => {
    expect(await run(['a', 'b', 'c', 'd', 'e'], [])).toEqual({ done: ['a', 'b', 'c', 'd', 'e'], failures: [] });
  });

  it('is done whatever fails beside it', async () => {
    const { done, failures } = await run(['broken', 'b', 'c', 'd'], ['broken']);
    expect(done).toEqual(['b', 'c', 'd']);
    expect(new Set(failures)).toEqual(new Set(['broken']));
  });

  it('comes to an end where nothing can be done, and tries nobody for ever', async () => {
    expect(await run(['x', 'y', 'c'], ['x', 'y'])).toEqual({ done: [], failures: ['x', 'y'] });
  });
});

/**
 * Works in batches until less than a whole one was left: one statement over a long
 * backlog would run into its time limit every time, for ever.
 */
export async function inBatches(size: number, doSome: (limit: number) => Promise<number>): Promise<void> {
  while ((await doSome(size)) === size);
}

/** Each by itself, so that one that fails can't hold up the rest: it is still due at the next run. */
export async function eachAlone<Due>(
  all: readonly Due[],
  work: (one: Due) => Promise<unknown>,
  onFailure: (error: unknown, one: Due) => void,
): Promise<void> {
  for (const one of all) await work(one).catch((error: unknown) => onFailure(error, one));
}

/**
 * All that is due, batch by batch, each by itself. It ends where a whole batch failed: what fails is still due, and would be
 * found again for ever.
 */
export async function allDue<Due>(
  size: number,
  find: (limit: number) => Promise<readonly Due[]>,
  work: (one: Due) => Promise<unknown>,
  onFailure: (error: unknown, one: Due) => void,
): Promise<void> {
  await inBatches(size, async (limit) => {
    const due = await find(limit);
    let failed = 0;
    await eachAlone(due, work, (error, one) => {
      failed += 1;
      onFailure(error, one);
    });
    return failed < due.length ? due.length : 0;
  });
}

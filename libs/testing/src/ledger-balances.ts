import type { Database } from '@app/platform';

/**
 * The books are right: every transfer sums to zero, and balances, lots and holds agree with the entries.
 * For any spec that moved minutes.
 */
export async function expectLedgerBalances(db: Pick<Database, 'query'>): Promise<void> {
  expect(await db.query('SELECT * FROM ledger_check()')).toEqual([]);
}

import type { EntityManager } from 'typeorm';

/**
 * One running transaction. Use cases and event handlers open it through `UnitOfWork`;
 * repositories only ever receive it.
 */
export interface Transaction {
  readonly manager: EntityManager;
  /** Rows of a SELECT and of a `… RETURNING` alike. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Runs once the transaction is committed; not at all when it is rolled back. Must not throw. */
  afterCommit(action: () => void): void;
}

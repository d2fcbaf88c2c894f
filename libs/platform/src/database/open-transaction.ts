import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, QueryRunner } from 'typeorm';

/**
 * The one connection of a running transaction. Statements go one after the other, as Postgres takes them, also where the
 * code asks for several at once.
 */
export class OpenTransaction {
  private last: Promise<unknown> = Promise.resolve();
  private isOpen = true;

  constructor(private readonly runner: QueryRunner) {}

  query<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    const answer = this.last.then(async () => {
      const result = await this.runner.query(sql, [...parameters], true);
      return (result.records ?? []) as Row[];
    });
    this.last = answer.catch(() => undefined);
    return answer;
  }

  belongsTo(dataSource: DataSource): boolean {
    return this.isOpen && this.runner.dataSource === dataSource;
  }

  /** From here on nobody may use the connection: it goes back to the pool. */
  close(): void {
    this.isOpen = false;
  }
}

/**
 * The transaction that the running code is part of. A read in the middle of one goes through its connection: were each
 * transaction to hold one connection and wait for another, a busy pool would stand still.
 */
export const openTransaction = new AsyncLocalStorage<OpenTransaction>();

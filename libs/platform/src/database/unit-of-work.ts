import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, canonicalJson, toDate, type Json } from '@app/kernel';
import { DataSource, QueryRunnerAlreadyReleasedError, type QueryRunner } from 'typeorm';
import { IdempotencyKeyReused, TemporarilyUnavailable, TooBusy } from '../http/platform.errors';
import type { IdempotencyKey } from './idempotency-key';
import type { Transaction } from './transaction';
import { OpenTransaction, openTransaction } from './open-transaction';
import { sqlStateOf } from './sql-errors';

const MOST_TRIES = 5;
/** Serialization failure and deadlock: Postgres asks for the whole transaction to be run again. */
const RETRIED_STATES = new Set(['40001', '40P01']);

/** Opens transactions. Nothing else does. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` in one transaction; all of it again on a serialization failure or a deadlock, at most five times.
   * `work` must therefore have no effect outside the database.
   */
  async run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (!RETRIED_STATES.has(sqlStateOf(error) ?? '')) throw error;
        if (attempt === MOST_TRIES) throw new TooBusy();
        await pause(attempt);
      }
    }
  }

  /**
   * As `run`, once for each key. A repeated key answers what the first run answered; with another input it is refused.
   * The key's row commits with the effect, so that neither exists without the other. `work` answers a small fact
   * (`{ sessionId }`): what is shown is read again afterwards and is always current.
   */
  runOnce<T extends Json>(key: IdempotencyKey, input: unknown, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const hash = createHash('sha256').update(canonicalJson(input)).digest();
    return this.run(async (tx) => {
      // A concurrent run with the same key waits here for the first one's commit.
      const inserted = await tx.query(
        `INSERT INTO platform_idempotency (scope, key, input_hash, created_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (scope, key) DO NOTHING RETURNING 1`,
        [key.scope, key.key, hash, toDate(this.clock.now())],
      );
      if (inserted.length === 0) return this.replay<T>(tx, key, hash);
      const answer = await work(tx);
      await tx.query('UPDATE platform_idempotency SET answer = $3 WHERE scope = $1 AND key = $2', [
        key.scope,
        key.key,
        JSON.stringify(answer),
      ]);
      return answer;
    });
  }

  private async replay<T>(tx: Transaction, key: IdempotencyKey, hash: Buffer): Promise<T> {
    const [stored] = await tx.query<{ input_hash: Buffer; answer: T }>(
      'SELECT input_hash, answer FROM platform_idempotency WHERE scope = $1 AND key = $2',
      [key.scope, key.key],
    );
    if (!stored || !stored.input_hash.equals(hash)) throw new IdempotencyKeyReused();
    return stored.answer;
  }

  private async attempt<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const open = new OpenTransaction(runner);
    const afterCommit: (() => void)[] = [];
    try {
      await runner.connect();
      await runner.startTransaction();
      const result = await openTransaction.run(open, () => work(transactionOn(runner, open, afterCommit)));
      open.close();
      await runner.commitTransaction();
      for (const action of afterCommit) action();
      return result;
    } catch (error) {
      open.close();
      await rollBack(runner);
      // Before we released it ourselves: its connection broke while no query was under way.
      throw error instanceof QueryRunnerAlreadyReleasedError ? new TemporarilyUnavailable() : error;
    } finally {
      await runner.release();
    }
  }
}

function transactionOn(runner: QueryRunner, open: OpenTransaction, afterCommit: (() => void)[]): Transaction {
  return {
    manager: runner.manager,
    query: <Row>(sql: string, parameters: readonly unknown[] = []) => open.query<Row>(sql, parameters),
    afterCommit: (action) => afterCommit.push(action),
  };
}

/** The connection may be the very thing that broke; the first error is the one to report. */
async function rollBack(runner: QueryRunner): Promise<void> {
  if (!runner.isTransactionActive) return;
  await runner.rollbackTransaction().catch(() => undefined);
}

function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5 * 2 ** attempt * (0.5 + Math.random())));
}

import { Injectable } from '@nestjs/common';
import { toDate, toInstant } from '@app/kernel';
import type { Transaction } from '@app/platform';
import type { ThrottleCounter, ThrottleScope } from '../../domain/sign-in/throttle';

@Injectable()
export class ThrottleRepository {
  /** The counter under its lock; parallel attempts on one subject wait for each other here. */
  async lock(
    tx: Transaction,
    scope: ThrottleScope,
    subjectHash: Buffer,
    at: Temporal.Instant,
  ): Promise<ThrottleCounter | null> {
    await tx.query(
      `INSERT INTO identity_throttle (scope, subject_hash, window_started_at, attempts) VALUES ($1, $2, $3, 0)
       ON CONFLICT (scope, subject_hash) DO NOTHING`,
      [scope, subjectHash, toDate(at)],
    );
    const [row] = await tx.query<{ window_started_at: Date; attempts: number }>(
      'SELECT window_started_at, attempts FROM identity_throttle WHERE scope = $1 AND subject_hash = $2 FOR UPDATE',
      [scope, subjectHash],
    );
    if (!row || row.attempts === 0) return null;
    return { windowStartedAt: toInstant(row.window_started_at), attempts: row.attempts };
  }

  async save(tx: Transaction, scope: ThrottleScope, subjectHash: Buffer, counter: ThrottleCounter): Promise<void> {
    await tx.query(
      'UPDATE identity_throttle SET window_started_at = $3, attempts = $4 WHERE scope = $1 AND subject_hash = $2',
      [scope, subjectHash, toDate(counter.windowStartedAt), counter.attempts],
    );
  }

  async clear(tx: Transaction, scope: ThrottleScope, subjectHash: Buffer): Promise<void> {
    await tx.query('UPDATE identity_throttle SET attempts = 0 WHERE scope = $1 AND subject_hash = $2', [
      scope,
      subjectHash,
    ]);
  }

  async takeBack(tx: Transaction, scope: ThrottleScope, subjectHash: Buffer): Promise<void> {
    await tx.query(
      'UPDATE identity_throttle SET attempts = greatest(attempts - 1, 0) WHERE scope = $1 AND subject_hash = $2',
      [scope, subjectHash],
    );
  }

  async deleteOlder(tx: Transaction, startedBefore: Temporal.Instant, limit: number): Promise<number> {
    const rows = await tx.query(
      `DELETE FROM identity_throttle WHERE (scope, subject_hash) IN (
         SELECT scope, subject_hash FROM identity_throttle WHERE window_started_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING 1`,
      [toDate(startedBefore), limit],
    );
    return rows.length;
  }
}

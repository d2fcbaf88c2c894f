import { toDate } from '@app/kernel';
import { Database, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** Keys of files that no row points to: being written, or given up. */
@Injectable()
export class UnreferencedFileRepository {
  constructor(private readonly database: Database) {}

  async add(tx: Transaction, keys: readonly string[], removeAfter: Temporal.Instant): Promise<void> {
    await tx.query(
      `INSERT INTO tutors_unreferenced_file (storage_key, remove_after) SELECT key, $2 FROM unnest($1::text[]) AS key
       ON CONFLICT (storage_key) DO UPDATE SET remove_after = excluded.remove_after`,
      [keys, toDate(removeAfter)],
    );
  }

  /** False where one was removed in the meantime: its writer was too slow. */
  async claim(tx: Transaction, keys: readonly string[]): Promise<boolean> {
    const rows = await tx.query(
      'DELETE FROM tutors_unreferenced_file WHERE storage_key = ANY ($1::text[]) RETURNING 1',
      [keys],
    );
    return rows.length === keys.length;
  }

  async due(now: Temporal.Instant, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ storage_key: string }>(
      'SELECT storage_key FROM tutors_unreferenced_file WHERE remove_after <= $1 ORDER BY remove_after LIMIT $2',
      [toDate(now), limit],
    );
    return rows.map((row) => row.storage_key);
  }

  async lock(tx: Transaction, key: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT 1 FROM tutors_unreferenced_file WHERE storage_key = $1 FOR UPDATE SKIP LOCKED',
      [key],
    );
    return rows.length > 0;
  }
}

import { Injectable } from '@nestjs/common';
import { toDate, type Uuid } from '@app/kernel';
import { Database, type Transaction } from '@app/platform';
import type { Topic } from '../domain/topics';

type Reader = Pick<Transaction, 'query'>;

@Injectable()
export class WishRepository {
  constructor(private readonly database: Database) {}

  /** What this person asked for. Nobody starts with anything. */
  async wishesOf(accountId: Uuid, reader: Reader = this.database): Promise<Set<Topic>> {
    const rows = await reader.query<{ topic: Topic }>(
      'SELECT topic FROM notifications_wish WHERE account_id = $1 AND is_wanted',
      [accountId],
    );
    return new Set(rows.map(({ topic }) => topic));
  }

  /** Those of the accounts who asked for it. */
  async wanting(reader: Reader, topic: Topic, accountIds: readonly Uuid[]): Promise<Uuid[]> {
    const rows = await reader.query<{ id: Uuid }>(
      'SELECT account_id AS id FROM notifications_wish WHERE topic = $1 AND is_wanted AND account_id = ANY($2)',
      [topic, accountIds],
    );
    return rows.map(({ id }) => id);
  }

  /** The moment stays that of the last change: it proves since when. */
  async save(tx: Transaction, accountId: Uuid, topic: Topic, isWanted: boolean, at: Temporal.Instant): Promise<void> {
    await tx.query(
      `INSERT INTO notifications_wish AS w (account_id, topic, is_wanted, changed_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (account_id, topic) DO UPDATE SET is_wanted = EXCLUDED.is_wanted, changed_at = EXCLUDED.changed_at
       WHERE w.is_wanted <> EXCLUDED.is_wanted`,
      [accountId, topic, isWanted, toDate(at)],
    );
  }

  /** Where there is none, nothing is written: of whom we forgot, nothing comes back. */
  async takeBack(tx: Transaction, accountId: Uuid, topic: Topic, at: Temporal.Instant): Promise<void> {
    await tx.query(
      `UPDATE notifications_wish SET is_wanted = false, changed_at = $3
       WHERE account_id = $1 AND topic = $2 AND is_wanted`,
      [accountId, topic, toDate(at)],
    );
  }
}

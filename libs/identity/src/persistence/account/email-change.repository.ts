import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import type { EmailChange, MailboxSide } from '../../domain/account/email-change';
import type { Reader } from '../reader';

interface EmailChangeRow {
  id: Uuid;
  account_id: Uuid;
  new_email: string;
  expires_at: Date;
  old_confirmed: boolean;
  new_confirmed: boolean;
  is_over: boolean;
}

const SELECT = `
  SELECT id, account_id, new_email, expires_at, old_confirmed_at IS NOT NULL AS old_confirmed,
         new_confirmed_at IS NOT NULL AS new_confirmed, ended_at IS NOT NULL OR expires_at <= $2 AS is_over
  FROM identity_email_change`;

@Injectable()
export class EmailChangeRepository {
  async add(
    tx: Transaction,
    wish: { accountId: Uuid; newEmail: string; expiresAt: Temporal.Instant },
    at: Temporal.Instant,
  ): Promise<Uuid> {
    const [row] = await tx.query<{ id: Uuid }>(
      `INSERT INTO identity_email_change (account_id, new_email, asked_at, expires_at) VALUES ($1, $2, $3, $4) RETURNING id`,
      [wish.accountId, wish.newEmail, toDate(at), toDate(wish.expiresAt)],
    );
    return row!.id;
  }

  find(reader: Reader, id: Uuid, at: Temporal.Instant): Promise<EmailChange | null> {
    return this.one(reader, `${SELECT} WHERE id = $1`, id, at);
  }

  lock(tx: Transaction, id: Uuid, at: Temporal.Instant): Promise<EmailChange | null> {
    return this.one(tx, `${SELECT} WHERE id = $1 FOR UPDATE`, id, at);
  }

  /** The one that still waits for a mailbox. */
  async findWaiting(reader: Reader, accountId: Uuid, at: Temporal.Instant): Promise<EmailChange | null> {
    const change = await this.one(reader, `${SELECT} WHERE account_id = $1 AND ended_at IS NULL`, accountId, at);
    return change?.isOver ? null : change;
  }

  async confirm(tx: Transaction, id: Uuid, side: MailboxSide, at: Temporal.Instant): Promise<void> {
    const column = side === 'old' ? 'old_confirmed_at' : 'new_confirmed_at';
    await tx.query(`UPDATE identity_email_change SET ${column} = $2 WHERE id = $1 AND ${column} IS NULL`, [
      id,
      toDate(at),
    ]);
  }

  async endAllOf(tx: Transaction, accountId: Uuid, at: Temporal.Instant): Promise<void> {
    await tx.query('UPDATE identity_email_change SET ended_at = $2 WHERE account_id = $1 AND ended_at IS NULL', [
      accountId,
      toDate(at),
    ]);
  }

  async deleteOlder(tx: Transaction, askedBefore: Temporal.Instant, limit: number): Promise<number> {
    const rows = await tx.query(
      `DELETE FROM identity_email_change WHERE id IN (
         SELECT id FROM identity_email_change WHERE asked_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING 1`,
      [toDate(askedBefore), limit],
    );
    return rows.length;
  }

  private async one(reader: Reader, sql: string, id: Uuid, at: Temporal.Instant): Promise<EmailChange | null> {
    const [row] = await reader.query<EmailChangeRow>(sql, [id, toDate(at)]);
    if (!row) return null;
    return {
      id: row.id,
      accountId: row.account_id,
      newEmail: row.new_email,
      expiresAt: toInstant(row.expires_at),
      confirmed: { old: row.old_confirmed, new: row.new_confirmed },
      isOver: row.is_over,
    };
  }
}

import { Injectable } from '@nestjs/common';
import { toDate, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import type { Reader } from '../reader';

@Injectable()
export class PasswordResetRepository {
  /** One statement, whoever has the address: a row without an account is a mail that nobody gets. */
  async add(tx: Transaction, email: string, at: Temporal.Instant): Promise<Uuid> {
    const [row] = await tx.query<{ id: Uuid }>(
      `INSERT INTO identity_password_reset (account_id, asked_at) VALUES (
         (SELECT id FROM identity_account WHERE email = $1 AND email_verified_at IS NOT NULL), $2) RETURNING id`,
      [email, toDate(at)],
    );
    return row!.id;
  }

  async addFor(tx: Transaction, accountId: Uuid, at: Temporal.Instant): Promise<Uuid> {
    const [row] = await tx.query<{ id: Uuid }>(
      'INSERT INTO identity_password_reset (account_id, asked_at) VALUES ($1, $2) RETURNING id',
      [accountId, toDate(at)],
    );
    return row!.id;
  }

  async accountOf(reader: Reader, resetId: Uuid): Promise<Uuid | null> {
    const [row] = await reader.query<{ account_id: Uuid | null }>(
      'SELECT account_id FROM identity_password_reset WHERE id = $1',
      [resetId],
    );
    return row?.account_id ?? null;
  }

  async deleteOlder(tx: Transaction, askedBefore: Temporal.Instant, limit: number): Promise<number> {
    const rows = await tx.query(
      `DELETE FROM identity_password_reset WHERE id IN (
         SELECT id FROM identity_password_reset WHERE asked_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING 1`,
      [toDate(askedBefore), limit],
    );
    return rows.length;
  }
}

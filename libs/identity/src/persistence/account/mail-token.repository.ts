import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import type { Reader } from '../reader';

export type MailTokenPurpose =
  'verify-email' | 'reset-password' | 'confirm-old-email' | 'confirm-new-email' | 'disown-sign-in';

export interface MailToken {
  readonly id: Uuid;
  readonly purpose: MailTokenPurpose;
  readonly accountId: Uuid;
  /** Null once the registration is done or forgotten, and for links that are about something else. */
  readonly registrationId: Uuid | null;
  /** The password reset, change of address, or sign-in that the link is about. */
  readonly subjectId: Uuid | null;
  readonly expiresAt: Temporal.Instant;
  readonly isUsed: boolean;
}

export interface NewMailToken {
  readonly purpose: MailTokenPurpose;
  readonly accountId: Uuid;
  readonly registrationId?: Uuid;
  readonly subjectId?: Uuid;
  readonly tokenHash: Buffer;
  readonly expiresAt: Temporal.Instant;
}

interface MailTokenRow {
  id: Uuid;
  purpose: MailTokenPurpose;
  account_id: Uuid;
  registration_id: Uuid | null;
  subject_id: Uuid | null;
  expires_at: Date;
  is_used: boolean;
}

const FIND = `
  SELECT id, purpose, account_id, registration_id, subject_id, expires_at, used_at IS NOT NULL AS is_used
  FROM identity_mail_token WHERE token_hash = $1 AND purpose = ANY($2)`;

/** Secrets that travel by mail, found by their hash. */
@Injectable()
export class MailTokenRepository {
  async add(tx: Transaction, token: NewMailToken, at: Temporal.Instant): Promise<void> {
    await tx.query(
      `INSERT INTO identity_mail_token
         (account_id, registration_id, subject_id, purpose, token_hash, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        token.accountId,
        token.registrationId ?? null,
        token.subjectId ?? null,
        token.purpose,
        token.tokenHash,
        toDate(at),
        toDate(token.expiresAt),
      ],
    );
  }

  find(reader: Reader, tokenHash: Buffer, ...purposes: MailTokenPurpose[]): Promise<MailToken | null> {
    return this.one(reader, FIND, tokenHash, purposes);
  }

  lock(tx: Transaction, tokenHash: Buffer, ...purposes: MailTokenPurpose[]): Promise<MailToken | null> {
    return this.one(tx, `${FIND} FOR UPDATE`, tokenHash, purposes);
  }

  /** Every link of this kind that was sent for this account: one use is enough for all of them. */
  async useAllOf(tx: Transaction, accountId: Uuid, purpose: MailTokenPurpose, at: Temporal.Instant): Promise<void> {
    await tx.query(
      'UPDATE identity_mail_token SET used_at = $3 WHERE account_id = $1 AND purpose = $2 AND used_at IS NULL',
      [accountId, purpose, toDate(at)],
    );
  }

  async use(tx: Transaction, tokenId: Uuid, at: Temporal.Instant): Promise<void> {
    await tx.query('UPDATE identity_mail_token SET used_at = $2 WHERE id = $1 AND used_at IS NULL', [
      tokenId,
      toDate(at),
    ]);
  }

  async deleteOlder(tx: Transaction, expiredBefore: Temporal.Instant, limit: number): Promise<number> {
    const rows = await tx.query(
      `DELETE FROM identity_mail_token WHERE id IN (
         SELECT id FROM identity_mail_token WHERE expires_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING 1`,
      [toDate(expiredBefore), limit],
    );
    return rows.length;
  }

  private async one(
    reader: Reader,
    sql: string,
    tokenHash: Buffer,
    purposes: readonly MailTokenPurpose[],
  ): Promise<MailToken | null> {
    const [row] = await reader.query<MailTokenRow>(sql, [tokenHash, purposes]);
    if (!row) return null;
    return {
      id: row.id,
      purpose: row.purpose,
      accountId: row.account_id,
      registrationId: row.registration_id,
      subjectId: row.subject_id,
      expiresAt: toInstant(row.expires_at),
      isUsed: row.is_used,
    };
  }
}

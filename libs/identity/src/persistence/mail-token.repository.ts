import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';

export interface MailToken {
  readonly id: Uuid;
  readonly accountId: Uuid;
  readonly registrationId: Uuid | null;
  readonly expiresAt: Temporal.Instant;
  readonly isUsed: boolean;
}

/** Secrets that travel by mail, found by their hash. */
@Injectable()
export class MailTokenRepository {
  async add(
    tx: Transaction,
    registration: { id: Uuid; accountId: Uuid },
    tokenHash: Buffer,
    at: Temporal.Instant,
    expiresAt: Temporal.Instant,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO identity_mail_token (account_id, registration_id, purpose, token_hash, created_at, expires_at)
       VALUES ($1, $2, 'verify-email', $3, $4, $5)`,
      [registration.accountId, registration.id, tokenHash, toDate(at), toDate(expiresAt)],
    );
  }

  async lock(tx: Transaction, tokenHash: Buffer): Promise<MailToken | null> {
    const [row] = await tx.query<{
      id: Uuid;
      account_id: Uuid;
      registration_id: Uuid | null;
      expires_at: Date;
      is_used: boolean;
    }>(
      `SELECT id, account_id, registration_id, expires_at, used_at IS NOT NULL AS is_used
       FROM identity_mail_token WHERE token_hash = $1 AND purpose = 'verify-email' FOR UPDATE`,
      [tokenHash],
    );
    return row
      ? {
          id: row.id,
          accountId: row.account_id,
          registrationId: row.registration_id,
          expiresAt: toInstant(row.expires_at),
          isUsed: row.is_used,
        }
      : null;
  }

  /** Every link that was sent for this account: one use is enough for all of them. */
  async useAllOf(tx: Transaction, accountId: Uuid, at: Temporal.Instant): Promise<void> {
    await tx.query('UPDATE identity_mail_token SET used_at = $2 WHERE account_id = $1 AND used_at IS NULL', [
      accountId,
      toDate(at),
    ]);
  }
}

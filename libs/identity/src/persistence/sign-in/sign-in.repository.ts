import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import type { Role, Transaction } from '@app/platform';
import type { Reader } from '../reader';
import { hasSecondFactorSql } from '../second-factors/second-factor.repository';

export interface NewSignIn {
  readonly accountId: Uuid;
  readonly tokenHash: Buffer;
  readonly expiresAt: Temporal.Instant;
  readonly address: string | null;
  readonly userAgent: string | null;
  /** Half open: it allows nothing before the second step. */
  readonly awaitsSecondStep: boolean;
}

export interface OpenSignIn {
  readonly signInId: Uuid;
  readonly accountId: Uuid;
  readonly roles: Role[];
  readonly provedAt: Temporal.Instant;
  readonly hasSecondFactor: boolean;
  /** When its browser was last used; null while the browser is not known yet. */
  readonly lastSeenAt: Temporal.Instant | null;
}

export interface HalfOpenSignIn {
  readonly signInId: Uuid;
  readonly accountId: Uuid;
  readonly tokenHash: Buffer;
}

@Injectable()
export class SignInRepository {
  async add(tx: Transaction, signIn: NewSignIn, at: Temporal.Instant): Promise<Uuid> {
    const [row] = await tx.query<{ id: Uuid }>(
      `INSERT INTO identity_sign_in (account_id, token_hash, created_at, proved_at, expires_at, address, user_agent,
         awaits_second_step)
       VALUES ($1, $2, $3, $3, $4, $5, $6, $7) RETURNING id`,
      [
        signIn.accountId,
        signIn.tokenHash,
        toDate(at),
        toDate(signIn.expiresAt),
        signIn.address,
        signIn.userAgent,
        signIn.awaitsSecondStep,
      ],
    );
    return row!.id;
  }

  /** The one statement that every request pays for. */
  async findOpen(reader: Reader, tokenHash: Buffer, at: Temporal.Instant): Promise<OpenSignIn | null> {
    const [row] = await reader.query<{
      id: Uuid;
      account_id: Uuid;
      proved_at: Date;
      has_second_factor: boolean;
      roles: Role[];
      last_seen_at: Date | null;
    }>(
      `SELECT s.id, s.account_id, s.proved_at, d.last_seen_at, ${hasSecondFactorSql('s.account_id')} AS has_second_factor,
              ARRAY(SELECT r.role FROM identity_account_role r WHERE r.account_id = s.account_id ORDER BY r.role) AS roles
       FROM identity_sign_in s JOIN identity_account a ON a.id = s.account_id
         LEFT JOIN identity_device d ON d.id = s.device_id
       WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2 AND NOT s.awaits_second_step
         AND a.state = 'active'`,
      [tokenHash, toDate(at)],
    );
    if (!row) return null;
    return {
      signInId: row.id,
      accountId: row.account_id,
      roles: row.roles,
      provedAt: toInstant(row.proved_at),
      hasSecondFactor: row.has_second_factor,
      lastSeenAt: row.last_seen_at && toInstant(row.last_seen_at),
    };
  }

  async findHalfOpen(reader: Reader, tokenHash: Buffer, at: Temporal.Instant): Promise<HalfOpenSignIn | null> {
    const [row] = await reader.query<{ id: Uuid; account_id: Uuid }>(
      `SELECT id, account_id FROM identity_sign_in
       WHERE token_hash = $1 AND awaits_second_step AND revoked_at IS NULL AND expires_at > $2`,
      [tokenHash, toDate(at)],
    );
    return row ? { signInId: row.id, accountId: row.account_id, tokenHash } : null;
  }

  /** Takes the second step with a new token; false where the sign-in changed in between. */
  async complete(
    tx: Transaction,
    half: HalfOpenSignIn,
    tokenHash: Buffer,
    expiresAt: Temporal.Instant,
    at: Temporal.Instant,
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE identity_sign_in SET token_hash = $3, expires_at = $4, proved_at = $5, awaits_second_step = false
       WHERE id = $1 AND token_hash = $2 AND awaits_second_step AND revoked_at IS NULL AND expires_at > $5 RETURNING 1`,
      [half.signInId, half.tokenHash, tokenHash, toDate(expiresAt), toDate(at)],
    );
    return rows.length > 0;
  }

  /** Whoever it belongs to, and half open or not. */
  async findCarried(
    reader: Reader,
    tokenHash: Buffer,
    at: Temporal.Instant,
  ): Promise<{ signInId: Uuid; accountId: Uuid } | null> {
    const [row] = await reader.query<{ id: Uuid; account_id: Uuid }>(
      'SELECT id, account_id FROM identity_sign_in WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > $2',
      [tokenHash, toDate(at)],
    );
    return row ? { signInId: row.id, accountId: row.account_id } : null;
  }

  async filterOpen(reader: Reader, signInIds: readonly Uuid[], at: Temporal.Instant): Promise<Uuid[]> {
    const rows = await reader.query<{ id: Uuid }>(
      `SELECT s.id FROM identity_sign_in s JOIN identity_account a ON a.id = s.account_id
       WHERE s.id = ANY($1) AND s.revoked_at IS NULL AND s.expires_at > $2 AND NOT s.awaits_second_step
         AND a.state = 'active'`,
      [signInIds, toDate(at)],
    );
    return rows.map((row) => row.id);
  }

  /** The person behind it showed again who they are. */
  async prove(tx: Transaction, signInId: Uuid, at: Temporal.Instant): Promise<void> {
    await tx.query('UPDATE identity_sign_in SET proved_at = greatest(proved_at, $2) WHERE id = $1', [
      signInId,
      toDate(at),
    ]);
  }

  /** The account, when this very call ended the sign-in. */
  async revoke(tx: Transaction, signInId: Uuid, at: Temporal.Instant): Promise<Uuid | null> {
    const [row] = await tx.query<{ account_id: Uuid }>(
      'UPDATE identity_sign_in SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING account_id',
      [signInId, toDate(at)],
    );
    return row?.account_id ?? null;
  }

  async revokeOwn(tx: Transaction, accountId: Uuid, signInId: Uuid, at: Temporal.Instant): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE identity_sign_in SET revoked_at = $3
       WHERE id = $1 AND account_id = $2 AND revoked_at IS NULL AND expires_at > $3 RETURNING 1`,
      [signInId, accountId, toDate(at)],
    );
    return rows.length > 0;
  }

  /** The sign-ins that this very call ended: all of the account, but for the one to keep. */
  async revokeAll(tx: Transaction, accountId: Uuid, at: Temporal.Instant, kept: Uuid | null = null): Promise<Uuid[]> {
    const rows = await tx.query<{ id: Uuid }>(
      `UPDATE identity_sign_in SET revoked_at = $2
       WHERE account_id = $1 AND revoked_at IS NULL AND id IS DISTINCT FROM $3 RETURNING id`,
      [accountId, toDate(at), kept],
    );
    return rows.map((row) => row.id);
  }
}

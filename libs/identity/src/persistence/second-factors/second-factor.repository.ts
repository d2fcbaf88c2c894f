import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import type { FactorChange, Factors } from '../../domain/second-factors/second-factor';
import type { Reader } from '../reader';

/** As a condition on an account's id, for statements that read it beside other things. */
export const hasSecondFactorSql = (accountId: string) =>
  `(EXISTS (SELECT 1 FROM identity_totp f WHERE f.account_id = ${accountId})
    OR EXISTS (SELECT 1 FROM identity_passkey f WHERE f.account_id = ${accountId}))`;

export interface StoredTotp {
  readonly sealedSecret: Buffer;
  readonly lastStep: number | null;
}

/** Authenticator apps and recovery codes of accounts, and what an account has at all. Passkeys have their own. */
@Injectable()
export class SecondFactorRepository {
  async factorsOf(reader: Reader, accountId: Uuid): Promise<Factors> {
    const [row] = await reader.query<{ has_totp: boolean; passkeys: number; codes: number }>(
      `SELECT EXISTS (SELECT 1 FROM identity_totp WHERE account_id = $1) AS has_totp,
              (SELECT count(*)::int FROM identity_passkey WHERE account_id = $1) AS passkeys,
              (SELECT count(*)::int FROM identity_recovery_code WHERE account_id = $1 AND used_at IS NULL) AS codes`,
      [accountId],
    );
    return {
      hasTotp: row?.has_totp ?? false,
      passkeys: row?.passkeys ?? 0,
      recoveryCodesLeft: row?.codes ?? 0,
    };
  }

  async has(reader: Reader, accountId: Uuid): Promise<boolean> {
    const [row] = await reader.query<{ has: boolean }>(`SELECT ${hasSecondFactorSql('$1::uuid')} AS has`, [accountId]);
    return row?.has ?? false;
  }

  async totpAddedAt(reader: Reader, accountId: Uuid): Promise<Temporal.Instant | null> {
    const [row] = await reader.query<{ created_at: Date }>(
      'SELECT created_at FROM identity_totp WHERE account_id = $1',
      [accountId],
    );
    return row ? toInstant(row.created_at) : null;
  }

  /** Under its lock: of two that bring the same code at once, the second sees that it was used. */
  async lockTotp(tx: Transaction, accountId: Uuid): Promise<StoredTotp | null> {
    const [row] = await tx.query<{ secret: Buffer; last_step: string | null }>(
      'SELECT secret, last_step FROM identity_totp WHERE account_id = $1 FOR UPDATE',
      [accountId],
    );
    return row ? { sealedSecret: row.secret, lastStep: row.last_step === null ? null : Number(row.last_step) } : null;
  }

  async saveTotp(tx: Transaction, accountId: Uuid, totp: StoredTotp, at: Temporal.Instant): Promise<void> {
    await tx.query(
      `INSERT INTO identity_totp (account_id, secret, last_step, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (account_id) DO UPDATE SET secret = $2, last_step = $3, created_at = $4`,
      [accountId, totp.sealedSecret, totp.lastStep, toDate(at)],
    );
  }

  async useStep(tx: Transaction, accountId: Uuid, step: number): Promise<void> {
    await tx.query('UPDATE identity_totp SET last_step = $2 WHERE account_id = $1', [accountId, step]);
  }

  /** False where there was none. */
  async removeTotp(tx: Transaction, accountId: Uuid): Promise<boolean> {
    const rows = await tx.query('DELETE FROM identity_totp WHERE account_id = $1 RETURNING 1', [accountId]);
    return rows.length > 0;
  }

  /** Whatever signs somebody in and was added from then on; answers what went, one for each. */
  async removeAddedSince(tx: Transaction, accountId: Uuid, since: Temporal.Instant): Promise<FactorChange[]> {
    const rows = await tx.query<{ change: FactorChange }>(
      `WITH apps AS (DELETE FROM identity_totp WHERE account_id = $1 AND created_at >= $2 RETURNING 1),
            passkeys AS (DELETE FROM identity_passkey WHERE account_id = $1 AND created_at >= $2 RETURNING 1),
            links AS (DELETE FROM identity_google_link WHERE account_id = $1 AND linked_at >= $2 RETURNING 1),
            codes AS (DELETE FROM identity_recovery_code WHERE account_id = $1 AND created_at >= $2)
       SELECT 'totp-removed' AS change FROM apps
       UNION ALL SELECT 'passkey-removed' FROM passkeys
       UNION ALL SELECT 'google-unlinked' FROM links`,
      [accountId, toDate(since)],
    );
    return rows.map(({ change }) => change);
  }

  /** The new ones are all there are. */
  async replaceRecoveryCodes(
    tx: Transaction,
    accountId: Uuid,
    hashes: readonly Buffer[],
    at: Temporal.Instant,
  ): Promise<void> {
    await this.removeRecoveryCodes(tx, accountId);
    await tx.query(
      `INSERT INTO identity_recovery_code (account_id, code_hash, created_at)
       SELECT $1, hash, $3 FROM unnest($2::bytea[]) AS t (hash)`,
      [accountId, hashes, toDate(at)],
    );
  }

  /** True when this very call used it. */
  async useRecoveryCode(tx: Transaction, accountId: Uuid, hash: Buffer, at: Temporal.Instant): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE identity_recovery_code SET used_at = $3
       WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING 1`,
      [accountId, hash, toDate(at)],
    );
    return rows.length > 0;
  }

  async removeRecoveryCodes(tx: Transaction, accountId: Uuid): Promise<void> {
    await tx.query('DELETE FROM identity_recovery_code WHERE account_id = $1', [accountId]);
  }
}

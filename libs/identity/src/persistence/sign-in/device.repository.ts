import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import { hourOf } from '../../domain/sign-in/device';
import type { Reader } from '../reader';

export interface SignInFacts {
  readonly signInId: Uuid;
  readonly accountId: Uuid;
  readonly userAgent: string | null;
  readonly address: string | null;
  readonly signedInAt: Temporal.Instant;
  /** Of its browser, to the hour. */
  readonly lastSeenAt: Temporal.Instant;
}

interface SignInRow {
  id: Uuid;
  account_id: Uuid;
  user_agent: string | null;
  address: string | null;
  created_at: Date;
  last_seen_at: Date;
}

const SIGN_IN = `SELECT s.id, s.account_id, s.user_agent, host(s.address) AS address, s.created_at,
    coalesce(d.last_seen_at, s.created_at) AS last_seen_at
  FROM identity_sign_in s LEFT JOIN identity_device d ON d.id = s.device_id`;

/** Browsers that somebody signed in with, and the sign-ins as their owner sees them. */
@Injectable()
export class DeviceRepository {
  /** For everybody who signs in with this browser: what it carried before is worth nothing any more. */
  async renew(tx: Transaction, carriedHash: Buffer, newHash: Buffer): Promise<void> {
    await tx.query('UPDATE identity_device SET token_hash = $2 WHERE token_hash = $1', [carriedHash, newHash]);
  }

  async see(tx: Transaction, accountId: Uuid, tokenHash: Buffer, at: Temporal.Instant): Promise<void> {
    await tx.query(
      `INSERT INTO identity_device (account_id, token_hash, first_seen_at, last_seen_at) VALUES ($1, $2, $3, $3)
       ON CONFLICT ON CONSTRAINT identity_device_known_once DO UPDATE SET last_seen_at = excluded.last_seen_at`,
      [accountId, tokenHash, toDate(at)],
    );
  }

  /** The browser of a sign-in is in use. Writes nothing where another request of that hour was first. */
  async noteUse(tx: Transaction, signInId: Uuid, hour: Temporal.Instant): Promise<void> {
    await tx.query(
      `UPDATE identity_device SET last_seen_at = $2
       WHERE id = (SELECT device_id FROM identity_sign_in WHERE id = $1) AND last_seen_at < $2`,
      [signInId, toDate(hour)],
    );
  }

  async isKnown(reader: Reader, accountId: Uuid, tokenHash: Buffer): Promise<boolean> {
    const rows = await reader.query('SELECT 1 FROM identity_device WHERE account_id = $1 AND token_hash = $2', [
      accountId,
      tokenHash,
    ]);
    return rows.length > 0;
  }

  /** Whether no browser ever signed in to this account: once, and also not again when all of them were forgotten. */
  async isFirst(tx: Transaction, accountId: Uuid, at: Temporal.Instant): Promise<boolean> {
    const rows = await tx.query(
      'UPDATE identity_account SET devices_known_since = $2 WHERE id = $1 AND devices_known_since IS NULL RETURNING 1',
      [accountId, toDate(at)],
    );
    return rows.length > 0;
  }

  async belongsTo(tx: Transaction, signInId: Uuid, accountId: Uuid, tokenHash: Buffer): Promise<void> {
    await tx.query(
      `UPDATE identity_sign_in SET device_id = (SELECT id FROM identity_device WHERE account_id = $2 AND token_hash = $3)
       WHERE id = $1`,
      [signInId, accountId, tokenHash],
    );
  }

  /** The browser that somebody disowned is a new one again. */
  async forgetOf(tx: Transaction, signInId: Uuid): Promise<void> {
    await tx.query('DELETE FROM identity_device WHERE id = (SELECT device_id FROM identity_sign_in WHERE id = $1)', [
      signInId,
    ]);
  }

  async findSignIn(reader: Reader, signInId: Uuid): Promise<SignInFacts | null> {
    const [row] = await reader.query<SignInRow>(`${SIGN_IN} WHERE s.id = $1`, [signInId]);
    return row ? toFacts(row) : null;
  }

  /** Those that stand, the newest first. */
  async openSignIns(reader: Reader, accountId: Uuid, at: Temporal.Instant): Promise<SignInFacts[]> {
    const rows = await reader.query<SignInRow>(
      `${SIGN_IN} WHERE s.account_id = $1 AND s.revoked_at IS NULL AND s.expires_at > $2 AND NOT s.awaits_second_step
       ORDER BY s.created_at DESC, s.id DESC`,
      [accountId, toDate(at)],
    );
    return rows.map(toFacts);
  }

  async deleteUnseen(tx: Transaction, seenBefore: Temporal.Instant, limit: number): Promise<number> {
    const rows = await tx.query(
      `DELETE FROM identity_device WHERE id IN (
         SELECT id FROM identity_device WHERE last_seen_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING 1`,
      [toDate(seenBefore), limit],
    );
    return rows.length;
  }
}

function toFacts(row: SignInRow): SignInFacts {
  return {
    signInId: row.id,
    accountId: row.account_id,
    userAgent: row.user_agent,
    address: row.address,
    signedInAt: toInstant(row.created_at),
    lastSeenAt: hourOf(toInstant(row.last_seen_at)),
  };
}

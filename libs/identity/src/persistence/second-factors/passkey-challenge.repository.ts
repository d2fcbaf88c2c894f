import { Injectable } from '@nestjs/common';
import { toDate, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';

/** What the answer of an authenticator is for. A challenge of one purpose answers no other. */
export type ChallengePurpose = 'add' | 'sign-in' | 'second-step' | 'prove';

export interface AskedBy {
  readonly purpose: ChallengePurpose;
  /** Null where nobody is signed in yet. */
  readonly signInId: Uuid | null;
}

@Injectable()
export class PasskeyChallengeRepository {
  async add(
    tx: Transaction,
    challenge: string,
    { purpose, signInId }: AskedBy,
    at: Temporal.Instant,
    expiresAt: Temporal.Instant,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO identity_passkey_challenge (challenge, purpose, sign_in_id, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5)`,
      [challenge, purpose, signInId, toDate(at), toDate(expiresAt)],
    );
  }

  /** True when this very call took it: a challenge is answered once, by the sign-in that asked. */
  async take(
    tx: Transaction,
    challenge: string,
    { purpose, signInId }: AskedBy,
    at: Temporal.Instant,
  ): Promise<boolean> {
    const rows = await tx.query<{ expires_at: Date }>(
      `DELETE FROM identity_passkey_challenge
       WHERE challenge = $1 AND purpose = $2 AND sign_in_id IS NOT DISTINCT FROM $3 RETURNING expires_at`,
      [challenge, purpose, signInId],
    );
    return rows.some((row) => row.expires_at > toDate(at));
  }

  async deleteExpired(tx: Transaction, at: Temporal.Instant, limit: number): Promise<number> {
    const rows = await tx.query(
      `DELETE FROM identity_passkey_challenge WHERE challenge IN (
         SELECT challenge FROM identity_passkey_challenge WHERE expires_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING 1`,
      [toDate(at), limit],
    );
    return rows.length;
  }
}

import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import type { GooglePerson } from '../../google/google-provider';
import type { Reader } from '../reader';

export interface GoogleAttempt {
  readonly codeVerifier: string;
  readonly nonce: string;
  readonly nextPath: string;
  /** The sign-in that wants the link; null where somebody signs in. */
  readonly signInId: Uuid | null;
}

export interface GoogleLink {
  readonly email: string;
  readonly linkedAt: Temporal.Instant;
}

/** Visits to Google that are under way, and which Google account opens which of ours. */
@Injectable()
export class GoogleRepository {
  async addAttempt(
    tx: Transaction,
    hashes: { state: Buffer; browser: Buffer },
    attempt: GoogleAttempt,
    at: Temporal.Instant,
    expiresAt: Temporal.Instant,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO identity_google_attempt
         (state_hash, browser_hash, code_verifier, nonce, next_path, sign_in_id, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        hashes.state,
        hashes.browser,
        attempt.codeVerifier,
        attempt.nonce,
        attempt.nextPath,
        attempt.signInId,
        toDate(at),
        toDate(expiresAt),
      ],
    );
  }

  /** Once, in the browser that began it, and in time; null otherwise. */
  async takeAttempt(
    tx: Transaction,
    hashes: { state: Buffer; browser: Buffer },
    at: Temporal.Instant,
  ): Promise<GoogleAttempt | null> {
    const [row] = await tx.query<{
      code_verifier: string;
      nonce: string;
      next_path: string;
      sign_in_id: Uuid | null;
      expires_at: Date;
    }>(
      `DELETE FROM identity_google_attempt WHERE state_hash = $1 AND browser_hash = $2
       RETURNING code_verifier, nonce, next_path, sign_in_id, expires_at`,
      [hashes.state, hashes.browser],
    );
    if (!row || row.expires_at <= toDate(at)) return null;
    const { code_verifier: codeVerifier, nonce, next_path: nextPath, sign_in_id: signInId } = row;
    return { codeVerifier, nonce, nextPath, signInId };
  }

  async deleteExpiredAttempts(tx: Transaction, at: Temporal.Instant, limit: number): Promise<number> {
    const rows = await tx.query(
      `DELETE FROM identity_google_attempt WHERE state_hash IN (
         SELECT state_hash FROM identity_google_attempt WHERE expires_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING 1`,
      [toDate(at), limit],
    );
    return rows.length;
  }

  async findLink(reader: Reader, accountId: Uuid): Promise<GoogleLink | null> {
    const [row] = await reader.query<{ email: string; linked_at: Date }>(
      'SELECT email, linked_at FROM identity_google_link WHERE account_id = $1',
      [accountId],
    );
    return row ? { email: row.email, linkedAt: toInstant(row.linked_at) } : null;
  }

  async findAccount(reader: Reader, { issuer, subject }: GooglePerson): Promise<Uuid | null> {
    const [row] = await reader.query<{ account_id: Uuid }>(
      'SELECT account_id FROM identity_google_link WHERE issuer = $1 AND subject = $2',
      [issuer, subject],
    );
    return row?.account_id ?? null;
  }

  /** False where this Google account opens another of ours. */
  async link(tx: Transaction, accountId: Uuid, person: GooglePerson, at: Temporal.Instant): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO identity_google_link (account_id, issuer, subject, email, linked_at)
       SELECT $1, $2, $3, $4, $5
       WHERE NOT EXISTS (SELECT 1 FROM identity_google_link WHERE issuer = $2 AND subject = $3 AND account_id <> $1)
       ON CONFLICT (account_id) DO UPDATE SET issuer = $2, subject = $3, email = $4, linked_at = $5 RETURNING 1`,
      [accountId, person.issuer, person.subject, person.email, toDate(at)],
    );
    return rows.length > 0;
  }

  async unlink(tx: Transaction, accountId: Uuid): Promise<boolean> {
    const rows = await tx.query('DELETE FROM identity_google_link WHERE account_id = $1 RETURNING 1', [accountId]);
    return rows.length > 0;
  }
}

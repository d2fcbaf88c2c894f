import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import type { Reader } from '../reader';

export interface JoinLink {
  readonly id: Uuid;
  readonly studentId: Uuid;
  readonly firstName: string;
  readonly expiresAt: Temporal.Instant;
  readonly isUsed: boolean;
  readonly isRevoked: boolean;
}

interface JoinLinkRow {
  id: Uuid;
  student_id: Uuid;
  first_name: string;
  expires_at: Date;
  is_used: boolean;
  is_revoked: boolean;
}

const LINK = `SELECT l.id, l.student_id, a.first_name, l.expires_at, l.used_at IS NOT NULL AS is_used,
    l.revoked_at IS NOT NULL AS is_revoked
  FROM identity_join_link l JOIN identity_account a ON a.id = l.student_id WHERE l.token_hash = $1`;

/** One-time links with which a student comes in without typing; found by the hash of their secret. */
@Injectable()
export class JoinLinkRepository {
  async add(
    tx: Transaction,
    link: { studentId: Uuid; tokenHash: Buffer; createdBy: Uuid; expiresAt: Temporal.Instant },
    at: Temporal.Instant,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO identity_join_link (student_id, token_hash, created_by, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5)`,
      [link.studentId, link.tokenHash, link.createdBy, toDate(at), toDate(link.expiresAt)],
    );
  }

  async find(reader: Reader, tokenHash: Buffer): Promise<JoinLink | null> {
    const [row] = await reader.query<JoinLinkRow>(LINK, [tokenHash]);
    return row ? toJoinLink(row) : null;
  }

  async lock(tx: Transaction, tokenHash: Buffer): Promise<JoinLink | null> {
    const [row] = await tx.query<JoinLinkRow>(`${LINK} FOR UPDATE OF l`, [tokenHash]);
    return row ? toJoinLink(row) : null;
  }

  async use(tx: Transaction, linkId: Uuid, at: Temporal.Instant): Promise<void> {
    await tx.query('UPDATE identity_join_link SET used_at = $2 WHERE id = $1', [linkId, toDate(at)]);
  }

  /** Those of the student that could still be used. */
  async revokeAll(tx: Transaction, studentId: Uuid, at: Temporal.Instant): Promise<void> {
    await tx.query(
      'UPDATE identity_join_link SET revoked_at = $2 WHERE student_id = $1 AND used_at IS NULL AND revoked_at IS NULL',
      [studentId, toDate(at)],
    );
  }
}

function toJoinLink(row: JoinLinkRow): JoinLink {
  return {
    id: row.id,
    studentId: row.student_id,
    firstName: row.first_name,
    expiresAt: toInstant(row.expires_at),
    isUsed: row.is_used,
    isRevoked: row.is_revoked,
  };
}

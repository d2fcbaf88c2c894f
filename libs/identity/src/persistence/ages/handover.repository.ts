import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import type { AcceptedDocument } from '../../domain/legal/legal-document';
import type { Reader } from '../reader';

/** What a student who comes of age wishes; true once they open the mail at their own address. */
export interface HandoverWish {
  readonly email: string;
  readonly secretHash: string;
  readonly accepted: readonly AcceptedDocument[];
  readonly address: string | null;
  /** The guardians whose powers stay as they are. */
  readonly keeps: readonly Uuid[];
}

export interface Handover {
  readonly studentId: Uuid;
  readonly adultOn: Temporal.PlainDate;
  readonly completedAt: Temporal.Instant | null;
  readonly wishedAt: Temporal.Instant | null;
  readonly wish: HandoverWish | null;
}

interface HandoverRow {
  student_id: Uuid;
  adult_on: string;
  completed_at: Date | null;
  wished_at: Date | null;
  email: string | null;
  secret_hash: string | null;
  accepted: AcceptedDocument[] | null;
  address: string | null;
  keeps: Uuid[] | null;
}

const HANDOVER = `SELECT student_id, adult_on::text, completed_at, wished_at, email, secret_hash, accepted,
  host(address) AS address, keeps FROM identity_handover WHERE student_id = $1`;

@Injectable()
export class HandoverRepository {
  async find(reader: Reader, studentId: Uuid): Promise<Handover | null> {
    const [row] = await reader.query<HandoverRow>(HANDOVER, [studentId]);
    return row ? toHandover(row) : null;
  }

  async lock(tx: Transaction, studentId: Uuid): Promise<Handover | null> {
    const [row] = await tx.query<HandoverRow>(`${HANDOVER} FOR UPDATE`, [studentId]);
    return row ? toHandover(row) : null;
  }

  /** Students who are born on `bornBy` or before and have not been told: they come of age within the days of notice. */
  async dueForTelling(
    reader: Reader,
    bornBy: Temporal.PlainDate,
    limit: number,
  ): Promise<{ id: Uuid; bornOn: Temporal.PlainDate }[]> {
    const rows = await reader.query<{ id: Uuid; birth_date: string }>(
      `SELECT a.id, a.birth_date::text FROM identity_student s JOIN identity_account a ON a.id = s.id
       WHERE a.birth_date <= $1 AND a.state <> 'closed'
         AND NOT EXISTS (SELECT FROM identity_handover h WHERE h.student_id = s.id)
       ORDER BY a.id LIMIT $2`,
      [bornBy.toString(), limit],
    );
    return rows.map((row) => ({ id: row.id, bornOn: Temporal.PlainDate.from(row.birth_date) }));
  }

  /** Those whose day has come, and who were not told that it has. */
  async dueForReminding(reader: Reader, today: Temporal.PlainDate, limit: number): Promise<Uuid[]> {
    const rows = await reader.query<{ student_id: Uuid }>(
      `SELECT student_id FROM identity_handover
       WHERE adult_on <= $1 AND reminded_at IS NULL AND completed_at IS NULL ORDER BY student_id LIMIT $2`,
      [today.toString(), limit],
    );
    return rows.map((row) => row.student_id);
  }

  /** Whether this call was the one that told them. */
  async tell(tx: Transaction, studentId: Uuid, adultOn: Temporal.PlainDate, at: Temporal.Instant): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO identity_handover (student_id, adult_on, told_at) VALUES ($1, $2, $3)
       ON CONFLICT (student_id) DO NOTHING RETURNING 1`,
      [studentId, adultOn.toString(), toDate(at)],
    );
    return rows.length > 0;
  }

  async remind(tx: Transaction, studentId: Uuid, at: Temporal.Instant): Promise<boolean> {
    const rows = await tx.query(
      'UPDATE identity_handover SET reminded_at = $2 WHERE student_id = $1 AND reminded_at IS NULL RETURNING 1',
      [studentId, toDate(at)],
    );
    return rows.length > 0;
  }

  /** A date of birth that was corrected moves the day, and whoever is not so old any more is told again when it comes. */
  async forget(tx: Transaction, studentId: Uuid): Promise<void> {
    await tx.query('DELETE FROM identity_handover WHERE student_id = $1 AND completed_at IS NULL', [studentId]);
  }

  async saveWish(tx: Transaction, studentId: Uuid, wish: HandoverWish, at: Temporal.Instant): Promise<void> {
    await tx.query('DELETE FROM identity_handover_token WHERE student_id = $1', [studentId]);
    await tx.query(
      `UPDATE identity_handover SET email = $2, secret_hash = $3, accepted = $4, address = $5, keeps = $6, wished_at = $7
       WHERE student_id = $1`,
      [
        studentId,
        wish.email,
        wish.secretHash,
        JSON.stringify(wish.accepted.map(({ document, version, sha256 }) => ({ document, version, sha256 }))),
        wish.address,
        wish.keeps,
        toDate(at),
      ],
    );
  }

  async addToken(tx: Transaction, studentId: Uuid, tokenHash: Buffer, at: Temporal.Instant): Promise<void> {
    await tx.query('INSERT INTO identity_handover_token (token_hash, student_id, created_at) VALUES ($1, $2, $3)', [
      tokenHash,
      studentId,
      toDate(at),
    ]);
  }

  async findByToken(reader: Reader, tokenHash: Buffer): Promise<{ studentId: Uuid; madeAt: Temporal.Instant } | null> {
    const [row] = await reader.query<{ student_id: Uuid; created_at: Date }>(
      'SELECT student_id, created_at FROM identity_handover_token WHERE token_hash = $1',
      [tokenHash],
    );
    return row ? { studentId: row.student_id, madeAt: toInstant(row.created_at) } : null;
  }

  /** The wish came true; what was only needed for it is forgotten. */
  async complete(tx: Transaction, studentId: Uuid, at: Temporal.Instant): Promise<void> {
    await tx.query('DELETE FROM identity_handover_token WHERE student_id = $1', [studentId]);
    await tx.query(
      `UPDATE identity_handover SET completed_at = $2, email = NULL, secret_hash = NULL, accepted = NULL, address = NULL
       WHERE student_id = $1`,
      [studentId, toDate(at)],
    );
  }
}

function toHandover(row: HandoverRow): Handover {
  const { email, secret_hash: secretHash, accepted, address, keeps } = row;
  const isComplete = email !== null && secretHash !== null && accepted !== null && keeps !== null;
  return {
    studentId: row.student_id,
    adultOn: Temporal.PlainDate.from(row.adult_on),
    completedAt: row.completed_at && toInstant(row.completed_at),
    wishedAt: row.wished_at && toInstant(row.wished_at),
    wish: isComplete ? { email, secretHash, accepted, address, keeps } : null,
  };
}

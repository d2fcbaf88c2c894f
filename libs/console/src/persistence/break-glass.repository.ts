import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import { Database, type Transaction } from '@app/platform';
import type { BreakGlass, Purpose, ReadAccess, Section, Verdict } from '../domain/break-glass';

interface Row {
  id: Uuid;
  opened_by: Uuid;
  subject_id: Uuid;
  purpose: Purpose;
  ticket: string;
  opened_at: Date;
  expires_at: Date;
  ended_at: Date | null;
  reviewed_by: Uuid | null;
  reviewed_at: Date | null;
  verdict: Verdict | null;
  review_note: string | null;
}

export interface NewBreakGlass {
  readonly openedBy: Uuid;
  readonly subjectId: Uuid;
  readonly purpose: Purpose;
  readonly ticket: string;
  readonly expiresAt: Temporal.Instant;
}

const COLUMNS = `id, opened_by, subject_id, purpose, ticket, opened_at, expires_at, ended_at, reviewed_by, reviewed_at,
  verdict, review_note`;

/** Over, and nobody has looked at it: `$1` is now. */
const WAITS = 'reviewed_at IS NULL AND (ended_at IS NOT NULL OR expires_at <= $1)';

@Injectable()
export class BreakGlassRepository {
  constructor(private readonly database: Database) {}

  async open(tx: Transaction, glass: NewBreakGlass, at: Temporal.Instant): Promise<Uuid> {
    const [row] = await tx.query<{ id: Uuid }>(
      `INSERT INTO console_break_glass (opened_by, subject_id, purpose, ticket, opened_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [glass.openedBy, glass.subjectId, glass.purpose, glass.ticket, toDate(at), toDate(glass.expiresAt)],
    );
    if (!row) throw new Error('an inserted row has an id');
    return row.id;
  }

  async lock(tx: Transaction, id: Uuid): Promise<BreakGlass | null> {
    const [row] = await tx.query<Row>(`SELECT ${COLUMNS} FROM console_break_glass WHERE id = $1 FOR UPDATE`, [id]);
    return row ? toBreakGlass(row) : null;
  }

  async find(id: Uuid): Promise<BreakGlass | null> {
    const [row] = await this.database.query<Row>(`SELECT ${COLUMNS} FROM console_break_glass WHERE id = $1`, [id]);
    return row ? toBreakGlass(row) : null;
  }

  /** What this member of staff has open on this person; the one that lasts longest. */
  async findOpen(openedBy: Uuid, subjectId: Uuid, at: Temporal.Instant): Promise<BreakGlass | null> {
    const [row] = await this.database.query<Row>(
      `SELECT ${COLUMNS} FROM console_break_glass
       WHERE opened_by = $1 AND subject_id = $2 AND ended_at IS NULL AND expires_at > $3
       ORDER BY expires_at DESC LIMIT 1`,
      [openedBy, subjectId, toDate(at)],
    );
    return row ? toBreakGlass(row) : null;
  }

  async end(tx: Transaction, id: Uuid, at: Temporal.Instant): Promise<void> {
    await tx.query('UPDATE console_break_glass SET ended_at = $2 WHERE id = $1', [id, toDate(at)]);
  }

  async noteRead(tx: Transaction, id: Uuid, section: Section, at: Temporal.Instant): Promise<void> {
    await tx.query('INSERT INTO console_unmasked_read (break_glass_id, section, read_at) VALUES ($1, $2, $3)', [
      id,
      section,
      toDate(at),
    ]);
  }

  async review(
    tx: Transaction,
    id: Uuid,
    review: { by: Uuid; verdict: Verdict; note: string | null },
    at: Temporal.Instant,
  ): Promise<void> {
    await tx.query(
      'UPDATE console_break_glass SET reviewed_by = $2, reviewed_at = $3, verdict = $4, review_note = $5 WHERE id = $1',
      [id, review.by, toDate(at), review.verdict, review.note],
    );
  }

  /** For a reviewer other than whoever opened it. */
  async countWaiting(reviewer: Uuid, at: Temporal.Instant): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM console_break_glass WHERE ${WAITS} AND opened_by <> $2 AND subject_id <> $2`,
      [toDate(at), reviewer],
    );
    return row?.n ?? 0;
  }

  /** Waiting: oldest first. Reviewed: newest first. Open: newest first. */
  async list(
    state: 'waiting' | 'open' | 'reviewed',
    after: Uuid | null,
    limit: number,
    at: Temporal.Instant,
  ): Promise<ReadAccess[]> {
    const which = {
      waiting: { where: WAITS, beyond: '>', order: 'ASC' },
      open: { where: 'ended_at IS NULL AND expires_at > $1', beyond: '<', order: 'DESC' },
      reviewed: { where: 'reviewed_at IS NOT NULL AND opened_at <= $1', beyond: '<', order: 'DESC' },
    }[state];
    const rows = await this.database.query<Row & { reads: { section: Section; at: string }[] }>(
      `SELECT ${COLUMNS}, (
         SELECT coalesce(jsonb_agg(jsonb_build_object('section', r.section, 'at', r.read_at) ORDER BY r.id), '[]')
         FROM console_unmasked_read r WHERE r.break_glass_id = console_break_glass.id) AS reads
       FROM console_break_glass WHERE ${which.where} AND ($2::uuid IS NULL OR id ${which.beyond} $2)
       ORDER BY id ${which.order} LIMIT $3`,
      [toDate(at), after, limit],
    );
    return rows.map((row) => ({
      ...toBreakGlass(row),
      reads: row.reads.map((read) => ({ section: read.section, at: toInstant(read.at) })),
    }));
  }
}

function toBreakGlass(row: Row): BreakGlass {
  const { reviewed_by: by, reviewed_at: reviewedAt, verdict } = row;
  return {
    id: row.id,
    openedBy: row.opened_by,
    subjectId: row.subject_id,
    purpose: row.purpose,
    ticket: row.ticket,
    openedAt: toInstant(row.opened_at),
    expiresAt: toInstant(row.expires_at),
    endedAt: row.ended_at && toInstant(row.ended_at),
    review: by && reviewedAt && verdict ? { by, at: toInstant(reviewedAt), verdict, note: row.review_note } : null,
  };
}

import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import type { ErasureCertificate, ErasureReason, Transaction } from '@app/platform';
import type { AgeCase, AgeCaseOutcome, AgeCaseSource } from '../../domain/ages/age-case';
import type { Reader } from '../reader';

interface CaseRow {
  id: Uuid;
  student_id: Uuid | null;
  source: AgeCaseSource;
  reported_by: Uuid | null;
  note: string | null;
  opened_at: Date;
  closed_at: Date | null;
  closed_by: Uuid | null;
  outcome: AgeCaseOutcome | null;
  reason: string | null;
  erasure_id: Uuid | null;
  subject_hash: string | null;
  erasure_reason: ErasureReason | null;
  erased_at: Date | null;
  counts: Record<string, number> | null;
}

const CASE = `c.id, c.student_id, c.source, c.reported_by, c.note, c.opened_at, c.closed_at, c.closed_by,
  c.outcome, c.reason, c.erasure_id, encode(e.subject_hash, 'hex') AS subject_hash, e.reason AS erasure_reason, e.erased_at, e.counts`;
const FROM = 'FROM identity_age_case c LEFT JOIN platform_erasure e ON e.id = c.erasure_id';

@Injectable()
export class AgeCaseRepository {
  /** Null where a case of this student is open already. */
  async open(
    tx: Transaction,
    found: {
      studentId: Uuid;
      source: AgeCaseSource;
      reportedBy: Uuid | null;
      note: string | null;
    },
    at: Temporal.Instant,
  ): Promise<Uuid | null> {
    const [row] = await tx.query<{ id: Uuid }>(
      `INSERT INTO identity_age_case (student_id, source, reported_by, note, opened_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT (student_id) WHERE closed_at IS NULL DO NOTHING RETURNING id`,
      [found.studentId, found.source, found.reportedBy, found.note, toDate(at)],
    );
    return row?.id ?? null;
  }

  async hasOpen(reader: Reader, studentId: Uuid): Promise<boolean> {
    const rows = await reader.query('SELECT 1 FROM identity_age_case WHERE student_id = $1 AND closed_at IS NULL', [
      studentId,
    ]);
    return rows.length > 0;
  }

  async find(reader: Reader, caseId: Uuid): Promise<AgeCase | null> {
    const [row] = await reader.query<CaseRow>(`SELECT ${CASE} ${FROM} WHERE c.id = $1`, [caseId]);
    return row ? toAgeCase(row) : null;
  }

  async lock(tx: Transaction, caseId: Uuid): Promise<AgeCase | null> {
    const [row] = await tx.query<CaseRow>(`SELECT ${CASE} ${FROM} WHERE c.id = $1 FOR UPDATE OF c`, [caseId]);
    return row ? toAgeCase(row) : null;
  }

  /** Open ones oldest first, closed ones latest first; beyond the case `after`. */
  async list(reader: Reader, state: 'open' | 'closed', after: Uuid | null, limit: number): Promise<AgeCase[]> {
    const [isIn, order, beyond] = state === 'open' ? ['IS NULL', 'ASC', '>'] : ['IS NOT NULL', 'DESC', '<'];
    const rows = await reader.query<CaseRow>(
      `SELECT ${CASE} ${FROM} WHERE c.closed_at ${isIn} AND ($1::uuid IS NULL OR c.id ${beyond} $1)
       ORDER BY c.id ${order} LIMIT $2`,
      [after, limit],
    );
    return rows.map(toAgeCase);
  }

  async countOpen(reader: Reader): Promise<number> {
    const [row] = await reader.query<{ open: number }>(
      'SELECT count(*)::int AS open FROM identity_age_case WHERE closed_at IS NULL',
    );
    return row?.open ?? 0;
  }

  async close(
    tx: Transaction,
    caseId: Uuid,
    as: { outcome: AgeCaseOutcome; by: Uuid; reason: string; certificate: ErasureCertificate | null },
    at: Temporal.Instant,
  ): Promise<void> {
    await tx.query(
      `UPDATE identity_age_case SET outcome = $2, closed_by = $3, reason = $4, erasure_id = $5, closed_at = $6,
         note = CASE WHEN $5::uuid IS NULL THEN note END
       WHERE id = $1`,
      [caseId, as.outcome, as.by, as.reason, as.certificate?.id ?? null, toDate(at)],
    );
  }
}

function toAgeCase(row: CaseRow): AgeCase {
  return {
    id: row.id,
    studentId: row.student_id,
    source: row.source,
    reportedBy: row.reported_by,
    note: row.note,
    openedAt: toInstant(row.opened_at),
    closedAt: row.closed_at && toInstant(row.closed_at),
    closedBy: row.closed_by,
    outcome: row.outcome,
    reason: row.reason,
    certificate: certificateOf(row),
  };
}

function certificateOf({
  erasure_id,
  subject_hash,
  erasure_reason,
  erased_at,
  counts,
}: CaseRow): ErasureCertificate | null {
  if (!erasure_id || !subject_hash || !erasure_reason || !erased_at) return null;
  return {
    id: erasure_id,
    subjectHash: subject_hash,
    reason: erasure_reason,
    erasedAt: toInstant(erased_at),
    counts: counts ?? {},
  };
}

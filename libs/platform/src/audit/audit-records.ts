import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type JsonValue, type Uuid } from '@app/kernel';
import { Database } from '../database/database';
import { decodeCursor, encodeCursor, type Page } from '../http/page';

export interface AuditRecord {
  /** Its place in the chain, from 1 without gaps, in the order of the commits. */
  readonly position: number;
  readonly id: Uuid;
  readonly at: Temporal.Instant;
  readonly actorId: Uuid | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly reason: string | null;
  readonly facts: JsonValue;
}

export interface AuditFilter {
  readonly actorId?: Uuid | undefined;
  /** A whole action (`tutors.decided`) or a lib (`tutors`). */
  readonly action?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly from?: Temporal.Instant | undefined;
  readonly until?: Temporal.Instant | undefined;
}

interface Row {
  position: string;
  id: Uuid;
  at: Date;
  actor_id: Uuid | null;
  action: string;
  subject_type: string;
  subject_id: string;
  reason: string | null;
  facts: JsonValue;
}

const PAGE = 50;

/** Reads of the audit trail, newest first. */
@Injectable()
export class AuditRecords {
  constructor(private readonly database: Database) {}

  async page(filter: AuditFilter, cursor?: string): Promise<Page<AuditRecord>> {
    const before = cursor === undefined ? null : decodeCursor(cursor, isPosition).before;
    const rows = await this.database.query<Row>(
      `SELECT l.position, a.id, a.at, a.actor_id, a.action, a.subject_type, a.subject_id, a.reason, a.facts
       FROM platform_audit_link l JOIN platform_audit a ON a.id = l.entry_id
       WHERE ($1::bigint IS NULL OR l.position < $1) AND ($2::uuid IS NULL OR a.actor_id = $2)
         AND ($3::text IS NULL OR a.action = $3 OR split_part(a.action, '.', 1) = $3)
         AND ($4::text IS NULL OR a.subject_id = $4)
         AND ($5::timestamptz IS NULL OR a.at >= $5) AND ($6::timestamptz IS NULL OR a.at < $6)
       ORDER BY l.position DESC LIMIT ${PAGE + 1}`,
      [
        before,
        filter.actorId ?? null,
        filter.action ?? null,
        filter.subjectId ?? null,
        filter.from ? toDate(filter.from) : null,
        filter.until ? toDate(filter.until) : null,
      ],
    );
    const items = rows.slice(0, PAGE).map(toRecord);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > PAGE && last ? encodeCursor({ before: last.position }) : null };
  }
}

function toRecord(row: Row): AuditRecord {
  return {
    position: Number(row.position),
    id: row.id,
    at: toInstant(row.at),
    actorId: row.actor_id,
    action: row.action,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    reason: row.reason,
    facts: row.facts,
  };
}

function isPosition(value: unknown): value is { before: number } {
  return typeof value === 'object' && value !== null && 'before' in value && Number.isSafeInteger(value.before);
}

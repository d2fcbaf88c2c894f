import { toDate, toInstant, type Uuid } from '@app/kernel';
import { Database } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { ApplicationState } from '../domain/application';
import { VETTING_KINDS, type ListingState, type VettingKind } from '../domain/listing';
import type { ApplicationSummary, ExpiringCheck } from '../domain/staff-queue';

export interface QueuePosition extends Record<string, string> {
  readonly at: string;
  readonly id: string;
}

interface SummaryRow {
  id: Uuid;
  tutor_id: Uuid;
  display_name: string;
  headline: string;
  state: ApplicationState;
  listing: ListingState;
  submitted_at: Date | null;
  subjects: string[];
  documents: number;
  valid: VettingKind[];
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length < 60;

export function isQueuePosition(value: unknown): value is QueuePosition {
  if (typeof value !== 'object' || value === null) return false;
  const { at, id } = value as Partial<Record<keyof QueuePosition, unknown>>;
  return isText(at) && !Number.isNaN(Date.parse(at)) && isText(id) && /^[0-9a-f-]{36}$/.test(id);
}

/** Of each kind of check only the newest counts. */
const NEWEST_CHECKS = `
  SELECT DISTINCT ON (tutor_id, kind) id, tutor_id, kind, result, expires_at FROM tutors_vetting
  ORDER BY tutor_id, kind, checked_at DESC, id DESC`;

/** What waits for staff, the longest-waiting first. */
@Injectable()
export class StaffQueueRepository {
  constructor(private readonly database: Database) {}

  async applications(
    states: readonly ApplicationState[],
    after: QueuePosition | null,
    limit: number,
    now: Temporal.Instant,
  ): Promise<(ApplicationSummary & { position: QueuePosition })[]> {
    const rows = await this.database.query<SummaryRow & { since: Date }>(
      `SELECT application.id, application.tutor_id, tutor.display_name, tutor.headline, application.state,
         tutor.state AS listing, application.submitted_at, coalesce(application.submitted_at, application.started_at) AS since,
         ARRAY(SELECT subject.name FROM tutors_subject subject WHERE EXISTS (
           SELECT FROM tutors_tutor_subject taught WHERE taught.tutor_id = tutor.id AND taught.subject_id = subject.id)
           ORDER BY subject.position) AS subjects,
         (SELECT count(*)::int FROM tutors_document document WHERE document.tutor_id = tutor.id) AS documents,
         ARRAY(SELECT newest.kind FROM (
           SELECT DISTINCT ON (kind) kind, result, expires_at FROM tutors_vetting
           WHERE tutor_id = tutor.id ORDER BY kind, checked_at DESC, id DESC) newest
           WHERE newest.result = 'passed' AND newest.expires_at > $5) AS valid
       FROM tutors_application application JOIN tutors_tutor tutor ON tutor.id = application.tutor_id
       WHERE application.state = ANY ($1::text[])
         AND ($2::timestamptz IS NULL
           OR (coalesce(application.submitted_at, application.started_at), application.id) > ($2, $3::uuid))
       ORDER BY coalesce(application.submitted_at, application.started_at), application.id LIMIT $4`,
      [states, after && new Date(after.at), after?.id ?? null, limit, toDate(now)],
    );
    return rows.map((row) => ({
      applicationId: row.id,
      tutorId: row.tutor_id,
      displayName: row.display_name,
      headline: row.headline,
      state: row.state,
      listing: row.listing,
      submittedAt: row.submitted_at && toInstant(row.submitted_at),
      subjects: row.subjects,
      documents: row.documents,
      missingChecks: VETTING_KINDS.filter((kind) => !row.valid.includes(kind)),
      position: { at: row.since.toISOString(), id: row.id },
    }));
  }

  async count(states: readonly ApplicationState[]): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM tutors_application WHERE state = ANY ($1::text[])',
      [states],
    );
    return row?.n ?? 0;
  }

  /** The valid and the run-out checks of tutors who are or were listed, up to `until`. */
  async expiring(
    until: Temporal.Instant,
    after: QueuePosition | null,
    limit: number,
  ): Promise<(ExpiringCheck & { position: QueuePosition })[]> {
    const rows = await this.database.query<{
      id: Uuid;
      tutor_id: Uuid;
      display_name: string;
      kind: VettingKind;
      expires_at: Date;
      listing: ListingState;
    }>(
      `SELECT newest.id, newest.tutor_id, tutor.display_name, newest.kind, newest.expires_at, tutor.state AS listing
       FROM (${NEWEST_CHECKS}) newest JOIN tutors_tutor tutor ON tutor.id = newest.tutor_id
       WHERE newest.result = 'passed' AND newest.expires_at <= $1 AND tutor.state IN ('listed', 'unlisted')
         AND ($2::timestamptz IS NULL OR (newest.expires_at, newest.id) > ($2, $3::uuid))
       ORDER BY newest.expires_at, newest.id LIMIT $4`,
      [toDate(until), after && new Date(after.at), after?.id ?? null, limit],
    );
    return rows.map((row) => ({
      checkId: row.id,
      tutorId: row.tutor_id,
      displayName: row.display_name,
      kind: row.kind,
      expiresAt: toInstant(row.expires_at),
      listing: row.listing,
      position: { at: row.expires_at.toISOString(), id: row.id },
    }));
  }

  async countExpiring(until: Temporal.Instant): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM (${NEWEST_CHECKS}) newest JOIN tutors_tutor tutor ON tutor.id = newest.tutor_id
       WHERE newest.result = 'passed' AND newest.expires_at <= $1 AND tutor.state IN ('listed', 'unlisted')`,
      [toDate(until)],
    );
    return row?.n ?? 0;
  }
}

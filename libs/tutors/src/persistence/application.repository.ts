import { toDate, toInstant, type Uuid } from '@app/kernel';
import { Database, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Application, ApplicationState } from '../domain/application';

interface ApplicationRow {
  id: Uuid;
  tutor_id: Uuid;
  state: ApplicationState;
  hours_per_week: number | null;
  availability_note: string;
  started_at: Date;
  submitted_at: Date | null;
  decided_at: Date | null;
  decided_by: Uuid | null;
  decision_reason: string | null;
  may_apply_again_at: Date | null;
}

const COLUMNS = `id, tutor_id, state, hours_per_week, availability_note, started_at, submitted_at, decided_at, decided_by,
  decision_reason, may_apply_again_at`;

export interface ApplicationMoved {
  readonly applicationId: Uuid;
  readonly to: ApplicationState;
  readonly by: Uuid;
  readonly reason: string;
  readonly mayApplyAgainAt: Temporal.Instant | null;
  readonly at: Temporal.Instant;
}

/** Applications of a tutor, one after the other; at most one of them open. */
@Injectable()
export class ApplicationRepository {
  constructor(private readonly database: Database) {}

  async latest(tutorId: Uuid): Promise<Application | null> {
    return (await this.all(tutorId))[0] ?? null;
  }

  /** The newest first. */
  async all(tutorId: Uuid): Promise<Application[]> {
    const rows = await this.database.query<ApplicationRow>(
      `SELECT ${COLUMNS} FROM tutors_application WHERE tutor_id = $1 ORDER BY id DESC`,
      [tutorId],
    );
    return rows.map(toApplication);
  }

  /** The tutor's row is locked before: of two decisions the second sees the first. */
  async latestUnderLock(tx: Transaction, tutorId: Uuid): Promise<Application | null> {
    const [row] = await tx.query<ApplicationRow>(
      `SELECT ${COLUMNS} FROM tutors_application WHERE tutor_id = $1 ORDER BY id DESC LIMIT 1`,
      [tutorId],
    );
    return row ? toApplication(row) : null;
  }

  async start(tx: Transaction, tutorId: Uuid, at: Temporal.Instant): Promise<Uuid> {
    const [row] = await tx.query<{ id: Uuid }>(
      `INSERT INTO tutors_application (tutor_id, state, started_at, updated_at) VALUES ($1, 'draft', $2, $2) RETURNING id`,
      [tutorId, toDate(at)],
    );
    if (!row) throw new Error('An inserted row has an id.');
    return row.id;
  }

  async setHint(
    tx: Transaction,
    applicationId: Uuid,
    hint: Pick<Application, 'hoursPerWeek' | 'availabilityNote'>,
    at: Temporal.Instant,
  ): Promise<void> {
    await tx.query(
      'UPDATE tutors_application SET hours_per_week = $2, availability_note = $3, updated_at = $4 WHERE id = $1',
      [applicationId, hint.hoursPerWeek, hint.availabilityNote, toDate(at)],
    );
  }

  async submit(tx: Transaction, applicationId: Uuid, at: Temporal.Instant): Promise<void> {
    await tx.query(
      `UPDATE tutors_application SET state = 'submitted', submitted_at = $2, updated_at = $2 WHERE id = $1`,
      [applicationId, toDate(at)],
    );
  }

  async decide(tx: Transaction, move: ApplicationMoved): Promise<void> {
    await tx.query(
      `UPDATE tutors_application SET state = $2, decided_at = $3, decided_by = $4, decision_reason = $5,
         may_apply_again_at = $6, updated_at = $3 WHERE id = $1`,
      [
        move.applicationId,
        move.to,
        toDate(move.at),
        move.by,
        move.reason,
        move.mayApplyAgainAt && toDate(move.mayApplyAgainAt),
      ],
    );
  }
}

export function toApplication(row: ApplicationRow): Application {
  return {
    id: row.id,
    tutorId: row.tutor_id,
    state: row.state,
    hoursPerWeek: row.hours_per_week,
    availabilityNote: row.availability_note,
    startedAt: toInstant(row.started_at),
    submittedAt: row.submitted_at && toInstant(row.submitted_at),
    decidedAt: row.decided_at && toInstant(row.decided_at),
    decidedBy: row.decided_by,
    decisionReason: row.decision_reason,
    mayApplyAgainAt: row.may_apply_again_at && toInstant(row.may_apply_again_at),
  };
}

import { toInstant } from '@app/kernel';
import type { SessionFacts, SessionOutcome } from '../booking.types';
import { stateOf } from '../domain/session-state';

/** What is read of a session, everywhere. */
export const SESSION_COLUMNS = `
  id, family_id, student_id, tutor_id, tutor_account_id, booked_by, supervisor_id, subject_id, level, goals,
  lower(during) AS starts_at, upper(during) AS ends_at, status, outcome, policy_version, booked_at, reserved_until, answer_by,
  held_at, begun_at, ended_at, settled_at, held_minutes, captured_minutes, granted_minutes, because, reason`;

export type SessionRow = {
  id: string;
  family_id: string;
  student_id: string;
  tutor_id: string;
  tutor_account_id: string;
  booked_by: string;
  supervisor_id: string;
  subject_id: string;
  level: string;
  goals: string | null;
  starts_at: Date;
  ends_at: Date;
  status: number;
  outcome: SessionOutcome | null;
  policy_version: number;
  booked_at: Date;
  reserved_until: Date | null;
  answer_by: Date | null;
  held_at: Date | null;
  begun_at: Date | null;
  ended_at: Date | null;
  settled_at: Date | null;
  held_minutes: number;
  captured_minutes: number | null;
  granted_minutes: number;
  because: string | null;
  reason: string | null;
};

export function toSessionFacts(row: SessionRow): SessionFacts {
  return {
    id: row.id,
    familyId: row.family_id,
    studentId: row.student_id,
    tutorId: row.tutor_id,
    tutorAccountId: row.tutor_account_id,
    bookedBy: row.booked_by,
    supervisorId: row.supervisor_id,
    subjectId: row.subject_id,
    level: row.level,
    goals: row.goals,
    startsAt: toInstant(row.starts_at),
    endsAt: toInstant(row.ends_at),
    state: stateOf(row.status),
    outcome: row.outcome,
    policyVersion: row.policy_version,
    bookedAt: toInstant(row.booked_at),
    reservedUntil: orNull(row.reserved_until),
    answerBy: orNull(row.answer_by),
    heldAt: orNull(row.held_at),
    begunAt: orNull(row.begun_at),
    endedAt: orNull(row.ended_at),
    settledAt: orNull(row.settled_at),
    heldMinutes: row.held_minutes,
    capturedMinutes: row.captured_minutes,
    grantedMinutes: row.granted_minutes,
    because: row.because,
    words: row.reason,
  };
}

function orNull(value: Date | null): Temporal.Instant | null {
  return value === null ? null : toInstant(value);
}

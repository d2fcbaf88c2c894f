import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import { Database } from '@app/platform';

/** What a tutor and one student have with each other, by ids. */
export interface TaughtStudent {
  studentId: Uuid;
  /** Sessions that took place. */
  sessionCount: number;
  next: { sessionId: Uuid; startsAt: Temporal.Instant } | null;
  lastEndedAt: Temporal.Instant | null;
  /** Of the latest session, past or coming. */
  latest: { subjectId: Uuid; level: string; goals: string | null };
  /** The end of the latest session: a tutor's sight is counted from it. */
  latestEndsAt: Temporal.Instant;
}

interface Row {
  student_id: Uuid;
  session_count: number;
  next_id: Uuid | null;
  next_at: Date | null;
  last_ended_at: Date | null;
  subject_id: Uuid;
  level: string;
  goals: string | null;
  latest_ends_at: Date;
}

/** Confirmed, running, completed and missed: a request that is not accepted, or was canceled, makes nobody a student. */
const IS_TAUGHT = 'status IN (2, 3, 10, 14)';

@Injectable()
export class TeachingRepository {
  constructor(private readonly database: Database) {}

  async studentsOf(tutorId: Uuid, now: Temporal.Instant): Promise<TaughtStudent[]> {
    const rows = await this.database.query<Row>(
      `SELECT DISTINCT ON (student_id) student_id, subject_id, level, goals,
              max(upper(during)) OVER w AS latest_ends_at,
              count(*) FILTER (WHERE outcome = 'delivered') OVER w AS session_count,
              max(upper(during)) FILTER (WHERE upper(during) <= $2) OVER w AS last_ended_at,
              coming.id AS next_id, coming.starts_at AS next_at
       FROM booking_session s
       LEFT JOIN LATERAL (
         SELECT id, lower(during) AS starts_at FROM booking_session c
         WHERE c.tutor_id = $1 AND c.student_id = s.student_id AND c.status IN (2, 3) AND upper(c.during) > $2
         ORDER BY lower(during) LIMIT 1
       ) coming ON true
       WHERE tutor_id = $1 AND ${IS_TAUGHT}
       WINDOW w AS (PARTITION BY student_id)
       ORDER BY student_id, lower(during) DESC`,
      [tutorId, toDate(now)],
    );
    return rows.map((row) => ({
      studentId: row.student_id,
      sessionCount: Number(row.session_count),
      next: row.next_id && row.next_at ? { sessionId: row.next_id, startsAt: toInstant(row.next_at) } : null,
      lastEndedAt: row.last_ended_at && toInstant(row.last_ended_at),
      latest: { subjectId: row.subject_id, level: row.level, goals: row.goals },
      latestEndsAt: toInstant(row.latest_ends_at),
    }));
  }
}

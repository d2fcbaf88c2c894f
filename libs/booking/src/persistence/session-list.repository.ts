import { Injectable } from '@nestjs/common';
import { toDate, type Uuid } from '@app/kernel';
import { Database } from '@app/platform';
import type { SessionFacts } from '../booking.types';
import type { GuardianSight } from '../domain/visibility';
import type { Reader } from './reader';
import { SESSION_COLUMNS, toSessionFacts, type SessionRow } from './session-row';

/** In whose name the caller lists: as a guardian, themselves as student, themselves as tutor. */
export type Viewpoint = { guardian: GuardianSight; studentId: Uuid | null; tutorAccountId: Uuid | null };

export type ListPosition = { startsAt: Temporal.Instant; id: Uuid };

/** What is coming: it keeps its time, its time is not over, and it has not run out. */
const IS_COMING = `(status < 10 AND upper(during) > $4
  AND NOT (status = 0 AND reserved_until <= $4) AND NOT (status = 1 AND answer_by <= $4))`;

/** A kept time is the family's alone, and one that lapsed is nobody's to look at. */
const IS_SEEN = `(((family_id = ANY($1) OR (family_id, student_id) IN (SELECT * FROM unnest($8::uuid[], $9::uuid[])))
  AND NOT (status = 12 AND held_at IS NULL))
  OR (held_at IS NOT NULL AND (student_id = $2 OR tutor_account_id = $3)))`;

/** Two months of a tutor who teaches all day, every day. */
const MOST_IN_A_WINDOW = 1_000;

/** Lists of sessions, each with its own index. */
@Injectable()
export class SessionListRepository {
  constructor(private readonly database: Database) {}

  /** Coming ones soonest first, past ones latest first. */
  async page(
    viewpoint: Viewpoint,
    scope: 'upcoming' | 'past',
    after: ListPosition | null,
    limit: number,
    now: Temporal.Instant,
  ): Promise<SessionFacts[]> {
    const [isInScope, order, beyond] =
      scope === 'upcoming' ? [IS_COMING, 'ASC', '>'] : [`NOT ${IS_COMING}`, 'DESC', '<'];
    const rows = await this.database.query<SessionRow>(
      `SELECT ${SESSION_COLUMNS} FROM booking_session
       WHERE ${IS_SEEN} AND ${isInScope} AND ($5::timestamptz IS NULL OR (lower(during), id) ${beyond} ($5, $6::uuid))
       ORDER BY lower(during) ${order}, id ${order} LIMIT $7`,
      [
        viewpoint.guardian.ownedFamilyIds,
        viewpoint.studentId,
        viewpoint.tutorAccountId,
        toDate(now),
        after && toDate(after.startsAt),
        after && after.id,
        limit,
        viewpoint.guardian.guarded.map((link) => link.familyId),
        viewpoint.guardian.guarded.map((link) => link.studentId),
      ],
    );
    return rows.map(toSessionFacts);
  }

  /** Whatever keeps or kept its time in the window, soonest first. */
  async within(
    viewpoint: Viewpoint,
    from: Temporal.Instant,
    to: Temporal.Instant,
    now: Temporal.Instant,
  ): Promise<SessionFacts[]> {
    const rows = await this.database.query<SessionRow>(
      `SELECT ${SESSION_COLUMNS} FROM booking_session
       WHERE ${IS_SEEN} AND lower(during) < $5 AND upper(during) > $4 AND status IN (0, 1, 2, 3, 10, 14)
         AND NOT (status = 0 AND reserved_until <= $6) AND NOT (status = 1 AND answer_by <= $6)
       ORDER BY lower(during), id LIMIT $7`,
      [
        viewpoint.guardian.ownedFamilyIds,
        viewpoint.studentId,
        viewpoint.tutorAccountId,
        toDate(from),
        toDate(to),
        toDate(now),
        MOST_IN_A_WINDOW,
        viewpoint.guardian.guarded.map((link) => link.familyId),
        viewpoint.guardian.guarded.map((link) => link.studentId),
      ],
    );
    return rows.map(toSessionFacts);
  }

  /** Confirmed and running, with `at` between the opening and the closing of their room. */
  async roomsAround(at: Temporal.Instant, beforeMinutes: number, afterMinutes: number): Promise<SessionFacts[]> {
    const rows = await this.database.query<SessionRow>(
      `SELECT ${SESSION_COLUMNS} FROM booking_session
       WHERE status IN (2, 3) AND lower(during) <= $1 AND upper(during) > $2 ORDER BY lower(during)`,
      [toDate(at.add({ minutes: beforeMinutes })), toDate(at.subtract({ minutes: afterMinutes }))],
    );
    return rows.map(toSessionFacts);
  }

  /** Over since `endedBefore` at the latest, without an outcome; oldest first. */
  async unsettled(endedBefore: Temporal.Instant, limit: number): Promise<SessionFacts[]> {
    const rows = await this.database.query<SessionRow>(
      `SELECT ${SESSION_COLUMNS} FROM booking_session
       WHERE status IN (2, 3, 10) AND settled_at IS NULL
         AND (upper(during) <= $1 OR status = 10 AND ended_at <= $1)
       ORDER BY upper(during) LIMIT $2`,
      [toDate(endedBefore), limit],
    );
    return rows.map(toSessionFacts);
  }

  /** Kept, requested and confirmed times of a tutor that are not over and have not begun. */
  async notBegunOf(reader: Reader, tutorId: Uuid, now: Temporal.Instant): Promise<Uuid[]> {
    const rows = await reader.query<{ id: string }>(
      `SELECT id FROM booking_session
       WHERE tutor_id = $1 AND status < 3 AND upper(during) > $2 ORDER BY lower(during), id`,
      [tutorId, toDate(now)],
    );
    return rows.map((row) => row.id);
  }

  /** The same of a student, whichever family booked. */
  async notBegunOfStudent(reader: Reader, studentId: Uuid, now: Temporal.Instant): Promise<Uuid[]> {
    const rows = await reader.query<{ id: string }>(
      `SELECT id FROM booking_session
       WHERE student_id = $1 AND status < 3 AND upper(during) > $2 ORDER BY lower(during), id`,
      [studentId, toDate(now)],
    );
    return rows.map((row) => row.id);
  }

  /** Reservations and requests that have run out of their time. */
  async lapsed(now: Temporal.Instant, limit: number): Promise<Uuid[]> {
    const rows = await this.database.query<{ id: string }>(
      `(SELECT id FROM booking_session WHERE status = 0 AND reserved_until <= $1 ORDER BY reserved_until LIMIT $2)
       UNION ALL
       (SELECT id FROM booking_session WHERE status = 1 AND answer_by <= $1 ORDER BY answer_by LIMIT $2)`,
      [toDate(now), limit],
    );
    return rows.map((row) => row.id);
  }
}

import { Injectable } from '@nestjs/common';
import { Clock, toDate, type Json, type Uuid } from '@app/kernel';
import { Database, HoldsPersonalData, type Blocker, type PersonalDataProvider, type Transaction } from '@app/platform';
import { TutorFacade } from '@app/tutors';
import { bookingTables } from './booking.data-map';

const SESSIONS = `
  SELECT id, lower(during) AS starts_at, upper(during) AS ends_at, level, goals, status, outcome, held_minutes,
    captured_minutes, granted_minutes, because, reason, booked_at
  FROM booking_session
  WHERE student_id = $1 OR booked_by = $1 OR supervisor_id = $1 OR tutor_account_id = $1
  ORDER BY lower(during)`;

/** What goes with the account; the calendar row stays, because sessions that are kept point to it. */
const OF_A_TUTOR = [
  'booking_weekly_rule',
  'booking_date_override',
  'booking_time_off',
  'booking_free_slot',
  'booking_slot_build',
  'booking_tutor_record',
];

const CALENDAR = `
  SELECT to_jsonb(c) AS settings,
    (SELECT coalesce(jsonb_agg(to_jsonb(r) - 'id' - 'tutor_id'), '[]') FROM booking_weekly_rule r WHERE r.tutor_id = c.tutor_id) AS weekly,
    (SELECT coalesce(jsonb_agg(to_jsonb(o) - 'tutor_id'), '[]') FROM booking_date_override o WHERE o.tutor_id = c.tutor_id) AS overrides,
    (SELECT coalesce(jsonb_agg(to_jsonb(t) - 'id' - 'tutor_id'), '[]') FROM booking_time_off t WHERE t.tutor_id = c.tutor_id) AS time_off,
    (SELECT to_jsonb(t) - 'tutor_id' FROM booking_tutor_record t WHERE t.tutor_id = c.tutor_id) AS record
  FROM booking_calendar c WHERE c.tutor_id = $1`;

/** Sessions are kept for seven years (tax and accounting law) without what people wrote in them; hours go with the account. */
@Injectable()
@HoldsPersonalData()
export class BookingPersonalDataProvider implements PersonalDataProvider {
  readonly tables = bookingTables;
  readonly order = 40;

  constructor(
    private readonly database: Database,
    private readonly tutors: TutorFacade,
    private readonly clock: Clock,
  ) {}

  async export(subject: Uuid): Promise<Json> {
    const sessions = await this.database.query<Record<string, unknown>>(SESSIONS, [subject]);
    const tutor = await this.tutors.byAccount(subject);
    const calendar = tutor ? await this.database.query<Record<string, unknown>>(CALENDAR, [tutor.id]) : [];
    return JSON.parse(JSON.stringify({ sessions, calendar: calendar[0] ?? null })) as Json;
  }

  async blockers(subject: Uuid): Promise<Blocker[]> {
    const [row] = await this.database.query<{ coming: number }>(
      `SELECT count(*)::int AS coming FROM booking_session
       WHERE status < 10 AND upper(during) > $2 AND (student_id = $1 OR family_id = $1 OR tutor_account_id = $1)`,
      [subject, toDate(this.clock.now())],
    );
    if (!row || row.coming === 0) return [];
    return [
      {
        code: 'booking.coming-sessions',
        detail:
          row.coming === 1 ? 'A booked session is still to come.' : `${row.coming} booked sessions are still to come.`,
        consequence: `Cancel ${row.coming === 1 ? 'it' : 'them'} first; what that returns is shown before you do.`,
        stops: true,
      },
    ];
  }

  async erase(subject: Uuid, tx: Transaction): Promise<void> {
    await tx.query(
      `UPDATE booking_session SET goals = NULL, reason = NULL
       WHERE (student_id = $1 OR booked_by = $1 OR tutor_account_id = $1) AND (goals IS NOT NULL OR reason IS NOT NULL)`,
      [subject],
    );
    const tutor = await this.tutors.byAccount(subject);
    if (!tutor) return;
    for (const table of OF_A_TUTOR) {
      await tx.query(`DELETE FROM ${table} WHERE tutor_id = $1`, [tutor.id]);
    }
  }
}

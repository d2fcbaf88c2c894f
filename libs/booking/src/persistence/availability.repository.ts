import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import { toHours, toLocalRange, type Availability } from '../domain/availability';
import type { Reader } from './reader';

/** Without what the profile says: the zone, and whether bookings wait for an answer. */
export type SavedAvailability = { availability: Omit<Availability, 'acceptance'>; version: number };

type CalendarRow = {
  version: number;
  notice_minutes: number;
  buffer_minutes: number;
  step_minutes: number;
  horizon_days: number;
  max_sessions_per_day: number;
};
type RuleRow = {
  weekday: number;
  starts_minute: number;
  ends_minute: number;
  valid_from: string | null;
  valid_until: string | null;
};
type OverrideRow = { on_date: string; ranges: [number, number][] };
type TimeOffRow = { starts_at: Date; ends_at: Date };

/** A tutor's hours as they are edited: always read and replaced whole, under the calendar's version. */
@Injectable()
export class AvailabilityRepository {
  async find(reader: Reader, tutorId: Uuid): Promise<SavedAvailability | null> {
    const [calendar] = await reader.query<CalendarRow>(
      `SELECT version, notice_minutes, buffer_minutes, step_minutes, horizon_days, max_sessions_per_day
       FROM booking_calendar WHERE tutor_id = $1`,
      [tutorId],
    );
    if (!calendar) return null;
    const rules = await reader.query<RuleRow>(
      `SELECT weekday, starts_minute, ends_minute, valid_from::text, valid_until::text
       FROM booking_weekly_rule WHERE tutor_id = $1 ORDER BY weekday, starts_minute, id`,
      [tutorId],
    );
    const overrides = await reader.query<OverrideRow>(
      'SELECT on_date::text, ranges FROM booking_date_override WHERE tutor_id = $1 ORDER BY on_date',
      [tutorId],
    );
    const timeOff = await reader.query<TimeOffRow>(
      'SELECT starts_at, ends_at FROM booking_time_off WHERE tutor_id = $1 ORDER BY starts_at, id',
      [tutorId],
    );
    return {
      version: calendar.version,
      availability: {
        weekly: rules.map((rule) => ({
          weekday: rule.weekday,
          ...toHours({ startsMinute: rule.starts_minute, endsMinute: rule.ends_minute }),
          validFrom: rule.valid_from,
          validUntil: rule.valid_until,
        })),
        overrides: overrides.map(({ on_date, ranges }) => ({
          date: on_date,
          ranges: ranges.map(([startsMinute, endsMinute]) => toHours({ startsMinute, endsMinute })),
        })),
        timeOff: timeOff.map((off) => ({ startsAt: toInstant(off.starts_at), endsAt: toInstant(off.ends_at) })),
        noticeMinutes: calendar.notice_minutes,
        bufferMinutes: calendar.buffer_minutes,
        stepMinutes: calendar.step_minutes,
        horizonDays: calendar.horizon_days,
        maxSessionsPerDay: calendar.max_sessions_per_day,
      },
    };
  }

  /** Locks the calendar and answers its version; 0 where there is none yet. */
  async lockVersion(tx: Transaction, tutorId: Uuid): Promise<number> {
    const [row] = await tx.query<{ version: number }>(
      'SELECT version FROM booking_calendar WHERE tutor_id = $1 FOR NO KEY UPDATE',
      [tutorId],
    );
    return row?.version ?? 0;
  }

  /** Replaces everything under the lock that `lockVersion` took. False where somebody else made the first calendar meanwhile. */
  async save(tx: Transaction, tutorId: Uuid, saved: SavedAvailability, at: Temporal.Instant): Promise<boolean> {
    const { availability } = saved;
    const settings = [
      tutorId,
      saved.version,
      availability.noticeMinutes,
      availability.bufferMinutes,
      availability.stepMinutes,
      availability.horizonDays,
      availability.maxSessionsPerDay,
      toDate(at),
    ];
    const stored = await tx.query(
      `INSERT INTO booking_calendar (tutor_id, version, notice_minutes, buffer_minutes, step_minutes,
         horizon_days, max_sessions_per_day, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (tutor_id) DO UPDATE SET version = $2, notice_minutes = $3, buffer_minutes = $4,
         step_minutes = $5, horizon_days = $6, max_sessions_per_day = $7, updated_at = $8
         WHERE booking_calendar.version = $2::int - 1
       RETURNING 1`,
      settings,
    );
    if (stored.length === 0) return false;
    await tx.query('DELETE FROM booking_weekly_rule WHERE tutor_id = $1', [tutorId]);
    await tx.query('DELETE FROM booking_date_override WHERE tutor_id = $1', [tutorId]);
    await tx.query('DELETE FROM booking_time_off WHERE tutor_id = $1', [tutorId]);
    await this.insertRules(tx, tutorId, availability);
    return true;
  }

  private async insertRules(
    tx: Transaction,
    tutorId: Uuid,
    availability: SavedAvailability['availability'],
  ): Promise<void> {
    const weekly = availability.weekly.map((rule) => {
      const range = toLocalRange(rule);
      return [rule.weekday, range?.startsMinute, range?.endsMinute, rule.validFrom ?? null, rule.validUntil ?? null];
    });
    await tx.query(
      `INSERT INTO booking_weekly_rule (tutor_id, weekday, starts_minute, ends_minute, valid_from, valid_until)
       SELECT $1, (r->>0)::smallint, (r->>1)::smallint, (r->>2)::smallint, (r->>3)::date, (r->>4)::date
       FROM jsonb_array_elements($2::jsonb) r`,
      [tutorId, JSON.stringify(weekly)],
    );
    const overrides = availability.overrides.map(({ date, ranges }) => [date, sortedRanges(ranges)]);
    await tx.query(
      `INSERT INTO booking_date_override (tutor_id, on_date, ranges)
       SELECT $1, (o->>0)::date, o->1 FROM jsonb_array_elements($2::jsonb) o`,
      [tutorId, JSON.stringify(overrides)],
    );
    const timeOff = availability.timeOff.map((off) => [off.startsAt.toString(), off.endsAt.toString()]);
    await tx.query(
      `INSERT INTO booking_time_off (tutor_id, starts_at, ends_at)
       SELECT $1, (t->>0)::timestamptz, (t->>1)::timestamptz FROM jsonb_array_elements($2::jsonb) t`,
      [tutorId, JSON.stringify(timeOff)],
    );
  }
}

function sortedRanges(ranges: Availability['overrides'][number]['ranges']): [number, number][] {
  return ranges
    .flatMap((hours) => toLocalRange(hours) ?? [])
    .map(({ startsMinute, endsMinute }): [number, number] => [startsMinute, endsMinute])
    .sort((a, b) => a[0] - b[0]);
}

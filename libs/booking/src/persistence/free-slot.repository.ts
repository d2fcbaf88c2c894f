import { Injectable } from '@nestjs/common';
import { fromEpochMinutes, toDate, toInstant, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import type { AllowedStart } from '../domain/free-slots';
import type { Span } from '../domain/slot-engine';
import type { Reader } from './reader';

/** Which hours the slots were made from, and how far. */
export type SlotBuild = { version: number; timeZone: string; longestMinutes: number; builtUntil: Temporal.Instant };

export type StoredSlot = { start: number; openMinutes: number; fitsMinutes: number };

type BuildRow = { version: number; time_zone: string; longest_minutes: number; built_until: Date };

/** The starts that the search reads. Only booking's own functions change what fits at them. */
@Injectable()
export class FreeSlotRepository {
  async findBuild(reader: Reader, tutorId: Uuid): Promise<SlotBuild | null> {
    const [row] = await reader.query<BuildRow>(
      'SELECT version, time_zone, longest_minutes, built_until FROM booking_slot_build WHERE tutor_id = $1',
      [tutorId],
    );
    return row
      ? {
          version: row.version,
          timeZone: row.time_zone,
          longestMinutes: row.longest_minutes,
          builtUntil: toInstant(row.built_until),
        }
      : null;
  }

  /** Forgets what is there in the window and before it, and stores these. The calendar is locked. */
  async replace(
    tx: Transaction,
    tutorId: Uuid,
    window: Span,
    starts: readonly AllowedStart[],
    build: Omit<SlotBuild, 'builtUntil'>,
    at: Temporal.Instant,
  ): Promise<void> {
    const until = toDate(fromEpochMinutes(window.to));
    await tx.query('DELETE FROM booking_free_slot WHERE tutor_id = $1', [tutorId]);
    await tx.query(
      `INSERT INTO booking_slot_build (tutor_id, version, time_zone, longest_minutes, built_until, checked_at,
         profile_time_zone, acceptance, listed_until, calendar_version, notice_minutes, step_minutes, horizon_days)
       SELECT $1, $2, $3, $4, $5, $6, profile.time_zone, profile.acceptance, coalesce(profile.listed_until, '-infinity'),
         calendar.version, calendar.notice_minutes, calendar.step_minutes, calendar.horizon_days
       FROM booking_calendar calendar JOIN tutors_for_booking() profile ON profile.tutor_id = calendar.tutor_id
       WHERE calendar.tutor_id = $1
       ON CONFLICT (tutor_id) DO UPDATE SET version = $2, time_zone = $3, longest_minutes = $4, built_until = $5, checked_at = $6`,
      [tutorId, build.version, build.timeZone, build.longestMinutes, until, toDate(at)],
    );
    await this.add(tx, tutorId, window, starts);
  }

  /** Goes on where the last build ended, and forgets what is past. */
  async extend(
    tx: Transaction,
    tutorId: Uuid,
    window: Span,
    starts: readonly AllowedStart[],
    at: Temporal.Instant,
  ): Promise<void> {
    await tx.query('DELETE FROM booking_free_slot WHERE tutor_id = $1 AND starts_at < $2', [tutorId, toDate(at)]);
    await tx.query('UPDATE booking_slot_build SET built_until = $2 WHERE tutor_id = $1', [
      tutorId,
      toDate(fromEpochMinutes(window.to)),
    ]);
    await this.add(tx, tutorId, window, starts);
  }

  /** Tutors whose slots are of other hours, another zone or other lengths than now, missing, or soon at their end. */
  async due(reader: Reader, longestMinutes: number, now: Temporal.Instant, limit: number): Promise<Uuid[]> {
    const rows = await reader.query<{ tutor_id: Uuid }>('SELECT tutor_id FROM booking_slots_due($1, $2, $3)', [
      longestMinutes,
      toDate(now),
      limit,
    ]);
    return rows.map((row) => row.tutor_id);
  }

  /** Built, and longest unchecked first; only those that nobody checked since. */
  async unchecked(reader: Reader, since: Temporal.Instant, limit: number): Promise<Uuid[]> {
    const rows = await reader.query<{ tutor_id: Uuid }>(
      'SELECT tutor_id FROM booking_slot_build WHERE checked_at < $1 ORDER BY checked_at LIMIT $2',
      [toDate(since), limit],
    );
    return rows.map((row) => row.tutor_id);
  }

  async markChecked(tx: Transaction, tutorId: Uuid, at: Temporal.Instant): Promise<void> {
    await tx.query('UPDATE booking_slot_build SET checked_at = $2 WHERE tutor_id = $1', [tutorId, toDate(at)]);
  }

  /** As stored, from `from` on, and what fits by the bookings that count at `at`. */
  async stored(reader: Reader, tutorId: Uuid, from: Temporal.Instant, at: Temporal.Instant): Promise<StoredSlot[]> {
    const rows = await reader.query<{ start: string; open_minutes: number; fits: number }>(
      `SELECT extract(epoch FROM slot.starts_at)::bigint / 60 AS start, slot.open_minutes,
         CASE WHEN slot.held_until <= $3
           THEN booking_slot_fits(slot, calendar.buffer_minutes, calendar.max_sessions_per_day, $3)
           ELSE slot.fits_minutes END AS fits
       FROM booking_free_slot slot JOIN booking_calendar calendar ON calendar.tutor_id = slot.tutor_id
       WHERE slot.tutor_id = $1 AND slot.starts_at >= $2 ORDER BY slot.starts_at`,
      [tutorId, toDate(from), toDate(at)],
    );
    return rows.map((row) => ({
      start: Number(row.start),
      openMinutes: row.open_minutes,
      fitsMinutes: row.fits,
    }));
  }

  /** How many rows say another length than the bookings leave now. */
  async countWrong(tx: Transaction, tutorId: Uuid, from: Temporal.Instant): Promise<number> {
    const [row] = await tx.query<{ wrong: number }>(
      `SELECT count(*)::int AS wrong
       FROM booking_free_slot slot JOIN booking_calendar calendar ON calendar.tutor_id = slot.tutor_id
       WHERE slot.tutor_id = $1 AND slot.starts_at >= $2 AND slot.fits_minutes <>
         booking_slot_fits(slot, calendar.buffer_minutes, calendar.max_sessions_per_day, '-infinity')`,
      [tutorId, toDate(from)],
    );
    return row?.wrong ?? 0;
  }

  private async add(tx: Transaction, tutorId: Uuid, window: Span, starts: readonly AllowedStart[]): Promise<void> {
    await tx.query(
      `INSERT INTO booking_free_slot (tutor_id, starts_at, day_starts_at, day_minutes, open_minutes, fits_minutes)
       SELECT $1, to_timestamp(s * 60::bigint), to_timestamp(d * 60::bigint), l, o, o
       FROM unnest($2::int[], $3::int[], $4::smallint[], $5::smallint[]) AS slot (s, d, l, o)
       ON CONFLICT DO NOTHING`,
      [
        tutorId,
        starts.map(({ start }) => start),
        starts.map(({ day }) => day.from),
        starts.map(({ day }) => day.to - day.from),
        starts.map(({ openMinutes }) => openMinutes),
      ],
    );
    await tx.query('SELECT booking_fit_new_slots($1, $2, $3)', [
      tutorId,
      toDate(fromEpochMinutes(window.from)),
      toDate(fromEpochMinutes(window.to)),
    ]);
  }
}

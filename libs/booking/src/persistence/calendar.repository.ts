import { Injectable } from '@nestjs/common';
import { toDate, type Uuid } from '@app/kernel';
import type { BookingNumbers } from '../booking.rules';
import type { LoadedCalendar } from '../domain/choose-slot';
import { effectiveNotice } from '../domain/deadlines';
import { joinSpans, type Span } from '../domain/slot-engine';
import type { Reader } from './reader';

type Pair = [from: number, to: number];

type CalendarRow = {
  tutor_id: string;
  basis: string;
  time_zone: string;
  notice_minutes: number;
  buffer_minutes: number;
  step_minutes: number;
  horizon_days: number;
  max_sessions_per_day: number;
  acceptance: 'instant' | 'request';
  weekly: [weekday: number, starts: number, ends: number, from: number | null, until: number | null][] | null;
  overrides: [day: number, ranges: Pair[]][] | null;
  time_off: Pair[] | null;
  blocked: Pair[] | null;
  counted: number[] | null;
};

/** Calendars as the slot engine takes them. */
@Injectable()
export class CalendarRepository {
  /** Rules and busy time of these tutors around a window, in one fetch. Tutors without a calendar are absent. */
  async around(
    reader: Reader,
    tutorIds: readonly Uuid[],
    window: { from: Temporal.Instant; to: Temporal.Instant },
    rules: BookingNumbers,
    now: Temporal.Instant,
  ): Promise<Map<Uuid, LoadedCalendar>> {
    const rows = await reader.query<CalendarRow>('SELECT * FROM booking_calendars_around($1, $2, $3, $4)', [
      tutorIds,
      toDate(window.from),
      toDate(window.to),
      toDate(now),
    ]);
    return new Map(rows.map((row) => [row.tutor_id, toLoadedCalendar(row, rules)]));
  }

  /** As `around`, for one tutor; null where they have no calendar. */
  async findAround(
    reader: Reader,
    tutorId: Uuid,
    window: { from: Temporal.Instant; to: Temporal.Instant },
    rules: BookingNumbers,
    now: Temporal.Instant,
  ): Promise<LoadedCalendar | null> {
    return (await this.around(reader, [tutorId], window, rules, now)).get(tutorId) ?? null;
  }
}

function toLoadedCalendar(row: CalendarRow, rules: BookingNumbers): LoadedCalendar {
  const settings = {
    acceptance: row.acceptance,
    noticeMinutes: row.notice_minutes,
    stepMinutes: row.step_minutes,
  };
  return {
    tutorId: row.tutor_id,
    basis: row.basis,
    acceptance: row.acceptance,
    calendar: {
      timeZone: row.time_zone,
      weekly: (row.weekly ?? []).map(([weekday, startsMinute, endsMinute, validFromDay, validUntilDay]) => ({
        weekday,
        startsMinute,
        endsMinute,
        validFromDay,
        validUntilDay,
      })),
      overrides: (row.overrides ?? []).map(([day, ranges]) => ({
        day,
        ranges: ranges.map(([startsMinute, endsMinute]) => ({ startsMinute, endsMinute })),
      })),
      timeOff: joinSpans((row.time_off ?? []).map(toSpan)),
      noticeMinutes: effectiveNotice(settings, rules),
      bufferMinutes: row.buffer_minutes,
      stepMinutes: row.step_minutes,
      horizonDays: row.horizon_days,
      maxSessionsPerDay: row.max_sessions_per_day,
    },
    busy: { blocked: (row.blocked ?? []).map(toSpan), countedStarts: row.counted ?? [] },
  };
}

function toSpan([from, to]: Pair): Span {
  return { from, to };
}

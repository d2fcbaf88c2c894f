import { epochMinutes, fromEpochMinutes } from '@app/kernel';
import { LengthNotOffered, OutsideAvailability, SlotTaken } from '../booking.errors';
import {
  isOpenStart,
  listOpenStarts,
  localDaySpan,
  MINUTES_PER_DAY,
  type BusyTime,
  type TutorCalendar,
} from './slot-engine';

/** One tutor's calendar as it was read: what it rested on is checked again under its lock. */
export type LoadedCalendar = {
  tutorId: string;
  basis: string;
  acceptance: 'instant' | 'request';
  calendar: TutorCalendar;
  busy: BusyTime;
};

export type WishedTime = { startsAt: Temporal.Instant; durationMinutes: number };

export type ChosenSlot = {
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  /** The tutor's local day, in which the daily limit is counted. */
  dayStartsAt: Temporal.Instant;
  dayEndsAt: Temporal.Instant;
};

const NOTHING_BUSY: BusyTime = { blocked: [], countedStarts: [] };

/** The slot that was wished for, or why it can't be had: `length-not-offered`, `slot-taken`, `outside-availability`. */
export function chooseSlot(
  loaded: LoadedCalendar | null,
  wish: WishedTime,
  lengths: readonly number[],
  now: Temporal.Instant,
): ChosenSlot {
  const { startsAt, durationMinutes } = wish;
  if (!lengths.includes(durationMinutes)) throw new LengthNotOffered(lengths);
  if (loaded === null || startsAt.epochMilliseconds % 60_000 !== 0) throw new OutsideAvailability();
  const { calendar, busy } = loaded;
  const start = { start: epochMinutes(startsAt), durationMinutes, now: currentMinute(now) };
  if (!isOpenStart(calendar, busy, start)) {
    throw isOpenStart(calendar, NOTHING_BUSY, start) ? new SlotTaken() : new OutsideAvailability();
  }
  const day = localDaySpan(calendar.timeZone, start.start);
  return {
    startsAt,
    endsAt: startsAt.add({ minutes: durationMinutes }),
    dayStartsAt: fromEpochMinutes(day.from),
    dayEndsAt: fromEpochMinutes(day.to),
  };
}

const DAYS_AHEAD = 14;

/** The next open starts from a wished time on, at most `count` within two weeks. */
export function nextStarts(loaded: LoadedCalendar, wish: WishedTime, count: number, now: Temporal.Instant): number[] {
  const from = epochMinutes(wish.startsAt);
  return listOpenStarts(loaded.calendar, loaded.busy, {
    from,
    to: from + DAYS_AHEAD * MINUTES_PER_DAY,
    now: currentMinute(now),
    durationMinutes: wish.durationMinutes,
  }).slice(0, count);
}

/** The window that `nextStarts` looks at. */
export function nextStartsWindow(wish: WishedTime): { from: Temporal.Instant; to: Temporal.Instant } {
  return { from: wish.startsAt, to: wish.startsAt.add({ hours: DAYS_AHEAD * 24 }) };
}

/** The first minute that has not begun: nothing can start in the middle of the one that runs. */
export function currentMinute(now: Temporal.Instant): number {
  return Math.ceil(now.epochMilliseconds / 60_000);
}

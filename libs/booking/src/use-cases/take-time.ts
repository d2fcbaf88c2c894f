import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database, type Transaction } from '@app/platform';
import { isRefusedTime, SlotTaken, StudentBusy, TooManyReservations } from '../booking.errors';
import type { BookingRulesVersion } from '../booking.rules';
import { chooseSlot, nextStarts, nextStartsWindow, type ChosenSlot, type LoadedCalendar } from '../domain/choose-slot';
import { CalendarRepository } from '../persistence/calendar.repository';
import type { Placement } from '../persistence/session.repository';
import type { BookingWish } from './authorise-booking';

const NEXT_STARTS = 3;

/** From a wished time to a taken one, for every way of taking it. */
@Injectable()
export class TakeTime {
  constructor(
    private readonly calendars: CalendarRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads the calendar, decides, and takes. Where the calendar was changed between reading and taking, it is read again:
   * by then this transaction holds its lock, so that the second decision stands.
   */
  async execute(
    tx: Transaction,
    wish: BookingWish,
    rules: BookingRulesVersion,
    take: (slot: ChosenSlot, calendar: LoadedCalendar) => Promise<Placement>,
  ): Promise<void> {
    const window = { from: wish.startsAt, to: wish.startsAt.add({ minutes: wish.durationMinutes }) };
    for (;;) {
      const now = this.clock.now();
      const loaded = await this.calendars.findAround(tx, wish.tutorId, window, rules.values, now);
      const slot = chooseSlot(loaded, wish, rules.values.lengthsMinutes, now);
      const placement = await take(slot, loaded as LoadedCalendar);
      if (placement !== 'stale') return requirePlaced(placement, rules);
    }
  }

  /** Runs a try to take a time; where the time is refused, the refusal names the next ones that are open. */
  async orNameNext<T>(wish: BookingWish, rules: BookingRulesVersion, attempt: () => Promise<T>): Promise<T> {
    try {
      return await attempt();
    } catch (error) {
      if (!isRefusedTime(error)) throw error;
      const now = this.clock.now();
      const window = nextStartsWindow(wish);
      const loaded = await this.calendars.findAround(this.database, wish.tutorId, window, rules.values, now);
      throw error.withNextStarts(loaded ? nextStarts(loaded, wish, NEXT_STARTS, now) : []);
    }
  }
}

function requirePlaced(placement: Exclude<Placement, 'stale'>, rules: BookingRulesVersion): void {
  switch (placement) {
    case 'placed':
      return;
    case 'student-taken':
      throw new StudentBusy();
    case 'too-many':
      throw new TooManyReservations(rules.values.reservationsPerFamily);
    case 'tutor-taken':
    case 'day-full':
      throw new SlotTaken();
  }
}

import { Injectable } from '@nestjs/common';
import { FamilyFacade } from '@app/identity';
import { Clock, newId } from '@app/kernel';
import { Database, UnitOfWork, type IdempotencyKey, type SignedIn, type Transaction } from '@app/platform';
import { RulesInForce } from '../rules-in-force';
import { isRefusedTime, SlotTaken, StudentBusy, TooManyReservations } from '../booking.errors';
import type { BookingRulesVersion } from '../booking.rules';
import type { SessionFacts } from '../booking.types';
import { chooseSlot, nextStarts, nextStartsWindow, type LoadedCalendar } from '../domain/choose-slot';
import { CalendarRepository } from '../persistence/calendar.repository';
import { SessionRepository, type NewSession, type Placement } from '../persistence/session.repository';
import { AuthoriseBooking, type BookingParty, type BookingWish } from './authorise-booking';

const NEXT_STARTS = 3;

/** What a taken time was decided with: as what it is taken depends on nothing else. */
export interface Decision {
  calendar: LoadedCalendar;
  rules: BookingRulesVersion;
  at: Temporal.Instant;
}

type Take = (tx: Transaction, session: NewSession, decision: Decision) => Promise<Placement>;

/** From a wished time to a taken one, for every way of taking it: who may, which slot, all of it or nothing. */
@Injectable()
export class TakeTime {
  constructor(
    private readonly authorise: AuthoriseBooking,
    private readonly families: FamilyFacade,
    private readonly rules: RulesInForce,
    private readonly calendars: CalendarRepository,
    private readonly sessions: SessionRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** `take` writes the session into its slot, as whatever it is to be. A refused time names the next ones that are open. */
  async execute(actor: SignedIn, wish: BookingWish, key: IdempotencyKey, take: Take): Promise<SessionFacts> {
    const party = await this.authorise.execute(actor, wish);
    const rules = await this.rules.at(this.clock.now());
    const { sessionId } = await this.orNameNext(wish, rules, () =>
      this.unitOfWork.runOnce(key, wish, async (tx) => ({ sessionId: await this.place(tx, wish, party, rules, take) })),
    );
    return this.sessions.get(this.database, sessionId);
  }

  /**
   * Reads the calendar, decides, and takes. Where the calendar was changed between reading and taking, it is read again:
   * by then this transaction holds its lock, so that the second decision stands.
   */
  private async place(
    tx: Transaction,
    wish: BookingWish,
    party: BookingParty,
    rules: BookingRulesVersion,
    take: Take,
  ): Promise<string> {
    const id = newId();
    const window = { from: wish.startsAt, to: wish.startsAt.add({ minutes: wish.durationMinutes }) };
    for (;;) {
      const at = this.clock.now();
      const loaded = await this.calendars.findAround(tx, wish.tutorId, window, rules.values, at);
      const slot = chooseSlot(loaded, wish, rules.values.lengthsMinutes, at);
      const calendar = loaded as LoadedCalendar;
      const session: NewSession = {
        ...party,
        id,
        subjectId: wish.subjectId,
        level: wish.level,
        goals: wish.goals ?? null,
        slot,
        policyVersion: rules.version,
        basis: calendar.basis,
      };
      const placement = await take(tx, session, { calendar, rules, at });
      if (placement === 'stale') continue;
      requirePlaced(placement, rules);
      await this.nameSupervisor(tx, id, party);
      return id;
    }
  }

  /** Now that the student is locked: whoever was found before may have given that up since, or closed their account. */
  private async nameSupervisor(tx: Transaction, sessionId: string, party: BookingParty): Promise<void> {
    const supervisorId = await this.families.supervisorFor(party.studentId, party.familyId);
    if (supervisorId !== party.supervisorId) await this.sessions.nameSupervisor(tx, sessionId, supervisorId);
  }

  private async orNameNext<T>(wish: BookingWish, rules: BookingRulesVersion, attempt: () => Promise<T>): Promise<T> {
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

import { Injectable } from '@nestjs/common';
import { Clock, epochMinutes, type Uuid } from '@app/kernel';
import { FamilyFacade } from '@app/identity';
import { LedgerFacade, NotEnoughMinutes } from '@app/ledger';
import { Database, UnitOfWork, type IdempotencyKey, type SignedIn, type Transaction } from '@app/platform';
import { RulesInForce } from '../rules-in-force';
import { ReservationGone } from '../booking.errors';
import type { ConfirmationResult, SessionFacts, SessionState } from '../booking.types';
import { currentMinute } from '../domain/choose-slot';
import { requestAnswerBy } from '../domain/deadlines';
import { isOpenStart } from '../domain/slot-engine';
import { CalendarRepository } from '../persistence/calendar.repository';
import { SessionRepository } from '../persistence/session.repository';
import { FindVisibleSession } from './find-visible-session';

/** What booking_confirm takes for a repeat, too: not what was cancelled, declined or missed since. */
const BOOKED: readonly SessionState[] = ['requested', 'confirmed', 'in_progress', 'completed'];

/** A kept time becomes a booking, or a request where the tutor answers first, now that the minutes are there. */
@Injectable()
export class ConfirmReservation {
  constructor(
    private readonly visible: FindVisibleSession,
    private readonly families: FamilyFacade,
    private readonly ledger: LedgerFacade,
    private readonly rules: RulesInForce,
    private readonly calendars: CalendarRepository,
    private readonly sessions: SessionRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** By a guardian who has the minutes already. */
  async execute(actor: SignedIn, sessionId: Uuid, key: IdempotencyKey): Promise<SessionFacts> {
    const { session } = await this.visible.execute(actor, sessionId);
    await this.families.requireBooking(actor, session.studentId, session.familyId);
    await this.rules.version(session.policyVersion);
    await this.unitOfWork.runOnce(key, { sessionId }, async (tx) => {
      const result = await this.confirm(tx, sessionId, `booking:${sessionId}:hold`);
      if (result === 'slot-gone') throw new ReservationGone();
      if (result === 'short') throw await this.shortage(tx, session);
      await this.families.requireStillBooking(tx, actor, session);
      return { sessionId };
    });
    return this.sessions.get(this.database, sessionId);
  }

  /** Within the caller's transaction, which goes on whatever the result. */
  async confirm(tx: Transaction, sessionId: Uuid, key: string): Promise<ConfirmationResult> {
    const session = await this.sessions.get(tx, sessionId);
    const rules = await this.rules.version(session.policyVersion);
    const window = { from: session.startsAt, to: session.endsAt };
    for (;;) {
      const now = this.clock.now();
      const loaded = await this.calendars.findAround(tx, session.tutorId, window, rules, now);
      if (!loaded) return this.withoutCalendar(tx, sessionId);
      const result = await this.sessions.confirm(
        tx,
        sessionId,
        {
          key,
          answerBy: loaded.acceptance === 'request' ? requestAnswerBy(session.startsAt, rules, now) : null,
          // The notice was kept when the time was reserved; the payment may take a while.
          isStillOpen: isOpenStart(loaded.calendar, loaded.busy, {
            start: epochMinutes(session.startsAt),
            durationMinutes: epochMinutes(session.endsAt) - epochMinutes(session.startsAt),
            now: currentMinute(session.bookedAt),
          }),
          basis: loaded.basis,
        },
        now,
      );
      if (result !== 'stale') return result;
    }
  }

  /** A tutor who is not listed any more is nobody's to book; what was booked before stays so. */
  private async withoutCalendar(tx: Transaction, sessionId: Uuid): Promise<ConfirmationResult> {
    const { state } = await this.sessions.lock(tx, sessionId);
    return BOOKED.includes(state) ? 'confirmed' : 'slot-gone';
  }

  private async shortage(tx: Transaction, session: SessionFacts): Promise<NotEnoughMinutes> {
    const { availableMinutes } = await this.ledger.balance(session.familyId, this.clock.now(), tx);
    return new NotEnoughMinutes(availableMinutes, epochMinutes(session.endsAt) - epochMinutes(session.startsAt));
  }
}

import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@app/kernel';
import { Database, UnitOfWork, type IdempotencyKey, type SignedIn } from '@app/platform';
import { BookingRules } from '../booking-rules';
import type { SessionFacts } from '../booking.types';
import { reservationEndsAt } from '../domain/deadlines';
import { SessionRepository } from '../persistence/session.repository';
import { AuthoriseBooking, type BookingWish } from './authorise-booking';
import { TakeTime } from './take-time';

/** Keeps a time for a family while it buys minutes. Nothing is held yet. */
@Injectable()
export class ReserveSession {
  constructor(
    private readonly authorise: AuthoriseBooking,
    private readonly rules: BookingRules,
    private readonly takeTime: TakeTime,
    private readonly sessions: SessionRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, wish: BookingWish, key: IdempotencyKey): Promise<SessionFacts> {
    const party = await this.authorise.execute(actor, wish);
    const rules = await this.rules.at(this.clock.now());
    const { sessionId } = await this.takeTime.orNameNext(wish, rules, () =>
      this.unitOfWork.runOnce(key, wish, async (tx) => {
        const id = newId();
        await this.takeTime.execute(tx, wish, rules, (slot, calendar) => {
          const at = this.clock.now();
          return this.sessions.reserve(
            tx,
            {
              ...party,
              id,
              subjectId: wish.subjectId,
              level: wish.level,
              goals: wish.goals ?? null,
              slot,
              policyVersion: rules.version,
              basis: calendar.basis,
            },
            {
              until: reservationEndsAt(slot.startsAt, rules.values, at),
              most: rules.values.reservationsPerFamily,
            },
            at,
          );
        });
        return { sessionId: id };
      }),
    );
    return this.sessions.get(this.database, sessionId);
  }
}

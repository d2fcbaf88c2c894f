import { Injectable } from '@nestjs/common';
import type { IdempotencyKey, SignedIn } from '@app/platform';
import type { SessionFacts } from '../booking.types';
import { reservationEndsAt } from '../domain/deadlines';
import { SessionRepository } from '../persistence/session.repository';
import type { BookingWish } from './authorise-booking';
import { TakeTime } from './take-time';

/** Keeps a time for a family while it buys minutes. Nothing is held yet. */
@Injectable()
export class ReserveSession {
  constructor(
    private readonly takeTime: TakeTime,
    private readonly sessions: SessionRepository,
  ) {}

  execute(actor: SignedIn, wish: BookingWish, key: IdempotencyKey): Promise<SessionFacts> {
    return this.takeTime.execute(actor, wish, key, (tx, session, { rules, at }) =>
      this.sessions.reserve(
        tx,
        session,
        {
          until: reservationEndsAt(session.slot.startsAt, rules.values, at),
          most: rules.values.reservationsPerFamily,
        },
        at,
      ),
    );
  }
}

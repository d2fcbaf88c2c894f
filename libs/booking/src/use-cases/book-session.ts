import { Injectable } from '@nestjs/common';
import type { IdempotencyKey, SignedIn } from '@app/platform';
import type { SessionFacts } from '../booking.types';
import { requestAnswerBy } from '../domain/deadlines';
import { SessionRepository } from '../persistence/session.repository';
import type { BookingWish } from './authorise-booking';
import { TakeTime } from './take-time';

/** Books one session, or asks the tutor for it, and holds its minutes; either all of it happens or nothing does. */
@Injectable()
export class BookSession {
  constructor(
    private readonly takeTime: TakeTime,
    private readonly sessions: SessionRepository,
  ) {}

  execute(actor: SignedIn, wish: BookingWish, key: IdempotencyKey): Promise<SessionFacts> {
    return this.takeTime.execute(actor, wish, key, (tx, session, { calendar, rules, at }) => {
      const isRequest = calendar.acceptance === 'request';
      return this.sessions.book(
        tx,
        session,
        {
          state: isRequest ? 'requested' : 'confirmed',
          minutes: wish.durationMinutes,
          answerBy: isRequest ? requestAnswerBy(session.slot.startsAt, rules.values, at) : null,
        },
        at,
      );
    });
  }
}

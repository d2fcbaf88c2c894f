import { DomainError } from '@app/kernel';
import type { FieldProblem } from '@app/contracts';
import type { SessionState } from './domain/session-state';

/** A refusal that names the next open starts, in epoch minutes. */
abstract class RefusedTime extends DomainError {
  abstract withNextStarts(nextStarts: number[]): RefusedTime;
}

export class SlotTaken extends RefusedTime {
  constructor(nextStarts: number[] = []) {
    super({
      code: 'booking.slot-taken',
      kind: 'conflict',
      detail: 'That time was just taken. Pick one of the next open times with this tutor.',
      extensions: { nextStarts },
    });
  }

  withNextStarts(nextStarts: number[]): SlotTaken {
    return new SlotTaken(nextStarts);
  }
}

export class OutsideAvailability extends RefusedTime {
  constructor(nextStarts: number[] = []) {
    super({
      code: 'booking.outside-availability',
      kind: 'invalid',
      detail: 'This tutor is not open for booking at that time. Pick one of the open times.',
      extensions: { nextStarts },
      errors: [{ pointer: '/startsAt', detail: 'The tutor is not open at this time.' }],
    });
  }

  withNextStarts(nextStarts: number[]): OutsideAvailability {
    return new OutsideAvailability(nextStarts);
  }
}

export function isRefusedTime(error: unknown): error is SlotTaken | OutsideAvailability {
  return error instanceof RefusedTime;
}

export class StudentBusy extends DomainError {
  constructor() {
    super({
      code: 'booking.student-busy',
      kind: 'conflict',
      detail: 'The student already has a session at that time. Pick another time.',
    });
  }
}

export class LengthNotOffered extends DomainError {
  constructor(lengths: readonly number[]) {
    super({
      code: 'booking.length-not-offered',
      kind: 'invalid',
      detail: `A session lasts ${lengths.join(', ')} min. Pick one of these.`,
      extensions: { lengths: [...lengths] },
      errors: [{ pointer: '/durationMinutes', detail: `Pick one of ${lengths.join(', ')}.` }],
    });
  }
}

export class TooManyReservations extends DomainError {
  constructor(most: number) {
    super({
      code: 'booking.too-many-reservations',
      kind: 'conflict',
      detail: `Your family keeps ${most} times already. Book one of them or let one go first.`,
      extensions: { most },
    });
  }
}

export class SessionNotFound extends DomainError {
  constructor() {
    super({
      code: 'booking.session-not-found',
      kind: 'not-found',
      detail: 'There is no such session, or it is not yours to see.',
    });
  }
}

export class MoveRefused extends DomainError {
  constructor(state: SessionState) {
    super({
      code: 'booking.move-refused',
      kind: 'conflict',
      detail: `This session is ${state.replace('_', ' ')}, so that is not possible any more.`,
      extensions: { state },
    });
  }
}

export class TooLateToCancel extends DomainError {
  constructor() {
    super({
      code: 'booking.too-late-to-cancel',
      kind: 'conflict',
      detail: 'This session has started. Who was there decides now what is charged.',
    });
  }
}

export class QuoteChanged extends DomainError {
  constructor(returnedMinutes: number) {
    super({
      code: 'booking.quote-changed',
      kind: 'conflict',
      detail: `Cancelling now returns ${returnedMinutes} min, not what you were shown. Look again before you cancel.`,
      extensions: { returnedMinutes },
    });
  }
}

export class AnswerTooLate extends DomainError {
  constructor() {
    super({
      code: 'booking.answer-too-late',
      kind: 'conflict',
      detail: 'The time to answer this request has run out. The family has their minutes back.',
    });
  }
}

export class OwnStudent extends DomainError {
  constructor() {
    super({
      code: 'booking.own-student',
      kind: 'conflict',
      detail: 'This tutor is a guardian in the student’s own family. Please choose another tutor.',
    });
  }
}

export class TutorNotListed extends DomainError {
  constructor() {
    super({
      code: 'booking.tutor-not-listed',
      kind: 'conflict',
      detail:
        'You are not listed at the moment, so you can’t accept requests. You can decline, or reach us through Help.',
    });
  }
}

export class ReservationGone extends DomainError {
  constructor() {
    super({
      code: 'booking.reservation-gone',
      kind: 'conflict',
      detail: 'Your minutes are here, but that time is not: it was taken after your reservation ran out.',
    });
  }
}

export class CannotReopen extends DomainError {
  constructor() {
    super({
      code: 'booking.cannot-reopen',
      kind: 'conflict',
      detail:
        'This session can’t be opened again: its time is over, it was settled, or somebody else has the time now.',
    });
  }
}

export class NoCalendar extends DomainError {
  constructor() {
    super({ code: 'booking.no-calendar', kind: 'not-found', detail: 'Fill in your tutor profile first.' });
  }
}

export class StaleAvailability extends DomainError {
  constructor(version: number) {
    super({
      code: 'booking.stale-availability',
      kind: 'conflict',
      detail: 'Your availability was changed elsewhere in the meantime. Load it again and repeat your change.',
      extensions: { version },
    });
  }
}

export class AvailabilityRefused extends DomainError {
  constructor(errors: FieldProblem[]) {
    super({
      code: 'booking.availability-refused',
      kind: 'invalid',
      detail: 'Some of these hours need another look.',
      errors,
    });
  }
}

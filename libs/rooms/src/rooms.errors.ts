import { DomainError, toIso } from '@app/kernel';

export class NoVideoServer extends DomainError {
  constructor() {
    super({
      code: 'rooms.no-video-server',
      kind: 'unavailable',
      detail:
        'The video server can’t be reached right now. Please try again in a moment; time that we are down is not billed.',
    });
  }
}

export class RoomNotOpenYet extends DomainError {
  constructor(opensAt: Temporal.Instant) {
    super({
      code: 'rooms.not-open-yet',
      kind: 'conflict',
      detail: 'The room is not open yet. You can join shortly before the session starts.',
      extensions: { opensAt: toIso(opensAt) },
    });
  }
}

export class RoomClosed extends DomainError {
  constructor() {
    super({ code: 'rooms.closed', kind: 'conflict', detail: 'This session has ended and its room is closed.' });
  }
}

export class SessionNotMeeting extends DomainError {
  constructor() {
    super({
      code: 'rooms.session-not-confirmed',
      kind: 'conflict',
      detail: 'There is no room, because this session is not confirmed. See its page for what happened.',
    });
  }
}

export class TutorMayNotMeet extends DomainError {
  constructor() {
    super({
      code: 'rooms.tutor-may-not-meet',
      kind: 'forbidden',
      detail: 'You can’t meet students at the moment, because your checks are not valid. Please reach us through Help.',
    });
  }
}

export class NotInThisRoom extends DomainError {
  constructor() {
    super({
      code: 'rooms.not-found',
      kind: 'not-found',
      detail: 'There is no such room, or it is not yours to enter.',
    });
  }
}

export class RemovedFromRoom extends DomainError {
  constructor() {
    super({
      code: 'rooms.removed',
      kind: 'forbidden',
      detail: 'You were removed from this session and can’t enter it again. Your family can reach us through Help.',
    });
  }
}

export class ParticipantNotFound extends DomainError {
  constructor() {
    super({ code: 'rooms.participant-not-found', kind: 'not-found', detail: 'That person is not in this room.' });
  }
}

export class CannotRemove extends DomainError {
  constructor() {
    super({
      code: 'rooms.cannot-remove',
      kind: 'conflict',
      detail:
        'Only the student can be removed. A guardian may always be present; to leave, end the session or close the room.',
    });
  }
}

export class AdmissionHeld extends DomainError {
  constructor(detail: string) {
    super({ code: 'rooms.admission-held', kind: 'conflict', detail });
  }
}

export class NotInside extends DomainError {
  constructor() {
    super({
      code: 'rooms.not-inside',
      kind: 'conflict',
      detail: 'Only who is in the room can pause the session. Enter it first.',
    });
  }
}

export class NotBegun extends DomainError {
  constructor() {
    super({
      code: 'rooms.not-begun',
      kind: 'conflict',
      detail: 'The session has not begun, so there is nothing to end. You can simply leave the room.',
    });
  }
}

export class CannotReopen extends DomainError {
  constructor() {
    super({
      code: 'rooms.cannot-reopen',
      kind: 'conflict',
      detail: 'This session can’t be reopened any more: its time is over, or its minutes are settled.',
    });
  }
}

export class ForgedWebhook extends DomainError {
  constructor() {
    super({ code: 'rooms.forged-webhook', kind: 'malformed', detail: 'The signature does not fit this message.' });
  }
}

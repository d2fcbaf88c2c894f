import { DomainError } from '@app/kernel';

export class StudentIsAdult extends DomainError {
  constructor() {
    super({
      code: 'identity.student-is-adult',
      kind: 'conflict',
      detail: 'This student is 18 or older, so only they decide about their profile and sign-in.',
    });
  }
}

export class AgeInDoubt extends DomainError {
  constructor() {
    super({
      code: 'identity.age-in-doubt',
      kind: 'conflict',
      detail:
        'Our staff are checking the age of this student. The profile stays paused until they are done; you hear from us.',
    });
  }
}

export class PausedByOtherFamily extends DomainError {
  constructor() {
    super({
      code: 'identity.paused-by-other-family',
      kind: 'conflict',
      detail: 'The student’s other family paused this profile. Only they can end that pause.',
    });
  }
}

export class JoinLinkUsed extends DomainError {
  constructor() {
    super({
      code: 'identity.join-link-used',
      kind: 'conflict',
      detail: 'This link was used already. Ask your guardian for a new one, or sign in with your name and passphrase.',
    });
  }
}

export class JoinLinkGone extends DomainError {
  constructor() {
    super({
      code: 'identity.join-link-gone',
      kind: 'gone',
      detail:
        'This link does not work any more. Ask your guardian for a new one, or sign in with your name and passphrase.',
    });
  }
}

export class LastSupervisor extends DomainError {
  constructor() {
    super({
      code: 'identity.last-supervisor',
      kind: 'conflict',
      detail: 'Somebody in the family has to supervise this student. Give that power to another guardian first.',
    });
  }
}

export class PresenceNotPossible extends DomainError {
  constructor() {
    super({
      code: 'identity.presence-not-possible',
      kind: 'conflict',
      detail: 'Only a guardian who may watch or supervise this student can ask to be present.',
    });
  }
}

export class OwnerMustStay extends DomainError {
  constructor() {
    super({
      code: 'identity.owner-must-stay',
      kind: 'conflict',
      detail: 'The owner can’t leave the family. Hand the family over to another guardian first.',
    });
  }
}

export class GuardianNotFound extends DomainError {
  constructor() {
    super({
      code: 'identity.guardian-not-found',
      kind: 'not-found',
      detail: 'There is no such guardian in this family.',
    });
  }
}

export class InvitationNotFound extends DomainError {
  constructor() {
    super({
      code: 'identity.invitation-not-found',
      kind: 'not-found',
      detail: 'There is no such invitation.',
    });
  }
}

export class InvitationUsed extends DomainError {
  constructor() {
    super({
      code: 'identity.invitation-used',
      kind: 'conflict',
      detail: 'This invitation was accepted already. Whoever accepted it finds the family on their Family page.',
    });
  }
}

export class InvitationGone extends DomainError {
  constructor() {
    super({
      code: 'identity.invitation-gone',
      kind: 'gone',
      detail: 'This invitation does not work any more. Ask the person who invited you for a new one.',
    });
  }
}

export class InvitationNotYours extends DomainError {
  constructor() {
    super({
      code: 'identity.invitation-not-yours',
      kind: 'forbidden',
      detail: 'This invitation was sent to another address. Sign in with the account of that address to accept it.',
    });
  }
}

export class HandoverTooEarly extends DomainError {
  constructor() {
    super({
      code: 'identity.handover-too-early',
      kind: 'conflict',
      detail: 'You can take your profile over from your 18th birthday on.',
    });
  }
}

export class HandoverDone extends DomainError {
  constructor() {
    super({
      code: 'identity.handover-done',
      kind: 'conflict',
      detail: 'This profile is yours already. Change your address and password in the settings.',
    });
  }
}

/** Only to whoever holds that address: the link in its mail was opened. */
export class HandoverAddressTaken extends DomainError {
  constructor() {
    super({
      code: 'identity.handover-address-taken',
      kind: 'conflict',
      detail: 'This address belongs to another account of Track Tutoring. Go back and use another one.',
    });
  }
}

/** Of the owner's own family only. */
export class AlreadyGuardian extends DomainError {
  constructor() {
    super({
      code: 'identity.already-guardian',
      kind: 'conflict',
      detail: 'This person is a guardian of your family already. Change what they may do on the family page.',
      errors: [{ pointer: '/email', detail: 'This address belongs to a guardian of your family.' }],
    });
  }
}

export class HandoverNotFound extends DomainError {
  constructor() {
    super({
      code: 'identity.handover-not-found',
      kind: 'not-found',
      detail: 'There is nothing to take over yet. We tell you a month before your 18th birthday.',
    });
  }
}

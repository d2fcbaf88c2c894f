import { DomainError } from '@app/kernel';

export class TutorNotFound extends DomainError {
  constructor() {
    super({
      code: 'tutors.not-found',
      kind: 'not-found',
      detail: 'There is no tutor here, or they take no students at the moment.',
    });
  }
}

export class NoTutorProfile extends DomainError {
  constructor() {
    super({
      code: 'tutors.no-profile',
      kind: 'not-found',
      detail: 'You have no tutor profile yet. Fill in the form to apply.',
    });
  }
}

export class UnknownSubject extends DomainError {
  constructor(pointer: string) {
    super({
      code: 'tutors.unknown-subject',
      kind: 'invalid',
      detail: 'We have no such subject.',
      errors: [{ pointer, detail: 'Choose a subject from the list.' }],
    });
  }
}

export class LevelNotOffered extends DomainError {
  constructor(pointer: string) {
    super({
      code: 'tutors.level-not-offered',
      kind: 'invalid',
      detail: 'This subject is not offered at that level.',
      errors: [{ pointer, detail: 'Choose one of the levels of the subject.' }],
    });
  }
}

export class SubjectNotTaught extends DomainError {
  constructor() {
    super({
      code: 'tutors.subject-not-taught',
      kind: 'invalid',
      detail: 'This tutor does not teach that subject at that level.',
      errors: [{ pointer: '/subjectId', detail: 'Choose a subject and level from the tutor’s page.' }],
    });
  }
}

export class UnknownTimeZone extends DomainError {
  constructor() {
    super({
      code: 'tutors.unknown-time-zone',
      kind: 'invalid',
      detail: 'We don’t know that time zone.',
      errors: [{ pointer: '/timeZone', detail: 'Use a name like America/Chicago.' }],
    });
  }
}

export class VettingIncomplete extends DomainError {
  constructor(missing: readonly string[]) {
    super({
      code: 'tutors.vetting-incomplete',
      kind: 'conflict',
      detail:
        'A tutor is listed only while the identity, criminal record and sex-offender registry checks are all valid.',
      extensions: { missing: [...missing] },
    });
  }
}

export class ListingMoveRefused extends DomainError {
  constructor(from: string, move: string) {
    super({
      code: 'tutors.listing-move-refused',
      kind: 'conflict',
      detail: `A tutor who is "${from}" can’t be moved by "${move}".`,
    });
  }
}

export class CheckAlreadyRecorded extends DomainError {
  constructor() {
    super({
      code: 'tutors.check-already-recorded',
      kind: 'conflict',
      detail: 'That result of the provider is already recorded.',
    });
  }
}

export class ImplausibleCheck extends DomainError {
  constructor(detail: string) {
    super({ code: 'tutors.implausible-check', kind: 'invalid', detail });
  }
}

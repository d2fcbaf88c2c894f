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

export class NoApplication extends DomainError {
  constructor() {
    super({ code: 'tutors.no-application', kind: 'not-found', detail: 'There is no application here yet.' });
  }
}

export class ApplicationClosed extends DomainError {
  constructor() {
    super({
      code: 'tutors.application-closed',
      kind: 'conflict',
      detail: 'Your application is with our team, so it can’t be changed now. We write to you when there is news.',
    });
  }
}

export class ApplicationIncomplete extends DomainError {
  constructor(errors: { pointer: string; detail: string }[]) {
    super({
      code: 'tutors.application-incomplete',
      kind: 'invalid',
      detail: 'A few things are still missing from your application.',
      errors,
    });
  }
}

export class ApplicationNotDecidable extends DomainError {
  constructor(state: string) {
    super({
      code: 'tutors.application-not-decidable',
      kind: 'conflict',
      detail: `This can’t be done with an application that is "${state}".`,
      extensions: { state },
    });
  }
}

export class MayNotApplyYet extends DomainError {
  constructor(from: string) {
    super({
      code: 'tutors.may-not-apply-yet',
      kind: 'conflict',
      detail: 'Your last application was declined. You can apply again later.',
      extensions: { from },
    });
  }
}

export class OwnApplication extends DomainError {
  constructor() {
    super({
      code: 'tutors.own-application',
      kind: 'forbidden',
      detail: 'This is your own profile. Somebody else has to do that.',
    });
  }
}

export class DocumentNotFound extends DomainError {
  constructor() {
    super({ code: 'tutors.document-not-found', kind: 'not-found', detail: 'There is no such document.' });
  }
}

export class AvatarNotFound extends DomainError {
  constructor() {
    super({ code: 'tutors.avatar-not-found', kind: 'not-found', detail: 'There is no such picture any more.' });
  }
}

/** `detail` says what about the file is wrong and what would be right. */
export class FileRefused extends DomainError {
  constructor(detail: string) {
    super({ code: 'tutors.file-refused', kind: 'invalid', detail, errors: [{ pointer: '/file', detail }] });
  }
}

export class FileTooLarge extends DomainError {
  constructor(megabytes: number) {
    const detail = `This file is too large. Use one of at most ${megabytes} MB.`;
    super({ code: 'tutors.file-too-large', kind: 'too-large', detail, errors: [{ pointer: '/file', detail }] });
  }
}

export class TooManyDocuments extends DomainError {
  constructor(atMost: number) {
    super({
      code: 'tutors.too-many-documents',
      kind: 'conflict',
      detail: `An application holds at most ${atMost} documents. Remove one first.`,
    });
  }
}

export class VideoRefused extends DomainError {
  constructor() {
    super({
      code: 'tutors.video-refused',
      kind: 'invalid',
      detail: 'That is no link to a video that we know.',
      errors: [{ pointer: '/videoUrl', detail: 'Use the address of one video on YouTube or Vimeo.' }],
    });
  }
}

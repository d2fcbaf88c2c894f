import { DomainError } from '@app/kernel';

/** The sentence gives no hint of the age that would have been accepted (policy 7(c)). */
export class GuardianAgeRefused extends DomainError {
  constructor() {
    super({
      code: 'identity.guardian-age-refused',
      kind: 'invalid',
      detail:
        'Thank you for your interest. We can’t open an account with this information, and kept none of it. ' +
        'A parent or guardian is welcome to register.',
    });
  }
}

export class StudentAgeRefused extends DomainError {
  constructor() {
    super({
      code: 'identity.student-age-refused',
      kind: 'invalid',
      detail: 'We’re sorry: we can’t make a student profile with this information. Nothing that you entered was kept.',
    });
  }
}

export class OutsideUnitedStates extends DomainError {
  constructor() {
    super({
      code: 'identity.outside-us',
      kind: 'invalid',
      detail: 'Track Tutoring is for people who live in the United States.',
      errors: [{ pointer: '/stateCode', detail: 'Choose your US state or territory.' }],
    });
  }
}

export class UnknownTimeZone extends DomainError {
  constructor() {
    super({
      code: 'identity.unknown-time-zone',
      kind: 'invalid',
      detail: 'We don’t know that time zone.',
      errors: [{ pointer: '/timeZone', detail: 'Choose a time zone like America/Chicago.' }],
    });
  }
}

export class WeakSecret extends DomainError {
  constructor(field: 'password' | 'passphrase', advice: string) {
    super({
      code: 'identity.weak-secret',
      kind: 'invalid',
      detail: `Please choose a stronger ${field}.`,
      errors: [{ pointer: `/${field}`, detail: advice }],
    });
  }
}

export class HandleRefused extends DomainError {
  constructor(advice: string) {
    super({
      code: 'identity.handle-refused',
      kind: 'invalid',
      detail: 'Please choose another sign-in name.',
      errors: [{ pointer: '/handle', detail: advice }],
    });
  }
}

export class HandleTaken extends DomainError {
  constructor() {
    super({
      code: 'identity.handle-taken',
      kind: 'conflict',
      detail: 'That sign-in name is already used. Please choose another.',
      errors: [{ pointer: '/handle', detail: 'That sign-in name is taken.' }],
    });
  }
}

export class DocumentsChanged extends DomainError {
  constructor() {
    super({
      code: 'identity.documents-changed',
      kind: 'conflict',
      detail: 'Please read and accept the current Terms and Privacy Policy; they are not the ones that were sent.',
      errors: [{ pointer: '/accepted', detail: 'Both current documents must be accepted.' }],
    });
  }
}

export class DocumentNotFound extends DomainError {
  constructor() {
    super({ code: 'identity.document-not-found', kind: 'not-found', detail: 'There is no such document.' });
  }
}

/** One answer for an unknown account and for a wrong secret. */
export class WrongCredentials extends DomainError {
  constructor() {
    super({
      code: 'identity.wrong-credentials',
      kind: 'unauthenticated',
      detail: 'These sign-in details are not right. Check them and try again.',
    });
  }
}

export class AccountSuspended extends DomainError {
  constructor() {
    super({
      code: 'identity.account-suspended',
      kind: 'forbidden',
      detail: 'This sign-in is paused. A guardian or our support team can tell you more.',
    });
  }
}

/** Rounded up: whoever comes then is not refused again. */
function inWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  const hours = Math.ceil(minutes / 60);
  if (minutes < 60) return minutes === 1 ? 'in a minute' : `in ${minutes} minutes`;
  return hours === 1 ? 'in an hour' : `in ${hours} hours`;
}

export class TooManyAttempts extends DomainError {
  constructor(retryAfterSeconds: number) {
    super({
      code: 'identity.too-many-attempts',
      kind: 'rate-limited',
      detail: `That was tried too often. You can try again ${inWords(retryAfterSeconds)}.`,
      extensions: { retryAfterSeconds },
    });
  }
}

export class AccountNotFound extends DomainError {
  constructor() {
    super({ code: 'identity.account-not-found', kind: 'not-found', detail: 'There is no such person.' });
  }
}

/** Also for a family that exists and is not the caller's. */
export class FamilyNotFound extends DomainError {
  constructor() {
    super({
      code: 'identity.family-not-found',
      kind: 'not-found',
      detail: 'There is no such family, or it is not yours.',
    });
  }
}

/** Also for a student who exists and is not the caller's. */
export class StudentNotFound extends DomainError {
  constructor() {
    super({
      code: 'identity.student-not-found',
      kind: 'not-found',
      detail: 'There is no such student, or you are not their guardian.',
    });
  }
}

export class PowerMissing extends DomainError {
  constructor(power: string) {
    super({
      code: 'identity.power-missing',
      kind: 'forbidden',
      detail: 'You are not allowed to do this for this student. The owner of your family can change that.',
      extensions: { power },
    });
  }
}

/** The student has two families and the caller belongs to both: who pays must be said. */
export class FamilyRequired extends DomainError {
  constructor() {
    super({
      code: 'identity.family-required',
      kind: 'invalid',
      detail: 'This student belongs to two of your families. Please say which one this is for.',
      errors: [{ pointer: '/familyId', detail: 'Choose the family.' }],
    });
  }
}

export class NoSupervisor extends DomainError {
  constructor() {
    super({
      code: 'identity.no-supervisor',
      kind: 'conflict',
      detail: 'No adult of this family may supervise this student at the moment, so no session can be booked.',
    });
  }
}

export class StudentSuspended extends DomainError {
  constructor() {
    super({
      code: 'identity.student-suspended',
      kind: 'conflict',
      detail: 'This student’s profile is paused. Lift the pause before you book.',
    });
  }
}

export class AgeCaseNotFound extends DomainError {
  constructor() {
    super({ code: 'identity.age-case-not-found', kind: 'not-found', detail: 'There is no such case.' });
  }
}

export class AgeCaseClosed extends DomainError {
  constructor() {
    super({ code: 'identity.age-case-closed', kind: 'conflict', detail: 'This case is decided already.' });
  }
}

export class OwnAgeCase extends DomainError {
  constructor() {
    super({
      code: 'identity.own-age-case',
      kind: 'forbidden',
      detail: 'You reported this case yourself, so somebody else has to decide it.',
    });
  }
}

export class StaffNeedsAddress extends DomainError {
  constructor() {
    super({
      code: 'identity.staff-needs-address',
      kind: 'conflict',
      detail: 'Staff roles are for adults whose e-mail address is confirmed.',
    });
  }
}

/** What `identity_require_booking` refuses, by the names that it raises. */
export const BOOKING_REFUSALS: Readonly<Record<string, () => DomainError>> = {
  identity_is_guardian: () => new StudentNotFound(),
  identity_may_book: () => new PowerMissing('book'),
  identity_student_active: () => new StudentSuspended(),
};

import { DomainError } from '@app/kernel';

export class PhoneRefused extends DomainError {
  constructor() {
    super({
      code: 'identity.phone-refused',
      kind: 'invalid',
      detail: 'That is not a US phone number.',
      errors: [{ pointer: '/phone', detail: 'Enter a US phone number, like (212) 555-0123.' }],
    });
  }
}

export class PostalCodeRefused extends DomainError {
  constructor() {
    super({
      code: 'identity.postal-code-refused',
      kind: 'invalid',
      detail: 'That is not a US ZIP code.',
      errors: [{ pointer: '/postalCode', detail: 'Enter a ZIP code of five digits, or of nine.' }],
    });
  }
}

/** A ZIP code that there may be, in another state than the one beside it. */
export class PostalCodeElsewhere extends DomainError {
  constructor(state: string) {
    const detail = `This ZIP code is not in ${state}.`;
    super({
      code: 'identity.postal-code-elsewhere',
      kind: 'invalid',
      detail,
      errors: [{ pointer: '/postalCode', detail }],
    });
  }
}

export class VerificationUnknown extends DomainError {
  constructor() {
    super({
      code: 'identity.verification-unknown',
      kind: 'gone',
      detail: 'This link does not work. Please use the one in our latest mail, or ask for a new one.',
    });
  }
}

export class VerificationExpired extends DomainError {
  constructor() {
    super({
      code: 'identity.verification-expired',
      kind: 'gone',
      detail: 'This link is too old. Ask for a new one and open it within a day.',
    });
  }
}

export class VerificationUsed extends DomainError {
  constructor() {
    super({
      code: 'identity.verification-used',
      kind: 'conflict',
      detail: 'This link was used before. Your address is confirmed; just sign in.',
    });
  }
}

/** The link is right, and whoever opened it is not the one who registered. */
export class VerificationPasswordWrong extends DomainError {
  constructor() {
    super({
      code: 'identity.verification-wrong-password',
      kind: 'invalid',
      detail: 'That is not the password of this registration. Try again, or register once more with your own.',
      errors: [{ pointer: '/password', detail: 'Enter the password that you chose when you registered.' }],
    });
  }
}

/** One answer for an unknown link, a used one and one that is too old. */
export class LinkGone extends DomainError {
  constructor() {
    super({
      code: 'identity.link-gone',
      kind: 'gone',
      detail: 'This link does not work any more. It works once, and only for a while.',
    });
  }
}

export class EmailUnverified extends DomainError {
  constructor() {
    super({
      code: 'identity.email-unverified',
      kind: 'forbidden',
      detail: 'Please confirm your e-mail address first: open the link that we sent you, or ask for a new one.',
    });
  }
}

/** Of somebody who is registered: the gate for newcomers speaks otherwise. */
export class BirthDateRefused extends DomainError {
  constructor() {
    super({
      code: 'identity.birth-date-refused',
      kind: 'invalid',
      detail: 'This date of birth does not fit an account like yours. Is it somebody else’s?',
      errors: [{ pointer: '/birthDate', detail: 'Check the year of this date.' }],
    });
  }
}

export class EmailUnchanged extends DomainError {
  constructor() {
    super({
      code: 'identity.email-unchanged',
      kind: 'invalid',
      detail: 'That is the address you use already.',
      errors: [{ pointer: '/email', detail: 'That is the address you use already.' }],
    });
  }
}

/** Also for another's. */
export class SignInNotFound extends DomainError {
  constructor() {
    super({
      code: 'identity.sign-in-not-found',
      kind: 'not-found',
      detail: 'That device is signed out already.',
    });
  }
}

export class AccountCannotClose extends DomainError {
  constructor(blocker: { detail: string; consequence: string }) {
    super({
      code: 'identity.account-cannot-close',
      kind: 'conflict',
      detail: `${blocker.detail} ${blocker.consequence}`,
    });
  }
}

/** Only whoever has the right password learns it. */
export class AccountIsClosed extends DomainError {
  constructor(comesBackUntil: Temporal.Instant) {
    super({
      code: 'identity.account-closed',
      kind: 'forbidden',
      detail: 'You closed this account. You can still come back: everything is as you left it.',
      extensions: { comesBackUntil: comesBackUntil.toString() },
    });
  }
}

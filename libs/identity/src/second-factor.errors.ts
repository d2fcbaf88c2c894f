import { DomainError } from '@app/kernel';

/** What was shown as proof did not fit: a wrong password, code or passkey. */
export class ProofRefused extends DomainError {
  constructor(field: 'password' | 'code' | 'passkey', detail: string) {
    super({ code: 'identity.proof-refused', kind: 'invalid', detail, errors: [{ pointer: `/${field}`, detail }] });
  }
}

export class CodeRefused extends DomainError {
  constructor() {
    const detail = 'This code is not right, or was used before. Wait for the next one and try again.';
    super({ code: 'identity.code-refused', kind: 'invalid', detail, errors: [{ pointer: '/code', detail }] });
  }
}

/** No half-open sign-in stands behind this browser: it took too long, was finished, or never began. */
export class NoSecondStep extends DomainError {
  constructor() {
    super({
      code: 'identity.no-second-step',
      kind: 'gone',
      detail: 'This sign-in took too long or is over. Please start again.',
    });
  }
}

export class SetUpExpired extends DomainError {
  constructor() {
    super({
      code: 'identity.set-up-expired',
      kind: 'gone',
      detail: 'This took too long, so nothing was changed. Please start again with a new QR code.',
    });
  }
}

/** The secret of an app must be kept so that it can be read again, and this installation was given no key for that. */
export class TotpUnavailable extends DomainError {
  constructor() {
    super({
      code: 'identity.totp-unavailable',
      kind: 'unavailable',
      detail: 'Authenticator apps are not available here. Please add a passkey instead.',
    });
  }
}

export class LastFactor extends DomainError {
  constructor() {
    super({
      code: 'identity.last-factor',
      kind: 'conflict',
      detail: 'Staff accounts always have a second factor. Add another one before you remove this.',
    });
  }
}

export class NothingToRecover extends DomainError {
  constructor() {
    super({
      code: 'identity.nothing-to-recover',
      kind: 'conflict',
      detail: 'Recovery codes stand in for a second factor. Add a passkey or an authenticator app first.',
    });
  }
}

/** One answer for whatever does not fit: an unknown passkey, a wrong signature, another site, a challenge that is over. */
export class PasskeyRefused extends DomainError {
  constructor() {
    super({
      code: 'identity.passkey-refused',
      kind: 'invalid',
      detail: 'This passkey did not work. Please try again, or use another way.',
    });
  }
}

export class PasskeyKnown extends DomainError {
  constructor() {
    super({ code: 'identity.passkey-known', kind: 'conflict', detail: 'This passkey was added before.' });
  }
}

/** Not configured here, or Google does not answer. */
export class GoogleUnavailable extends DomainError {
  constructor() {
    super({
      code: 'identity.google-unavailable',
      kind: 'unavailable',
      detail: 'Signing in with Google is not available right now. Please use another way.',
    });
  }
}

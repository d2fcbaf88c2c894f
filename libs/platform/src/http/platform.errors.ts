import { DomainError } from '@app/kernel';
import type { FieldProblem } from '@app/contracts';

export class NotSignedIn extends DomainError {
  constructor() {
    super({ code: 'platform.unauthenticated', kind: 'unauthenticated', detail: 'Please sign in first.' });
  }
}

export class NotAllowed extends DomainError {
  constructor() {
    super({ code: 'platform.forbidden', kind: 'forbidden', detail: 'Your account is not allowed to do that.' });
  }
}

/** The web app asks for the proof and sends the request again. */
export class FreshProofNeeded extends DomainError {
  constructor() {
    super({
      code: 'platform.fresh-proof-needed',
      kind: 'forbidden',
      detail: 'Please confirm that it is you, then try again. Nothing was changed.',
    });
  }
}

/** Also the answer for what exists but may not be seen. */
export class NotFound extends DomainError {
  constructor(what = 'page') {
    super({
      code: 'platform.not-found',
      kind: 'not-found',
      detail: `There is no such ${what}, or it is not yours to see.`,
    });
  }
}

export class InvalidRequest extends DomainError {
  constructor(errors: FieldProblem[], detail = 'Some fields need another look.') {
    super({ code: 'platform.invalid-request', kind: 'malformed', detail, errors });
  }
}

export class MalformedRequest extends DomainError {
  constructor(detail: string) {
    super({ code: 'platform.malformed-request', kind: 'malformed', detail });
  }
}

export class UnsupportedMediaType extends DomainError {
  constructor() {
    super({
      code: 'platform.unsupported-media-type',
      kind: 'unsupported',
      detail: 'Requests to this address must be JSON in UTF-8.',
    });
  }
}

export class CrossSiteRequest extends DomainError {
  constructor() {
    super({
      code: 'platform.cross-site-request',
      kind: 'forbidden',
      detail: 'This request came from another website, so nothing was changed.',
    });
  }
}

export class IdempotencyKeyMissing extends DomainError {
  constructor() {
    super({
      code: 'platform.idempotency-key-missing',
      kind: 'malformed',
      detail: 'This request needs an Idempotency-Key header of 8 to 200 letters, digits, dots, dashes or underscores.',
    });
  }
}

export class IdempotencyKeyReused extends DomainError {
  constructor() {
    super({
      code: 'platform.idempotency-key-reused',
      kind: 'conflict',
      detail: 'This Idempotency-Key was already used for something else. Use a new one.',
    });
  }
}

export class TooBusy extends DomainError {
  constructor() {
    super({ code: 'platform.busy', kind: 'unavailable', detail: 'Many people did this at once. Please try again.' });
  }
}

export class TemporarilyUnavailable extends DomainError {
  constructor() {
    super({
      code: 'platform.unavailable',
      kind: 'unavailable',
      // Not "nothing was changed": of a commit whose answer got lost nobody knows. The key makes trying again safe.
      detail: 'We can’t reach our database right now. Please try again in a moment; nothing is done twice.',
    });
  }
}

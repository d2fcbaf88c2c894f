import { DomainError } from '@app/kernel';

export class SearchTooShort extends DomainError {
  constructor(shortest: number) {
    super({
      code: 'console.search-too-short',
      kind: 'invalid',
      detail: `Write at least ${shortest} letters, or the whole e-mail address.`,
      errors: [{ pointer: '/term', detail: `Write at least ${shortest} letters, or the whole e-mail address.` }],
    });
  }
}

export class TooManySearches extends DomainError {
  constructor(perHour: number) {
    super({
      code: 'console.too-many-searches',
      kind: 'rate-limited',
      detail: `That was the ${perHour}th search within an hour. Wait a little; if you need more, ask a colleague from privacy.`,
    });
  }
}

export class OwnFile extends DomainError {
  constructor() {
    super({
      code: 'console.own-file',
      kind: 'forbidden',
      detail: 'This is your own file or one of your family. Ask a colleague.',
    });
  }
}

export class TooManyMinutes extends DomainError {
  constructor(most: number) {
    super({
      code: 'console.too-many-minutes',
      kind: 'invalid',
      detail: `Access lasts at most ${most} minutes.`,
      errors: [{ pointer: '/minutes', detail: `At most ${most} minutes.` }],
    });
  }
}

export class BreakGlassNotFound extends DomainError {
  constructor() {
    super({ code: 'console.break-glass-not-found', kind: 'not-found', detail: 'There is no such access.' });
  }
}

export class BreakGlassOver extends DomainError {
  constructor() {
    super({
      code: 'console.break-glass-over',
      kind: 'gone',
      detail: 'The time of this access is over. Open it again if you still need it.',
    });
  }
}

export class BreakGlassOpen extends DomainError {
  constructor() {
    super({
      code: 'console.break-glass-open',
      kind: 'conflict',
      detail: 'This access is still open. It can be reviewed once it is over.',
    });
  }
}

export class OwnAccess extends DomainError {
  constructor() {
    super({
      code: 'console.own-access',
      kind: 'forbidden',
      detail: 'You opened this access, or it was about you. Somebody else reviews it.',
    });
  }
}

export class AlreadyReviewed extends DomainError {
  constructor() {
    super({
      code: 'console.already-reviewed',
      kind: 'conflict',
      detail: 'A colleague has reviewed this access already.',
    });
  }
}

export class OwnRoles extends DomainError {
  constructor() {
    super({
      code: 'console.own-roles',
      kind: 'forbidden',
      detail: 'Your own roles are for another admin to change.',
    });
  }
}

export class OwnCase extends DomainError {
  constructor() {
    super({
      code: 'console.own-case',
      kind: 'forbidden',
      detail: 'This case is about a student of your own family. A colleague decides it.',
    });
  }
}

export class PersonUnknown extends DomainError {
  constructor() {
    super({
      code: 'console.person-unknown',
      kind: 'invalid',
      detail: 'Nobody has registered with that address.',
      errors: [{ pointer: '/email', detail: 'Nobody has registered with that address.' }],
    });
  }
}

import { DomainError } from '@app/kernel';

export class TopicNotOffered extends DomainError {
  constructor() {
    super({
      code: 'notifications.topic-not-offered',
      kind: 'invalid',
      detail: 'This account gets no news of that kind, so there is nothing to switch.',
      errors: [{ pointer: '/topic', detail: 'This account gets no news of that kind.' }],
    });
  }
}

export class UnknownLink extends DomainError {
  constructor() {
    super({
      code: 'notifications.unknown-link',
      kind: 'not-found',
      detail: 'This link is not one of ours. Open the one in our mail again, or copy all of it into the address bar.',
    });
  }
}

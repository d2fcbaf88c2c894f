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

import { DomainError } from '@app/kernel';

export class ChannelRefused extends DomainError {
  constructor() {
    super({
      code: 'realtime.channel-refused',
      kind: 'not-found',
      detail: 'There is no such channel, or it is not yours to hear.',
    });
  }
}

export class InvalidMessage extends DomainError {
  constructor() {
    super({ code: 'realtime.invalid-message', kind: 'malformed', detail: 'That message has the wrong form.' });
  }
}

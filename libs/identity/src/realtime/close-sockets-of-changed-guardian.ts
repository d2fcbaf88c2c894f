import { Injectable } from '@nestjs/common';
import type { EventOf } from '@app/kernel';
import { OnEvent, type EventHandler } from '@app/platform';
import { RealtimePublisher } from '@app/realtime';
import { GuardianshipChanged } from '../identity.events';

/** Sockets joined their channels with the powers of before; they come back and join what is still theirs. */
@Injectable()
@OnEvent(GuardianshipChanged)
export class CloseSocketsOfChangedGuardian implements EventHandler<typeof GuardianshipChanged> {
  constructor(private readonly publisher: RealtimePublisher) {}

  handle(event: EventOf<typeof GuardianshipChanged>): Promise<void> {
    this.publisher.closeAccount(event.data.accountId);
    return Promise.resolve();
  }
}

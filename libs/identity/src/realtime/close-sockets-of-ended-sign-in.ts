import { Injectable } from '@nestjs/common';
import type { EventOf } from '@app/kernel';
import { OnEvent, type EventHandler } from '@app/platform';
import { RealtimePublisher } from '@app/realtime';
import { SignInRevoked } from '../identity.events';

@Injectable()
@OnEvent(SignInRevoked)
export class CloseSocketsOfEndedSignIn implements EventHandler<typeof SignInRevoked> {
  constructor(private readonly publisher: RealtimePublisher) {}

  handle(event: EventOf<typeof SignInRevoked>): Promise<void> {
    this.publisher.closeSignIn(event.data.signInId);
    return Promise.resolve();
  }
}

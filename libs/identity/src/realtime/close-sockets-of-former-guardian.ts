import { Injectable } from '@nestjs/common';
import type { EventOf } from '@app/kernel';
import { OnEvent, type EventHandler } from '@app/platform';
import { RealtimePublisher } from '@app/realtime';
import { GuardianLeft } from '../family.events';

/** Also of a guardian of no student: the family's channel is not theirs any more. */
@Injectable()
@OnEvent(GuardianLeft)
export class CloseSocketsOfFormerGuardian implements EventHandler<typeof GuardianLeft> {
  constructor(private readonly publisher: RealtimePublisher) {}

  handle(event: EventOf<typeof GuardianLeft>): Promise<void> {
    this.publisher.closeAccount(event.data.accountId);
    return Promise.resolve();
  }
}

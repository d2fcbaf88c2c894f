import { Injectable } from '@nestjs/common';
import type { EventOf } from '@app/kernel';
import { OnEvent, type EventHandler } from '@app/platform';
import { RealtimePublisher } from '@app/realtime';
import { StaffRolesChanged } from '../identity.events';

/** Their sockets joined queues with the roles of before; they come back and join what is still theirs. */
@Injectable()
@OnEvent(StaffRolesChanged)
export class CloseSocketsOfChangedStaff implements EventHandler<typeof StaffRolesChanged> {
  constructor(private readonly publisher: RealtimePublisher) {}

  handle(event: EventOf<typeof StaffRolesChanged>): Promise<void> {
    this.publisher.closeAccount(event.data.accountId);
    return Promise.resolve();
  }
}

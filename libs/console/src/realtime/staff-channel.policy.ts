import { Injectable } from '@nestjs/common';
import type { SignedIn } from '@app/platform';
import { ChannelPolicy, type JoinsChannel } from '@app/realtime';
import { QUEUE_PERMISSIONS, type Queue } from '../domain/queues';

/** A queue is heard by whoever may work on it. */
@Injectable()
@ChannelPolicy('staff')
export class StaffChannelPolicy implements JoinsChannel {
  mayJoin(actor: SignedIn, queue: string): Promise<boolean> {
    const isQueue = Object.hasOwn(QUEUE_PERMISSIONS, queue);
    return Promise.resolve(isQueue && actor.permissions.has(QUEUE_PERMISSIONS[queue as Queue]));
  }
}

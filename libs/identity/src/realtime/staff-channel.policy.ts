import { Injectable } from '@nestjs/common';
import type { SignedIn } from '@app/platform';
import { ChannelPolicy, type JoinsChannel } from '@app/realtime';

/** A queue is named like the staff role that works on it. */
@Injectable()
@ChannelPolicy('staff')
export class StaffChannelPolicy implements JoinsChannel {
  mayJoin(actor: SignedIn, queue: string): Promise<boolean> {
    return Promise.resolve(actor.roles.some((role) => role === `staff:${queue}`));
  }
}

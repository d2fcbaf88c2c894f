import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import type { SignedIn } from '@app/platform';
import { ChannelPolicy, type JoinsChannel } from '@app/realtime';

@Injectable()
@ChannelPolicy('user')
export class UserChannelPolicy implements JoinsChannel {
  mayJoin(actor: SignedIn, id: Uuid): Promise<boolean> {
    return Promise.resolve(actor.accountId === id);
  }
}

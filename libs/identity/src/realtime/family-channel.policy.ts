import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import type { SignedIn } from '@app/platform';
import { ChannelPolicy, type JoinsChannel } from '@app/realtime';
import { FamilyFacade } from '../family.facade';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Injectable()
@ChannelPolicy('family')
export class FamilyChannelPolicy implements JoinsChannel {
  constructor(private readonly families: FamilyFacade) {}

  async mayJoin(actor: SignedIn, id: Uuid): Promise<boolean> {
    return UUID.test(id) && this.families.isMember(actor.accountId, id);
  }
}

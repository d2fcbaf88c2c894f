import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import type { SignedIn } from '@app/platform';
import { ChannelPolicy, type JoinsChannel } from '@app/realtime';
import { SessionNotFound } from '../booking.errors';
import { FindVisibleSession } from '../use-cases/find-visible-session';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Who may see a session may hear of it. */
@Injectable()
@ChannelPolicy('session')
export class SessionChannelPolicy implements JoinsChannel {
  constructor(private readonly visible: FindVisibleSession) {}

  async mayJoin(actor: SignedIn, id: Uuid): Promise<boolean> {
    if (!UUID.test(id)) return false;
    try {
      await this.visible.execute(actor, id);
      return true;
    } catch (error) {
      if (error instanceof SessionNotFound) return false;
      throw error;
    }
  }
}

import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import type { SignedIn } from '@app/platform';
import type { SessionFacts } from '../booking.types';
import { DescribeSessions, type SessionView } from './describe-sessions';
import { FindVisibleSession } from './find-visible-session';

/** One session as the caller may see it. */
@Injectable()
export class ViewSession {
  constructor(
    private readonly visible: FindVisibleSession,
    private readonly describe: DescribeSessions,
  ) {}

  async execute(actor: SignedIn, sessionId: Uuid): Promise<SessionView> {
    return this.describe.one(actor, await this.visible.execute(actor, sessionId));
  }

  /** As above, for what this guardian has just booked: who they are was found on the way. */
  booked(actor: SignedIn, session: SessionFacts): Promise<SessionView> {
    return this.describe.one(actor, { session, viewerRole: 'guardian' });
  }
}

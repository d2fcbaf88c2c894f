import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import type { SignedIn } from '@app/platform';
import { SessionListRepository } from '../persistence/session-list.repository';
import { DescribeSessions, type SessionView } from './describe-sessions';
import { FindViewpoint, roleIn } from './find-viewpoint';

/** What the caller has in a window of time: coming and past, without what was declined, canceled or ran out. */
@Injectable()
export class ShowCalendar {
  constructor(
    private readonly viewpoints: FindViewpoint,
    private readonly list: SessionListRepository,
    private readonly describe: DescribeSessions,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, window: { from: Temporal.Instant; to: Temporal.Instant }): Promise<SessionView[]> {
    const viewpoint = await this.viewpoints.of(actor);
    const found = await this.list.within(viewpoint, window.from, window.to, this.clock.now());
    return this.describe.all(
      actor,
      found.map((session) => ({ session, viewerRole: roleIn(viewpoint, session) })),
    );
  }
}

import { Injectable } from '@nestjs/common';
import { toDate, type Uuid } from '@app/kernel';
import { Settings, type SignedIn } from '@app/platform';
import { FindVisibleSession } from './find-visible-session';
import { DescribeSessions } from './describe-sessions';
import { calendarFile } from '../domain/calendar-file';

/** One session as a file for the caller's own calendar. */
@Injectable()
export class WriteCalendarFile {
  constructor(
    private readonly visible: FindVisibleSession,
    private readonly describe: DescribeSessions,
    private readonly settings: Settings,
  ) {}

  async execute(actor: SignedIn, sessionId: Uuid): Promise<string> {
    const view = await this.describe.one(actor, await this.visible.execute(actor, sessionId));
    const { session, viewerRole, tutor, student, subject } = view;
    const other = viewerRole === 'tutor' ? (student?.firstName ?? 'a former student') : tutor.displayName;
    return calendarFile({
      id: session.id,
      startsAt: toDate(session.startsAt),
      endsAt: toDate(session.endsAt),
      title: `${subject.name} with ${other}`,
      isCertain: session.state !== 'reserved' && session.state !== 'requested',
      isCancelled: ['cancelled', 'declined', 'expired'].includes(session.state),
      publicUrl: this.settings.publicUrl,
    });
  }
}

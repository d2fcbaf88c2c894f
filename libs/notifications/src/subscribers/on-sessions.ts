import { Injectable } from '@nestjs/common';
import {
  SessionAccepted,
  SessionBegan,
  SessionBooked,
  SessionCancelled,
  SessionDeclined,
  SessionExpired,
  SessionRequested,
  SessionSettled,
} from '@app/booking';
import { DomainError, type EventOf, type Uuid } from '@app/kernel';
import { PeopleFacade } from '@app/identity';
import { OnEvent, type EventHandler, type Transaction } from '@app/platform';
import type { Audience, SessionTemplate } from '../domain/mail-templates';
import { sessionNotice } from '../domain/session-notices';
import { SessionStories } from '../mail/session-stories';
import { TellPeople } from '../use-cases/tell-people';
import { SessionRecipients } from './session-recipients';

interface SessionEvent {
  id: Uuid;
  data: { sessionId: Uuid; by?: 'family' | 'tutor' | 'staff' };
}

interface Plan {
  news: SessionTemplate;
  /** Who sees it in the app, and who of them gets a mail as well. */
  inApp: readonly Audience[];
  byMail: readonly Audience[];
}

/** Re-reads the session and tells everybody whom the news concerns. */
@Injectable()
export class TellAboutSession {
  constructor(
    private readonly stories: SessionStories,
    private readonly recipients: SessionRecipients,
    private readonly tellPeople: TellPeople,
  ) {}

  async execute({ id, data }: SessionEvent, plan: Plan, tx: Transaction): Promise<void> {
    const found = await this.stories.find(data.sessionId);
    if (!found) return;
    const readers = await this.recipients.of(found.session, plan.inApp);
    const tellings = readers.map(({ accountId, audience, timeZone }) => ({
      accountId,
      notice: sessionNotice(plan.news, found.story, { audience, timeZone, by: data.by }),
      ...(plan.byMail.includes(audience) && {
        mail: {
          template: plan.news,
          facts: { about: 'session' as const, sessionId: data.sessionId, audience, ...(data.by && { by: data.by }) },
        },
      }),
    }));
    await this.tellPeople.execute(tx, id, tellings);
  }
}

// Decorated as well: subclasses inherit what is injected.
@Injectable()
abstract class TellsAboutSession {
  protected abstract readonly plan: Plan;

  constructor(private readonly tell: TellAboutSession) {}

  handle(event: SessionEvent, tx: Transaction): Promise<void> {
    return this.tell.execute(event, this.plan, tx);
  }
}

const EVERYBODY: readonly Audience[] = ['family', 'student', 'tutor'];

@Injectable()
@OnEvent(SessionBooked)
export class TellOfBookedSession extends TellsAboutSession implements EventHandler<typeof SessionBooked> {
  protected readonly plan: Plan = { news: 'session-booked', inApp: EVERYBODY, byMail: ['family', 'tutor'] };
}

@Injectable()
@OnEvent(SessionRequested)
export class TellOfRequestedSession extends TellsAboutSession implements EventHandler<typeof SessionRequested> {
  protected readonly plan: Plan = { news: 'session-requested', inApp: EVERYBODY, byMail: ['tutor'] };
}

@Injectable()
@OnEvent(SessionAccepted)
export class TellOfAcceptedSession extends TellsAboutSession implements EventHandler<typeof SessionAccepted> {
  protected readonly plan: Plan = { news: 'request-accepted', inApp: ['family', 'student'], byMail: ['family'] };
}

@Injectable()
@OnEvent(SessionDeclined)
export class TellOfDeclinedSession extends TellsAboutSession implements EventHandler<typeof SessionDeclined> {
  protected readonly plan: Plan = { news: 'request-declined', inApp: ['family', 'student'], byMail: ['family'] };
}

@Injectable()
@OnEvent(SessionExpired)
export class TellOfExpiredRequest extends TellsAboutSession implements EventHandler<typeof SessionExpired> {
  protected readonly plan: Plan = { news: 'request-expired', inApp: EVERYBODY, byMail: ['family'] };
}

@Injectable()
@OnEvent(SessionCancelled)
export class TellOfCancelledSession extends TellsAboutSession implements EventHandler<typeof SessionCancelled> {
  protected readonly plan: Plan = { news: 'session-cancelled', inApp: EVERYBODY, byMail: ['family', 'tutor'] };
}

@Injectable()
@OnEvent(SessionSettled)
export class TellOfSettledSession extends TellsAboutSession implements EventHandler<typeof SessionSettled> {
  protected readonly plan: Plan = { news: 'session-settled', inApp: ['family', 'tutor'], byMail: ['family'] };
}

/** With nobody left who may supervise, there is nobody to tell. */
function nobodyThere(error: unknown): null {
  if (error instanceof DomainError && error.code === 'identity.no-supervisor') return null;
  throw error;
}

/** The adult who supervises it is told when it starts, and can enter at any time. */
@Injectable()
@OnEvent(SessionBegan)
export class TellSupervisorOfStart implements EventHandler<typeof SessionBegan> {
  constructor(
    private readonly stories: SessionStories,
    private readonly recipients: SessionRecipients,
    private readonly people: PeopleFacade,
    private readonly tellPeople: TellPeople,
  ) {}

  async handle({ id, data }: EventOf<typeof SessionBegan>, tx: Transaction): Promise<void> {
    const found = await this.stories.find(data.sessionId);
    if (!found) return;
    const accountId = await this.recipients.supervisor(found.session).catch(nobodyThere);
    if (accountId === null) return;
    const { timeZone } = await this.people.contact(accountId);
    const notice = sessionNotice('session-began', found.story, { audience: 'family', timeZone });
    await this.tellPeople.execute(tx, id, [{ accountId, notice }]);
  }
}

export const SESSION_SUBSCRIBERS = [
  TellAboutSession,
  TellOfBookedSession,
  TellOfRequestedSession,
  TellOfAcceptedSession,
  TellOfDeclinedSession,
  TellOfExpiredRequest,
  TellOfCancelledSession,
  TellOfSettledSession,
  TellSupervisorOfStart,
];

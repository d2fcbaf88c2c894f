import { Injectable } from '@nestjs/common';
import { BookingFacade } from '@app/booking';
import { PeopleFacade } from '@app/identity';
import type { EventOf, Uuid } from '@app/kernel';
import { OnEvent, type EventHandler, type Transaction } from '@app/platform';
import {
  ApplicationDecided,
  ApplicationSubmitted,
  CheckExpiring,
  TutorFacade,
  TutorUnlisted,
  type Decision,
} from '@app/tutors';
import type { TutorTemplate } from '../domain/mail-templates';
import { tutorNotice } from '../domain/tutor-words';
import { TutorStories, type TutorFacts } from '../mail/tutor-stories';
import { TellPeople, type Telling } from '../use-cases/tell-people';
import { SessionRecipients } from './session-recipients';

/** The same words in the app and by mail, in the reader's own zone. */
@Injectable()
export class TellAboutTutor {
  constructor(
    private readonly people: PeopleFacade,
    private readonly stories: TutorStories,
    private readonly tellPeople: TellPeople,
  ) {}

  async execute(
    tx: Transaction,
    eventId: Uuid,
    template: TutorTemplate,
    facts: TutorFacts,
    readers: readonly Uuid[],
  ): Promise<void> {
    const story = await this.stories.find(facts);
    const tellings: Telling[] = [];
    for (const accountId of readers) {
      const { timeZone } = await this.people.contact(accountId);
      tellings.push({ accountId, notice: tutorNotice(template, story, timeZone), mail: { template, facts } });
    }
    await this.tellPeople.execute(tx, eventId, tellings);
  }
}

const DECIDED: Readonly<Record<Decision, TutorTemplate>> = {
  approve: 'application-approved',
  decline: 'application-declined',
  'ask-for-changes': 'application-needs-changes',
};

@Injectable()
@OnEvent(ApplicationSubmitted)
export class ConfirmApplication implements EventHandler<typeof ApplicationSubmitted> {
  constructor(
    private readonly tutors: TutorFacade,
    private readonly tell: TellAboutTutor,
  ) {}

  async handle({ id, data: { tutorId } }: EventOf<typeof ApplicationSubmitted>, tx: Transaction): Promise<void> {
    const { accountId } = await this.tutors.getTutor(tutorId);
    await this.tell.execute(tx, id, 'application-received', { about: 'tutor', tutorId }, [accountId]);
  }
}

@Injectable()
@OnEvent(ApplicationDecided)
export class TellOfDecision implements EventHandler<typeof ApplicationDecided> {
  constructor(
    private readonly tutors: TutorFacade,
    private readonly tell: TellAboutTutor,
  ) {}

  async handle({ id, data }: EventOf<typeof ApplicationDecided>, tx: Transaction): Promise<void> {
    const { accountId } = await this.tutors.getTutor(data.tutorId);
    const facts = { about: 'tutor' as const, tutorId: data.tutorId, isApplication: true as const };
    await this.tell.execute(tx, id, DECIDED[data.decision], facts, [accountId]);
  }
}

@Injectable()
@OnEvent(CheckExpiring)
export class RemindOfCheck implements EventHandler<typeof CheckExpiring> {
  constructor(
    private readonly tutors: TutorFacade,
    private readonly tell: TellAboutTutor,
  ) {}

  async handle({ id, data }: EventOf<typeof CheckExpiring>, tx: Transaction): Promise<void> {
    const { tutorId, kind, expiresAt } = data;
    const { accountId } = await this.tutors.getTutor(tutorId);
    await this.tell.execute(tx, id, 'check-expiring', { about: 'tutor', tutorId, kind, expiresAt }, [accountId]);
  }
}

/** A check failed or ran out: the tutor hears it, and every family with a session coming up, once each. */
@Injectable()
@OnEvent(TutorUnlisted)
export class TellOfEndedListing implements EventHandler<typeof TutorUnlisted> {
  constructor(
    private readonly tutors: TutorFacade,
    private readonly booking: BookingFacade,
    private readonly recipients: SessionRecipients,
    private readonly tell: TellAboutTutor,
  ) {}

  async handle({ id, data: { tutorId, reason } }: EventOf<typeof TutorUnlisted>, tx: Transaction): Promise<void> {
    if (reason !== 'vetting') return;
    const facts = { about: 'tutor' as const, tutorId };
    const { accountId } = await this.tutors.getTutor(tutorId);
    await this.tell.execute(tx, id, 'listing-ended', facts, [accountId]);
    for (const [accountId, sessionId] of await this.nextSessions(tutorId)) {
      await this.tell.execute(tx, id, 'sessions-at-risk', { ...facts, sessionId }, [accountId]);
    }
  }

  /** Of everybody whom a session with this tutor concerns, the next one. */
  private async nextSessions(tutorId: Uuid): Promise<Map<Uuid, Uuid>> {
    const next = new Map<Uuid, Uuid>();
    const sessions = await this.booking.comingSessionsOfTutor(tutorId);
    for (const session of sessions.sort((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt))) {
      for (const { accountId } of await this.recipients.of(session, ['family'])) {
        if (!next.has(accountId)) next.set(accountId, session.id);
      }
    }
    return next;
  }
}

export const TUTOR_SUBSCRIBERS = [
  TellAboutTutor,
  ConfirmApplication,
  TellOfDecision,
  RemindOfCheck,
  TellOfEndedListing,
];

import { Injectable } from '@nestjs/common';
import { PeopleFacade } from '@app/identity';
import { Clock, type Uuid } from '@app/kernel';
import { DatedRules, type Page, type SignedIn } from '@app/platform';
import {
  TutorStaffFacade,
  type ApplicationFile,
  type ApplicationState,
  type ApplicationSummary,
  type Decision,
  type ExpiringCheck,
  type NewVettingCheck,
  type OpenedDocument,
} from '@app/tutors';
import { consoleRules } from '../console.rules';

export interface ReviewedApplication extends ApplicationFile {
  /** Of staff: who recorded a check or decided. */
  readonly names: ReadonlyMap<Uuid, string>;
  /** The caller's own: they may look, and decide nothing. */
  readonly isOwn: boolean;
}

/**
 * Applications and what becomes of them. The rules are the tutors' lib's: it refuses one's own application, writes every
 * act into the audit trail and mails the reason.
 */
@Injectable()
export class ReviewApplications {
  constructor(
    private readonly tutors: TutorStaffFacade,
    private readonly people: PeopleFacade,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  list(state: ApplicationState, cursor?: string): Promise<Page<ApplicationSummary>> {
    return this.tutors.applications({ states: [state] }, cursor);
  }

  async expiring(cursor?: string): Promise<Page<ExpiringCheck>> {
    const { values } = await this.rules.at(consoleRules, this.clock.now());
    return this.tutors.expiring(values.expiringWithinDays, cursor);
  }

  async read(actor: SignedIn, tutorId: Uuid): Promise<ReviewedApplication> {
    const file = await this.tutors.application(tutorId);
    const deciders = [file.application, ...file.earlier].flatMap(({ decidedBy }) => decidedBy ?? []);
    const movers = file.listingChanges.flatMap(({ by }) => by ?? []);
    const ids = [...file.checks.map(({ recordedBy }) => recordedBy), ...deciders, ...movers];
    const names = await this.people.displayNames([...new Set(ids)]);
    return { ...file, names, isOwn: file.accountId === actor.accountId };
  }

  document(actor: SignedIn, tutorId: Uuid, documentId: Uuid): Promise<OpenedDocument> {
    return this.tutors.document(tutorId, documentId, { by: actor.accountId, reason: 'review' });
  }

  async recordCheck(actor: SignedIn, tutorId: Uuid, check: NewVettingCheck): Promise<void> {
    await this.tutors.recordCheck(tutorId, check, { by: actor.accountId, reason: 'vetting' });
  }

  async decide(actor: SignedIn, tutorId: Uuid, decision: Decision, reason: string): Promise<void> {
    await this.tutors.decide(tutorId, decision, { by: actor.accountId, reason });
  }

  async suspend(actor: SignedIn, tutorId: Uuid, reason: string): Promise<void> {
    await this.tutors.suspend(tutorId, { by: actor.accountId, reason });
  }

  async relist(actor: SignedIn, tutorId: Uuid, reason: string): Promise<void> {
    await this.tutors.relist(tutorId, { by: actor.accountId, reason });
  }
}

import { Clock, toInstant, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { isEditable, missingFrom, type Application, type ApplicationDocument } from '../domain/application';
import { isListedAt, type ListingState } from '../domain/listing';
import type { TutorPage } from '../domain/tutor';
import { ApplicationRepository } from '../persistence/application.repository';
import { DocumentRepository } from '../persistence/document.repository';
import { TutorRepository } from '../persistence/tutor.repository';
import { toPage, type TutorRow } from '../persistence/tutor-rows';
import { ApplicationClosed, NoApplication } from '../tutors.errors';

export interface OwnApplication {
  readonly application: Application;
  readonly profile: TutorPage;
  readonly listing: ListingState;
  readonly isListed: boolean;
  readonly documents: readonly ApplicationDocument[];
  /** What keeps it from being sent, each as the field and what to do. */
  readonly missing: readonly { readonly pointer: string; readonly detail: string }[];
}

/** The application as its applicant sees it, and the door to changing it. */
@Injectable()
export class OwnApplications {
  constructor(
    private readonly tutors: TutorRepository,
    private readonly applications: ApplicationRepository,
    private readonly documents: DocumentRepository,
    private readonly clock: Clock,
  ) {}

  /** Null where none was begun. */
  async find(accountId: Uuid): Promise<OwnApplication | null> {
    const row = await this.tutors.findRowByAccount(accountId);
    const application = row && (await this.applications.latest(row.id));
    return application ? this.described(row, application) : null;
  }

  async get(accountId: Uuid): Promise<OwnApplication> {
    const own = await this.find(accountId);
    if (!own) throw new NoApplication();
    return own;
  }

  /** The applicant's profile, locked, with the open application. Refused while staff read it, and once it is decided. */
  async lockOpen(tx: Transaction, accountId: Uuid): Promise<{ row: TutorRow; application: Application }> {
    const known = await this.tutors.findRowByAccount(accountId);
    if (!known) throw new NoApplication();
    await this.tutors.lock(tx, known.id);
    const application = await this.applications.latestUnderLock(tx, known.id);
    const row = await this.tutors.findRowByAccount(accountId);
    if (!application || !row) throw new NoApplication();
    if (!isEditable(application.state)) throw new ApplicationClosed();
    return { row, application };
  }

  async described(row: TutorRow, application: Application): Promise<OwnApplication> {
    const profile = toPage(row);
    const documents = await this.documents.ofTutor(row.id);
    const vettedUntil = row.vetted_until && toInstant(row.vetted_until);
    return {
      application,
      profile,
      listing: row.state,
      isListed: isListedAt({ state: row.state, vettedUntil }, this.clock.now()),
      documents,
      missing: missingFrom({ ...profile, hoursPerWeek: application.hoursPerWeek, documents }),
    };
  }
}

import { Clock, toInstant, type Uuid } from '@app/kernel';
import { Storage } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Application } from '../domain/application';
import { invalidChecks, isListedAt, type ListingState, type VettingKind } from '../domain/listing';
import type { TutorPage } from '../domain/tutor';
import { ApplicationRepository } from '../persistence/application.repository';
import { DocumentRepository, type KeptDocument } from '../persistence/document.repository';
import { TutorRepository, type ListingChange } from '../persistence/tutor.repository';
import { toPage } from '../persistence/tutor-rows';
import type { VettingRecord } from '../domain/vetting-record';
import { VettingRepository } from '../persistence/vetting.repository';
import { DocumentNotFound, NoApplication, TutorNotFound } from '../tutors.errors';

import { StaffActs, type StaffAct } from './staff-acts';

/** As staff see it: not where it is kept. */
export type ReviewedDocument = Omit<KeptDocument, 'storageKey' | 'sha256'>;

/** All that staff need to decide on a tutor. */
export interface ApplicationFile {
  readonly accountId: Uuid;
  readonly profile: TutorPage;
  readonly listing: ListingState;
  readonly isListed: boolean;
  readonly application: Application;
  /** Before this one, the newest first. */
  readonly earlier: readonly Application[];
  readonly documents: readonly ReviewedDocument[];
  readonly checks: readonly VettingRecord[];
  readonly missingChecks: readonly VettingKind[];
  readonly listingChanges: readonly ListingChange[];
}

export interface OpenedDocument extends ReviewedDocument {
  readonly content: Buffer;
}

/** What an applicant sent, for the staff who review it. Every document that is opened leaves a trace. */
@Injectable()
export class ReadApplication {
  constructor(
    private readonly acts: StaffActs,
    private readonly tutors: TutorRepository,
    private readonly applications: ApplicationRepository,
    private readonly documents: DocumentRepository,
    private readonly vetting: VettingRepository,
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  async execute(tutorId: Uuid): Promise<ApplicationFile> {
    const row = await this.tutors.findRowById(tutorId);
    if (!row) throw new TutorNotFound();
    const [application, ...earlier] = await this.applications.all(tutorId);
    if (!application) throw new NoApplication();
    const checks = await this.vetting.records(tutorId);
    const now = this.clock.now();
    return {
      accountId: row.account_id,
      profile: toPage(row),
      listing: row.state,
      isListed: isListedAt({ state: row.state, vettedUntil: row.vetted_until && toInstant(row.vetted_until) }, now),
      application,
      earlier,
      documents: (await this.documents.ofTutor(tutorId)).map(({ storageKey: _, sha256: __, ...document }) => document),
      checks,
      missingChecks: invalidChecks(checks, now),
      listingChanges: await this.tutors.listingChanges(tutorId),
    };
  }

  async document(tutorId: Uuid, documentId: Uuid, act: StaffAct): Promise<OpenedDocument> {
    const found = await this.documents.find(tutorId, documentId);
    if (!found) throw new DocumentNotFound();
    await this.acts.perform(act, { tutorId, action: 'tutors.document-opened', facts: { documentId } }, () =>
      Promise.resolve(),
    );
    const { storageKey, sha256: _, ...document } = found;
    return { ...document, content: await this.storage.read(storageKey) };
  }
}

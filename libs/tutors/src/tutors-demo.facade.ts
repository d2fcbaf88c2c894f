import { Clock, type Uuid } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { VETTING_KINDS, type VettingKind } from './domain/listing';
import type { TutorProfileDraft } from './domain/tutor';
import { ApplicationRepository } from './persistence/application.repository';
import { SubjectRepository } from './persistence/subject.repository';
import { DecideApplication } from './use-cases/decide-application';
import { KeepDocument, type SentDocument } from './use-cases/keep-document';
import { RecordVetting } from './use-cases/record-vetting';
import { SaveApplication } from './use-cases/save-application';
import { SaveOwnProfile } from './use-cases/save-own-profile';
import { StartApplication } from './use-cases/start-application';
import { SubmitApplication } from './use-cases/submit-application';

/** A profile with its subjects by slug, for the seed. Levels left out mean every level that the subject is offered at. */
export interface DemoTutor
  extends
    Omit<TutorProfileDraft, 'subjects' | 'education' | 'experience' | 'video'>,
    Partial<Pick<TutorProfileDraft, 'education' | 'experience' | 'video'>> {
  readonly subjects: readonly string[];
  /** Where a check is to run out earlier than the others. */
  readonly checksLast?: Partial<Record<VettingKind, Temporal.DurationLike>>;
}

/** What somebody wrote so far, and the papers that they sent. */
export interface DemoApplicant {
  readonly isSubmitted: boolean;
  readonly profile: Partial<Omit<TutorProfileDraft, 'subjects'>>;
  readonly subjects: readonly string[];
  readonly hoursPerWeek: number | null;
  readonly availabilityNote: string;
  readonly documents: readonly SentDocument[];
}

const CHECKS_LAST = { hours: 24 * 365 };

/** For the demo seed only: applies, is vetted and is listed through the very use cases that people go through. */
@Injectable()
export class TutorsDemoFacade {
  constructor(
    private readonly saveOwnProfile: SaveOwnProfile,
    private readonly recordVetting: RecordVetting,
    private readonly decide: DecideApplication,
    private readonly applications: ApplicationRepository,
    private readonly start: StartApplication,
    private readonly saveApplication: SaveApplication,
    private readonly documents: KeepDocument,
    private readonly submit: SubmitApplication,
    private readonly subjects: SubjectRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers the tutor's id. `staffAccountId` is written down as who vetted and approved. */
  async applyAndList(accountId: Uuid, staffAccountId: Uuid, demo: DemoTutor): Promise<Uuid> {
    const tutorId = await this.save(accountId, demo);
    const checkedAt = this.clock.now();
    for (const kind of VETTING_KINDS) {
      await this.recordVetting.execute(staffAccountId, tutorId, {
        kind,
        result: 'passed',
        provider: 'demo-checks',
        providerReference: `demo-${tutorId}`,
        checkedAt,
        expiresAt: checkedAt.add(demo.checksLast?.[kind] ?? CHECKS_LAST),
      });
    }
    await this.submitWithoutDocuments(tutorId);
    await this.decide.execute(tutorId, 'approve', { by: staffAccountId, reason: 'demo data' });
    return tutorId;
  }

  /** Through every step that an applicant takes. */
  async apply(accountId: Uuid, demo: DemoApplicant): Promise<void> {
    const { hoursPerWeek, availabilityNote, profile } = demo;
    await this.start.execute(accountId);
    const subjects = await this.taught(demo.subjects);
    await this.saveApplication.execute(accountId, { ...profile, subjects, hoursPerWeek, availabilityNote });
    for (const document of demo.documents) await this.documents.add(accountId, document);
    if (demo.isSubmitted) await this.submit.execute(accountId);
  }

  private async taught(slugs: readonly string[]): Promise<TutorProfileDraft['subjects']> {
    const taught = (await this.subjects.all()).filter((subject) => slugs.includes(subject.slug));
    return taught.map(({ id, levels }) => ({ subjectId: id, levels: levels.map(({ level }) => level) }));
  }

  private async save(accountId: Uuid, demo: DemoTutor): Promise<Uuid> {
    const { checksLast: _, ...profile } = demo;
    const subjects = await this.taught(demo.subjects);
    return this.saveOwnProfile.execute(accountId, { education: [], experience: [], video: null, ...profile, subjects });
  }

  /** Nobody's papers are invented for people who are listed from the start. */
  private async submitWithoutDocuments(tutorId: Uuid): Promise<void> {
    const application = await this.applications.latest(tutorId);
    if (!application) throw new Error('Saving a profile begins an application.');
    await this.unitOfWork.run((tx) => this.applications.submit(tx, application.id, this.clock.now()));
  }
}

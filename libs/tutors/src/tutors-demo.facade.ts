import { Clock, type Uuid } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { VETTING_KINDS } from './domain/listing';
import type { TutorProfileDraft } from './domain/tutor';
import { ApplicationRepository } from './persistence/application.repository';
import { SubjectRepository } from './persistence/subject.repository';
import { DecideApplication } from './use-cases/decide-application';
import { RecordVetting } from './use-cases/record-vetting';
import { SaveOwnProfile } from './use-cases/save-own-profile';

/** A profile with its subjects by slug, for the seed. Levels left out mean every level that the subject is offered at. */
export interface DemoTutor
  extends
    Omit<TutorProfileDraft, 'subjects' | 'education' | 'experience' | 'video'>,
    Partial<Pick<TutorProfileDraft, 'education' | 'experience' | 'video'>> {
  readonly subjects: readonly string[];
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
        expiresAt: checkedAt.add(CHECKS_LAST),
      });
    }
    await this.submitWithoutDocuments(tutorId);
    await this.decide.execute(tutorId, 'approve', { by: staffAccountId, reason: 'demo data' });
    return tutorId;
  }

  private async save(accountId: Uuid, demo: DemoTutor): Promise<Uuid> {
    const catalogue = await this.subjects.all();
    const taught = catalogue.filter((subject) => demo.subjects.includes(subject.slug));
    const subjects = taught.map(({ id, levels }) => ({ subjectId: id, levels: levels.map(({ level }) => level) }));
    return this.saveOwnProfile.execute(accountId, { education: [], experience: [], video: null, ...demo, subjects });
  }

  /** Nobody's papers are invented for people who are listed from the start. */
  private async submitWithoutDocuments(tutorId: Uuid): Promise<void> {
    const application = await this.applications.latest(tutorId);
    if (!application) throw new Error('Saving a profile begins an application.');
    await this.unitOfWork.run((tx) => this.applications.submit(tx, application.id, this.clock.now()));
  }
}

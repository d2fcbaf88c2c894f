import { Clock, type Uuid } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { VETTING_KINDS } from './domain/listing';
import type { TutorProfileDraft } from './domain/tutor';
import { SubjectRepository } from './persistence/subject.repository';
import { ListTutor } from './use-cases/list-tutor';
import { RecordVetting } from './use-cases/record-vetting';
import { SaveOwnProfile } from './use-cases/save-own-profile';

/** A profile with its subjects by slug, for the seed. Levels left out mean every level that the subject is offered at. */
export interface DemoTutor extends Omit<TutorProfileDraft, 'subjects'> {
  readonly subjects: readonly string[];
}

const CHECKS_LAST = { hours: 24 * 365 };

/** For the demo seed only: applies, is vetted and is listed through the very use cases that people go through. */
@Injectable()
export class TutorsDemoFacade {
  constructor(
    private readonly saveOwnProfile: SaveOwnProfile,
    private readonly recordVetting: RecordVetting,
    private readonly listTutor: ListTutor,
    private readonly subjects: SubjectRepository,
    private readonly clock: Clock,
  ) {}

  /** Answers the tutor's id. `staffAccountId` is written down as who vetted and listed. */
  async applyAndList(accountId: Uuid, staffAccountId: Uuid, demo: DemoTutor): Promise<Uuid> {
    const catalogue = await this.subjects.all();
    const taught = catalogue.filter((subject) => demo.subjects.includes(subject.slug));
    const subjects = taught.map(({ id, levels }) => ({ subjectId: id, levels: levels.map(({ level }) => level) }));
    const tutorId = await this.saveOwnProfile.execute(accountId, { ...demo, subjects });
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
    await this.listTutor.execute(staffAccountId, tutorId, 'demo data');
    return tutorId;
  }
}

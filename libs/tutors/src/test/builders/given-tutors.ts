import { newId, type Uuid } from '@app/kernel';
import type { TestDatabase } from '@app/testing';
import type { TestingModule } from '@nestjs/testing';
import { VETTING_KINDS, type VettingKind } from '../../domain/listing';
import type { TutorProfileDraft } from '../../domain/tutor';
import { ApplicationRepository } from '../../persistence/application.repository';
import { SubjectRepository } from '../../persistence/subject.repository';
import { ListTutor } from '../../use-cases/list-tutor';
import { RecordVetting } from '../../use-cases/record-vetting';
import { SaveOwnProfile } from '../../use-cases/save-own-profile';

export interface WishedTutor extends Partial<Omit<TutorProfileDraft, 'subjects'>> {
  subject?: string;
}

/** Sentences that the specs begin with; each makes people of its own, so that no spec depends on another. */
export class GivenTutors {
  constructor(
    private readonly db: TestDatabase,
    private readonly module: TestingModule,
  ) {}

  async anAccount(): Promise<Uuid> {
    const id = newId();
    await this.db.query(
      `INSERT INTO identity_account (id, email, first_name, last_name, time_zone, created_at)
       VALUES ($1, $2, 'Test', 'Surname-Of-Nobody', 'America/Chicago', $3)`,
      [id, `${id}@example.com`, this.db.clock.now().toString()],
    );
    return id;
  }

  async anApplicant(wish: WishedTutor = {}): Promise<{ tutorId: Uuid; accountId: Uuid }> {
    const accountId = await this.anAccount();
    const tutorId = await this.module.get(SaveOwnProfile).execute(accountId, await this.profile(wish));
    return { tutorId, accountId };
  }

  /** An application that waits for staff. Without documents: what it must hold to be sent is another spec's. */
  async aSubmittedApplicant(wish: WishedTutor = {}): Promise<{ tutorId: Uuid; accountId: Uuid }> {
    const applicant = await this.anApplicant(wish);
    const applications = this.module.get(ApplicationRepository);
    const application = await applications.latest(applicant.tutorId);
    if (!application) throw new Error('Saving a profile begins an application.');
    await this.db.unitOfWork.run((tx) => applications.submit(tx, application.id, this.db.clock.now()));
    return applicant;
  }

  async profile({ subject = 'algebra-1', ...over }: WishedTutor = {}): Promise<TutorProfileDraft> {
    const found = await this.module.get(SubjectRepository).find(subject);
    if (!found) throw new Error(`There is no subject ${subject}.`);
    return {
      displayName: 'Ada L.',
      headline: 'Patient with fractions',
      biography: 'I have taught for ten years.',
      education: [{ award: 'BSc Mathematics', institution: 'State University', fromYear: 2006, toYear: 2010 }],
      experience: [{ role: 'Teacher', organization: 'A public school', fromYear: 2012, toYear: null }],
      languages: ['English'],
      timeZone: 'America/Chicago',
      acceptance: 'instant',
      video: null,
      ...over,
      subjects: [{ subjectId: found.id, levels: found.levels.map(({ level }) => level) }],
    };
  }

  /** Checked now; valid for a year unless said otherwise. */
  async passedChecks(tutorId: Uuid, lasts: Partial<Record<VettingKind, Temporal.DurationLike>> = {}): Promise<void> {
    const staff = await this.anAccount();
    const now = this.db.clock.now();
    for (const kind of VETTING_KINDS) {
      await this.module.get(RecordVetting).execute(staff, tutorId, {
        kind,
        result: 'passed',
        provider: 'test-checks',
        providerReference: newId(),
        checkedAt: now,
        expiresAt: now.add(lasts[kind] ?? { hours: 8760 }),
      });
    }
  }

  async aListedTutor(
    wish: WishedTutor = {},
    lasts: Partial<Record<VettingKind, Temporal.DurationLike>> = {},
  ): Promise<{ tutorId: Uuid; accountId: Uuid }> {
    const applicant = await this.anApplicant(wish);
    await this.passedChecks(applicant.tutorId, lasts);
    await this.module.get(ListTutor).execute(await this.anAccount(), applicant.tutorId, 'test');
    return applicant;
  }
}

import { Clock, type Uuid } from '@app/kernel';
import { Outbox, UnitOfWork } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { TutorProfileDraft } from '../domain/tutor';
import { ApplicationRepository } from '../persistence/application.repository';
import { TutorRepository } from '../persistence/tutor.repository';
import { TutorProfileChanged } from '../tutors.events';
import { ApplicationClosed } from '../tutors.errors';
import { ProfileChecks } from './profile-checks';

/** Rewrites the whole profile; for somebody who has none yet, it begins an application. Neither changes the listing. */
@Injectable()
export class SaveOwnProfile {
  constructor(
    private readonly tutors: TutorRepository,
    private readonly applications: ApplicationRepository,
    private readonly checks: ProfileChecks,
    private readonly outbox: Outbox,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(accountId: Uuid, draft: TutorProfileDraft): Promise<Uuid> {
    await this.checks.require(draft);
    return this.unitOfWork.run(async (tx) => {
      const at = this.clock.now();
      const tutorId = await this.tutors.saveProfile(tx, accountId, draft, at);
      const tutor = await this.tutors.lock(tx, tutorId);
      const application = await this.applications.latestUnderLock(tx, tutorId);
      if (!application) await this.applications.start(tx, tutorId, at);
      // Staff decide on what they have read.
      else if (application.state === 'submitted' && tutor?.state === 'applied') throw new ApplicationClosed();
      await this.outbox.append(tx, TutorProfileChanged, { tutorId });
      return tutorId;
    });
  }
}

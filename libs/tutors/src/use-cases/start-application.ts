import { PeopleFacade } from '@app/identity';
import { Clock, type Uuid } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ApplicationRepository } from '../persistence/application.repository';
import { TutorRepository } from '../persistence/tutor.repository';
import { MayNotApplyYet } from '../tutors.errors';

/** Begins an application, or goes on with the one that is open. Who was declined begins another after a while. */
@Injectable()
export class StartApplication {
  constructor(
    private readonly tutors: TutorRepository,
    private readonly applications: ApplicationRepository,
    private readonly people: PeopleFacade,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(accountId: Uuid): Promise<void> {
    const { firstName, lastName, timeZone } = await this.people.contact(accountId);
    const displayName = lastName ? `${firstName} ${[...lastName][0]}.` : firstName;
    await this.unitOfWork.run(async (tx) => {
      const at = this.clock.now();
      const tutorId = await this.tutors.begin(tx, accountId, { displayName, timeZone }, at);
      const latest = await this.applications.latestUnderLock(tx, tutorId);
      if (latest && latest.state !== 'declined') return;
      const from = latest?.mayApplyAgainAt;
      if (from && Temporal.Instant.compare(at, from) < 0) throw new MayNotApplyYet(from.toString());
      await this.applications.start(tx, tutorId, at);
    });
  }
}

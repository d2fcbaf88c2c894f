import { PeopleFacade } from '@app/identity';
import { Clock, type Uuid } from '@app/kernel';
import { Outbox, UnitOfWork } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ApplicationRepository } from '../persistence/application.repository';
import { TutorRepository } from '../persistence/tutor.repository';
import { ApplicationIncomplete } from '../tutors.errors';
import { ApplicationSubmitted } from '../tutors.events';
import { OwnApplications } from './own-application';

/** Hands the application to staff. From here on the account is a tutor's, whatever else it is. */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly own: OwnApplications,
    private readonly tutors: TutorRepository,
    private readonly applications: ApplicationRepository,
    private readonly people: PeopleFacade,
    private readonly outbox: Outbox,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(accountId: Uuid): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { row, application } = await this.own.lockOpen(tx, accountId);
      const { missing } = await this.own.described(row, application);
      if (missing.length > 0) throw new ApplicationIncomplete([...missing]);
      const at = this.clock.now();
      await this.applications.submit(tx, application.id, at);
      await this.tutors.settleSlug(tx, row.id, row.display_name);
      await this.people.becomeTutor(tx, accountId, at);
      await this.outbox.append(tx, ApplicationSubmitted, { tutorId: row.id, applicationId: application.id });
    });
  }
}

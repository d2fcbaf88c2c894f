import { Clock, type Uuid } from '@app/kernel';
import { Outbox, UnitOfWork } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { TutorProfileDraft } from '../domain/tutor';
import { ApplicationRepository } from '../persistence/application.repository';
import { TutorRepository } from '../persistence/tutor.repository';
import { toPage } from '../persistence/tutor-rows';
import { TutorProfileChanged } from '../tutors.events';
import { OwnApplications } from './own-application';
import { ProfileChecks } from './profile-checks';

/** What one step of the form changes; what it leaves out stays as it is. */
export interface ApplicationChange extends Partial<TutorProfileDraft> {
  readonly hoursPerWeek?: number | null;
  readonly availabilityNote?: string;
}

/** Keeps what was written so far, complete or not. */
@Injectable()
export class SaveApplication {
  constructor(
    private readonly own: OwnApplications,
    private readonly tutors: TutorRepository,
    private readonly applications: ApplicationRepository,
    private readonly checks: ProfileChecks,
    private readonly outbox: Outbox,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(accountId: Uuid, change: ApplicationChange): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { row, application } = await this.own.lockOpen(tx, accountId);
      const at = this.clock.now();
      const { hoursPerWeek, availabilityNote, ...written } = change;
      const profile = { ...toPage(row), ...written };
      await this.checks.require(profile);
      await this.tutors.saveProfile(tx, accountId, profile, at);
      const hint = {
        hoursPerWeek: hoursPerWeek === undefined ? application.hoursPerWeek : hoursPerWeek,
        availabilityNote: availabilityNote ?? application.availabilityNote,
      };
      await this.applications.setHint(tx, application.id, hint, at);
      await this.outbox.append(tx, TutorProfileChanged, { tutorId: row.id });
    });
  }
}

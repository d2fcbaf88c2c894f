import { Injectable } from '@nestjs/common';
import { PeopleFacade } from '@app/identity';
import { Clock, type EventOf, type Uuid } from '@app/kernel';
import {
  defineJob,
  HandlesJob,
  Jobs,
  OnEvent,
  Outbox,
  UnitOfWork,
  type EventHandler,
  type JobData,
  type JobHandler,
  type Transaction,
} from '@app/platform';
import { TutorFacade, TutorUnlisted } from '@app/tutors';
import { z } from 'zod';
import { TutorStopped } from '../booking.events';
import { AvailabilityRepository } from '../persistence/availability.repository';
import { SessionListRepository } from '../persistence/session-list.repository';
import { CallOff } from './call-off';

export const CallOffSessions = defineJob('booking.call-off-sessions', { tutorId: z.uuid() });

/**
 * Whoever is suspended meets no student any more, nor does whoever closed their account: that is refused while a session is
 * to come, so that only one that was booked at the same moment is called off. Source: domain.md, "Suspension".
 */
@Injectable()
@OnEvent(TutorUnlisted)
export class StopSuspendedTutor implements EventHandler<typeof TutorUnlisted> {
  constructor(
    private readonly tutors: TutorFacade,
    private readonly people: PeopleFacade,
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
  ) {}

  async handle({ data: { tutorId, reason } }: EventOf<typeof TutorUnlisted>, tx: Transaction): Promise<void> {
    if (reason !== 'suspended' && (await this.isHere(tutorId))) return;
    await this.outbox.append(tx, TutorStopped, { tutorId });
    await this.jobs.enqueue(tx, CallOffSessions, { tutorId });
  }

  private async isHere(tutorId: Uuid): Promise<boolean> {
    return this.people.isActive((await this.tutors.getTutor(tutorId)).accountId);
  }
}

/** Calls off all that has not begun. */
@Injectable()
@HandlesJob(CallOffSessions)
export class CallOffSessionsOfTutor implements JobHandler<typeof CallOffSessions> {
  constructor(
    private readonly tutors: TutorFacade,
    private readonly people: PeopleFacade,
    private readonly calendars: AvailabilityRepository,
    private readonly list: SessionListRepository,
    private readonly callOff: CallOff,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run({ tutorId }: JobData<typeof CallOffSessions>): Promise<void> {
    // A suspension that was undone before we came by, or an account that was opened again, calls nothing off.
    const { mayMeetStudents, accountId } = await this.tutors.getTutor(tutorId);
    if (mayMeetStudents && (await this.people.isActive(accountId))) return;
    const sessionIds = await this.unitOfWork.run(async (tx) => {
      // Behind whoever is booking right now; whoever comes next finds the tutor not listed.
      await this.calendars.lockVersion(tx, tutorId);
      return this.list.notBegunOf(tx, tutorId, this.clock.now());
    });
    await this.callOff.execute(sessionIds);
  }
}

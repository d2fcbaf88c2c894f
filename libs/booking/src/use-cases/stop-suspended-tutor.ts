import { Injectable } from '@nestjs/common';
import { Clock, type EventOf } from '@app/kernel';
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

/** Whoever is suspended meets no student any more. Source: domain.md, "Suspension". */
@Injectable()
@OnEvent(TutorUnlisted)
export class StopSuspendedTutor implements EventHandler<typeof TutorUnlisted> {
  constructor(
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
  ) {}

  async handle({ data: { tutorId, reason } }: EventOf<typeof TutorUnlisted>, tx: Transaction): Promise<void> {
    if (reason !== 'suspended') return;
    await this.outbox.append(tx, TutorStopped, { tutorId });
    await this.jobs.enqueue(tx, CallOffSessions, { tutorId });
  }
}

/** Calls off all that has not begun. */
@Injectable()
@HandlesJob(CallOffSessions)
export class CallOffSessionsOfTutor implements JobHandler<typeof CallOffSessions> {
  constructor(
    private readonly tutors: TutorFacade,
    private readonly calendars: AvailabilityRepository,
    private readonly list: SessionListRepository,
    private readonly callOff: CallOff,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run({ tutorId }: JobData<typeof CallOffSessions>): Promise<void> {
    // A suspension that was undone before we came by calls nothing off.
    if ((await this.tutors.getTutor(tutorId)).mayMeetStudents) return;
    const sessionIds = await this.unitOfWork.run(async (tx) => {
      // Behind whoever is booking right now; whoever comes next finds the tutor not listed.
      await this.calendars.lockVersion(tx, tutorId);
      return this.list.notBegunOf(tx, tutorId, this.clock.now());
    });
    await this.callOff.execute(sessionIds);
  }
}

import { Injectable } from '@nestjs/common';
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
import { quoteCallingOff } from '../domain/cancellation';
import { findMove } from '../domain/session-state';
import { AvailabilityRepository } from '../persistence/availability.repository';
import { SessionListRepository } from '../persistence/session-list.repository';
import { SessionRepository } from '../persistence/session.repository';

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

/**
 * Calls off all that has not begun: everything goes back and nobody is charged. One transaction a session, so that a long
 * list holds up nobody; safe to repeat, because a session that is called off can't be called off again.
 */
@Injectable()
@HandlesJob(CallOffSessions)
export class CallOffSessionsOfTutor implements JobHandler<typeof CallOffSessions> {
  constructor(
    private readonly tutors: TutorFacade,
    private readonly calendars: AvailabilityRepository,
    private readonly list: SessionListRepository,
    private readonly sessions: SessionRepository,
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
    for (const sessionId of sessionIds) await this.callOff(sessionId);
  }

  private callOff(sessionId: Uuid): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const session = await this.sessions.lock(tx, sessionId);
      const now = this.clock.now();
      if (session.state === 'reserved') await this.sessions.letGo(tx, sessionId, null, now);
      if (!findMove(session.state, 'cancel')) return;
      const who = { party: 'staff', by: null, reason: null } as const;
      await this.sessions.cancel(tx, sessionId, who, quoteCallingOff(session, now), now);
    });
  }
}

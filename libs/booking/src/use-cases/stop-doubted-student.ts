import { Injectable } from '@nestjs/common';
import { AgeCaseFacade, StudentAgeDoubted } from '@app/identity';
import { Clock, type EventOf } from '@app/kernel';
import {
  Database,
  defineJob,
  HandlesJob,
  Jobs,
  OnEvent,
  Outbox,
  type EventHandler,
  type JobData,
  type JobHandler,
  type Transaction,
} from '@app/platform';
import { z } from 'zod';
import { StudentStopped } from '../booking.events';
import { SessionListRepository } from '../persistence/session-list.repository';
import { CallOff } from './call-off';

export const CallOffSessionsOfStudent = defineJob('booking.call-off-sessions-of-student', {
  studentId: z.uuid(),
  caseId: z.uuid(),
});

/** Who may be under 13 meets no tutor, until staff know better. Source: policy 7(c). */
@Injectable()
@OnEvent(StudentAgeDoubted)
export class StopDoubtedStudent implements EventHandler<typeof StudentAgeDoubted> {
  constructor(
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
  ) {}

  async handle({ data: { studentId, caseId } }: EventOf<typeof StudentAgeDoubted>, tx: Transaction): Promise<void> {
    await this.outbox.append(tx, StudentStopped, { studentId });
    await this.jobs.enqueue(tx, CallOffSessionsOfStudent, { studentId, caseId });
  }
}

/** All that has not begun for the student, of every family: nobody can book more while they are suspended. */
@Injectable()
@HandlesJob(CallOffSessionsOfStudent)
export class CallOffDoubtedStudent implements JobHandler<typeof CallOffSessionsOfStudent> {
  constructor(
    private readonly ageCases: AgeCaseFacade,
    private readonly list: SessionListRepository,
    private readonly callOff: CallOff,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run({ studentId, caseId }: JobData<typeof CallOffSessionsOfStudent>): Promise<void> {
    // A doubt that was cleared before we came by calls nothing off.
    if ((await this.ageCases.get(caseId)).outcome === 'cleared') return;
    await this.callOff.execute(await this.list.notBegunOfStudent(this.database, studentId, this.clock.now()));
  }
}

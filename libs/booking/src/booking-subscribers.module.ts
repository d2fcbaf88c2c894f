import { Module } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { TutorsModule } from '@app/tutors';
import { BookingModule } from './booking.module';
import { PUSHES, SessionPushes } from './realtime/push-changes';
import { CallOff } from './use-cases/call-off';
import { CheckFreeSlots } from './use-cases/check-free-slots';
import { CountRecords } from './use-cases/count-records';
import { LapseDue } from './use-cases/lapse-due';
import { RollFreeSlots } from './use-cases/roll-free-slots';
import { RenameSupervisor } from './use-cases/rename-supervisor';
import { CallOffDoubtedStudent, StopDoubtedStudent } from './use-cases/stop-doubted-student';
import { CallOffSessionsOfTutor, StopSuspendedTutor } from './use-cases/stop-suspended-tutor';

@Module({
  imports: [BookingModule, IdentityModule, TutorsModule],
  providers: [
    SessionPushes,
    ...PUSHES,
    LapseDue,
    RollFreeSlots,
    CheckFreeSlots,
    CountRecords,
    CallOff,
    StopSuspendedTutor,
    CallOffSessionsOfTutor,
    StopDoubtedStudent,
    CallOffDoubtedStudent,
    RenameSupervisor,
  ],
})
export class BookingSubscribersModule {}

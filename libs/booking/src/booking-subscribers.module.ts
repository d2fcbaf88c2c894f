import { Module } from '@nestjs/common';
import { TutorsModule } from '@app/tutors';
import { BookingModule } from './booking.module';
import { PUSHES, SessionPushes } from './realtime/push-changes';
import { LapseDue } from './use-cases/lapse-due';
import { CallOffSessionsOfTutor, StopSuspendedTutor } from './use-cases/stop-suspended-tutor';

@Module({
  imports: [BookingModule, TutorsModule],
  providers: [SessionPushes, ...PUSHES, LapseDue, StopSuspendedTutor, CallOffSessionsOfTutor],
})
export class BookingSubscribersModule {}

import { Module } from '@nestjs/common';
import { TutorsModule } from '@app/tutors';
import { BookingModule } from './booking.module';
import { SessionAgeReportsController } from './http/age-reports.controller';
import { AvailabilityController } from './http/availability.controller';
import { CalendarController } from './http/calendar.controller';
import { OpenStartsController } from './http/open-starts.controller';
import { ReservationsController } from './http/reservations.controller';
import { SessionsController } from './http/sessions.controller';
import { TutorSearchController } from './http/tutor-search.controller';
import { SessionChannelPolicy } from './realtime/session-channel.policy';
import { TutorCalendarChannelPolicy } from './realtime/tutor-calendar-channel.policy';

@Module({
  imports: [BookingModule, TutorsModule],
  controllers: [
    CalendarController,
    SessionsController,
    SessionAgeReportsController,
    ReservationsController,
    OpenStartsController,
    TutorSearchController,
    AvailabilityController,
  ],
  providers: [SessionChannelPolicy, TutorCalendarChannelPolicy],
})
export class BookingHttpModule {}

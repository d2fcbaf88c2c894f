import { Module } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { LedgerModule } from '@app/ledger';
import { TutorsModule } from '@app/tutors';
import { BookingDemoFacade } from './booking-demo.facade';
import { RulesInForce } from './rules-in-force';
import { BookingFacade } from './booking.facade';
import { AvailabilityRepository } from './persistence/availability.repository';
import { FreeSlotRepository } from './persistence/free-slot.repository';
import { CalendarRepository } from './persistence/calendar.repository';
import { SessionListRepository } from './persistence/session-list.repository';
import { SessionRepository } from './persistence/session.repository';
import { TeachingRepository } from './persistence/teaching.repository';
import { TutorSearchRepository } from './persistence/tutor-search.repository';
import { BookingPersonalDataProvider } from './privacy/booking-personal-data.provider';
import { AnswerRequest } from './use-cases/answer-request';
import { AuthoriseBooking } from './use-cases/authorise-booking';
import { BookSession } from './use-cases/book-session';
import { BuildFreeSlots } from './use-cases/build-free-slots';
import { CancelSession } from './use-cases/cancel-session';
import { ConfirmReservation } from './use-cases/confirm-reservation';
import { DescribeSessions } from './use-cases/describe-sessions';
import { FindViewpoint } from './use-cases/find-viewpoint';
import { FindVisibleSession } from './use-cases/find-visible-session';
import { GetAvailability } from './use-cases/get-availability';
import { ListOpenStarts } from './use-cases/list-open-starts';
import { ListOwnStudents } from './use-cases/list-own-students';
import { ListSessions } from './use-cases/list-sessions';
import { ReleaseReservation } from './use-cases/release-reservation';
import { ReportAgeFromSession } from './use-cases/report-age-from-session';
import { ReserveSession } from './use-cases/reserve-session';
import { RunSession } from './use-cases/run-session';
import { SaveAvailability } from './use-cases/save-availability';
import { ShowBookingRules } from './use-cases/show-booking-rules';
import { ShowCalendar } from './use-cases/show-calendar';
import { ShowOwnEarnings } from './use-cases/show-own-earnings';
import { SearchTutors } from './use-cases/search-tutors';
import { TakeTime } from './use-cases/take-time';
import { TutorSight } from './use-cases/tutor-sight';
import { ViewSession } from './use-cases/view-session';
import { WriteCalendarFile } from './use-cases/write-calendar-file';

const repositories = [
  AvailabilityRepository,
  CalendarRepository,
  FreeSlotRepository,
  SessionListRepository,
  SessionRepository,
  TeachingRepository,
  TutorSearchRepository,
];

const useCases = [
  AnswerRequest,
  BookSession,
  CancelSession,
  ConfirmReservation,
  FindVisibleSession,
  GetAvailability,
  ListOpenStarts,
  ListOwnStudents,
  ListSessions,
  ReleaseReservation,
  ReportAgeFromSession,
  ReserveSession,
  SaveAvailability,
  SearchTutors,
  ShowBookingRules,
  ShowCalendar,
  ShowOwnEarnings,
  ViewSession,
  WriteCalendarFile,
];

/** Calendars and sessions: who meets whom when, and on whose minutes. */
@Module({
  imports: [IdentityModule, LedgerModule, TutorsModule],
  providers: [
    ...repositories,
    ...useCases,
    AuthoriseBooking,
    RulesInForce,
    BuildFreeSlots,
    DescribeSessions,
    FindViewpoint,
    RunSession,
    TakeTime,
    TutorSight,
    BookingFacade,
    BookingDemoFacade,
    BookingPersonalDataProvider,
  ],
  exports: [...repositories, ...useCases, RulesInForce, BuildFreeSlots, BookingFacade, BookingDemoFacade],
})
export class BookingModule {}

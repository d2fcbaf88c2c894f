import { BillingSubscribersModule } from '@app/billing';
import { BookingSubscribersModule } from '@app/booking';
import { ConsoleSubscribersModule } from '@app/console';
import { IdentitySubscribersModule } from '@app/identity';
import { LedgerSubscribersModule } from '@app/ledger';
import { NotificationsSubscribersModule } from '@app/notifications';
import { RoomsSubscribersModule } from '@app/rooms';
import { TutorsSubscribersModule } from '@app/tutors';

/** One entry a lib: its event handlers, jobs, schedules and ticks. */
export const SUBSCRIBERS_MODULES = [
  IdentitySubscribersModule,
  LedgerSubscribersModule,
  TutorsSubscribersModule,
  BookingSubscribersModule,
  BillingSubscribersModule,
  RoomsSubscribersModule,
  NotificationsSubscribersModule,
  ConsoleSubscribersModule,
];

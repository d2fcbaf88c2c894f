import { BillingHttpModule } from '@app/billing';
import { BookingHttpModule } from '@app/booking';
import { ConsoleHttpModule } from '@app/console';
import { IdentityHttpModule } from '@app/identity';
import { NotificationsHttpModule } from '@app/notifications';
import { RoomsHttpModule } from '@app/rooms';
import { TutorsHttpModule } from '@app/tutors';

/** One entry a lib: its routes and channel policies. */
export const HTTP_MODULES = [
  IdentityHttpModule,
  TutorsHttpModule,
  BookingHttpModule,
  BillingHttpModule,
  RoomsHttpModule,
  NotificationsHttpModule,
  ConsoleHttpModule,
];

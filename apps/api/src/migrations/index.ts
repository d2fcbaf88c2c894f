import { Audit1700000000013 } from './1700000000013-audit';
import { AccountCare1700000000009 } from './1700000000009-account-care';
import { Billing1700000000006 } from './1700000000006-billing';
import { BookableUntil1700000000020 } from './1700000000020-bookable-until';
import { Booking1700000000005 } from './1700000000005-booking';
import { Console1700000000014 } from './1700000000014-console';
import { FamilyCare1700000000011 } from './1700000000011-family-care';
import { FreeSlots1700000000015 } from './1700000000015-free-slots';
import { Identity1700000000002 } from './1700000000002-identity';
import { Ledger1700000000003 } from './1700000000003-ledger';
import { NarrowSlots1700000000018 } from './1700000000018-narrow-slots';
import { Care1700000000019 } from './1700000000019-care';
import { NoticesAboutStudents1700000000017 } from './1700000000017-notices-about-students';
import { Notifications1700000000008 } from './1700000000008-notifications';
import { Preferences1700000000016 } from './1700000000016-preferences';
import { Platform1700000000001 } from './1700000000001-platform';
import { Rooms1700000000007 } from './1700000000007-rooms';
import { SecondFactor1700000000010 } from './1700000000010-second-factor';
import { TutorApplications1700000000012 } from './1700000000012-tutor-applications';
import { Tutors1700000000004 } from './1700000000004-tutors';

/** In the order of their numbers. */
export const MIGRATIONS = [
  Platform1700000000001,
  Identity1700000000002,
  Ledger1700000000003,
  Tutors1700000000004,
  Booking1700000000005,
  Billing1700000000006,
  Rooms1700000000007,
  Notifications1700000000008,
  AccountCare1700000000009,
  SecondFactor1700000000010,
  FamilyCare1700000000011,
  TutorApplications1700000000012,
  Audit1700000000013,
  Console1700000000014,
  FreeSlots1700000000015,
  Preferences1700000000016,
  NoticesAboutStudents1700000000017,
  NarrowSlots1700000000018,
  Care1700000000019,
  BookableUntil1700000000020,
];

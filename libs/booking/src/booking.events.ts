import { defineEvent } from '@app/kernel';
import { z } from 'zod';

const sessionFacts = { sessionId: z.uuid(), familyId: z.uuid(), tutorId: z.uuid(), studentId: z.uuid() };

/** A time is kept while the family buys minutes. */
export const SessionReserved = defineEvent('booking.session-reserved.v1', sessionFacts);
/** Minutes are held and the tutor's time is taken. */
export const SessionBooked = defineEvent('booking.session-booked.v1', sessionFacts);
/** Minutes are held and the tutor has to answer. */
export const SessionRequested = defineEvent('booking.session-requested.v1', sessionFacts);
export const SessionAccepted = defineEvent('booking.session-accepted.v1', sessionFacts);
export const SessionDeclined = defineEvent('booking.session-declined.v1', sessionFacts);
/** A request that was not answered in time; everything held was returned. */
export const SessionExpired = defineEvent('booking.session-expired.v1', sessionFacts);
export const SessionCancelled = defineEvent('booking.session-cancelled.v1', {
  ...sessionFacts,
  by: z.enum(['family', 'tutor', 'staff']),
});
export const SessionBegan = defineEvent('booking.session-began.v1', sessionFacts);
export const SessionEnded = defineEvent('booking.session-ended.v1', sessionFacts);
export const SessionReopened = defineEvent('booking.session-reopened.v1', sessionFacts);
export const SessionSettled = defineEvent('booking.session-settled.v1', {
  ...sessionFacts,
  billedMinutes: z.int().nonnegative(),
  outcome: z.enum(['delivered', 'student_missed', 'tutor_missed', 'both_missed', 'faulted']),
});
/** A reservation's time ran out, or the family let it go. */
export const ReservationLapsed = defineEvent('booking.reservation-lapsed.v1', sessionFacts);
/** The tutor was suspended: what is running ends, and what is coming is called off. */
export const TutorStopped = defineEvent('booking.tutor-stopped.v1', { tutorId: z.uuid() });
/** The student may not meet tutors any more: what is running ends, and what is coming is called off. */
export const StudentStopped = defineEvent('booking.student-stopped.v1', { studentId: z.uuid() });
/** The tutor saved other rules, overrides or time off. */
export const AvailabilityChanged = defineEvent('booking.availability-changed.v1', { tutorId: z.uuid() });

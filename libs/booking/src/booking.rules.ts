import { defineRules, type RulesVersion } from '@app/platform';
import { z } from 'zod';

const minutes = z.int().nonnegative();

/** The operator's numbers (domain.md, "Numbers"): dated rows of `platform_rule`, frozen by version at booking. */
export const bookingRules = defineRules('booking', {
  /** What a tutor's calendar starts with. */
  noticeMinutes: minutes,
  horizonDays: z.int().positive(),
  stepMinutes: z.int().positive(),
  bufferMinutes: minutes,
  sessionsPerDay: z.int().positive(),
  lengthsMinutes: z.array(z.int().positive()).min(1),
  reservationMinutes: z.int().positive(),
  reservationsPerFamily: z.int().positive(),
  requestAnswerMinutes: z.int().positive(),
  requestAnswerBeforeStartMinutes: minutes,
  /** Longest notice first; the last begins at 0. */
  cancellationSteps: z.array(
    z.object({ name: z.string(), noticeMinutes: minutes, returnedPercent: z.int().min(0).max(100) }),
  ),
  tutorCancelsLateMinutes: minutes,
  tutorCancelsLateGrantMinutes: minutes,
  studentGraceMinutes: minutes,
  tutorGraceMinutes: minutes,
  studentMissedChargeMinutes: minutes,
  tutorMissedGrantMinutes: minutes,
  joinBeforeMinutes: minutes,
  roomClosesAfterMinutes: minutes,
  settleAfterSeconds: z.int().nonnegative(),
  tutorSightDays: z.int().nonnegative(),
});

export type BookingRulesVersion = RulesVersion<typeof bookingRules>;
export type BookingNumbers = BookingRulesVersion['values'];

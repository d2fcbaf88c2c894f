import { defineRules } from '@app/platform';
import { z } from 'zod';
import { THROTTLE_SCOPES } from './domain/sign-in/throttle';

const positive = z.number().int().positive();
const throttle = z.object({ attempts: positive, windowMinutes: positive });

/** The dated numbers of this module; their defaults stand in its migration. */
export const identityRules = defineRules('identity', {
  adultAge: positive,
  studentYoungestAge: positive,
  studentOldestAge: positive,
  ageZone: z.string(),
  passwordShortest: positive,
  passphraseShortest: positive,
  signInDays: positive,
  studentSignInDays: positive,
  verificationHours: positive,
  unverifiedDays: positive,
  joinLinkMinutes: positive,
  invitationDays: positive,
  comingOfAgeDays: positive,
  freshProofMinutes: positive,
  secondStepMinutes: positive,
  passkeyChallengeMinutes: positive,
  googleAttemptMinutes: positive,
  recoveryCodes: positive,
  passwordResetMinutes: positive,
  emailChangeHours: positive,
  /** How long the link "this wasn't me" of a new-device mail works. */
  disownDays: positive,
  /** How long a browser in which the age gate refused somebody is refused again. */
  ageGateHours: positive,
  /** A closed account comes back within these, and is erased after them. */
  comeBackDays: positive,
  linksForgottenAfterDays: positive,
  devicesForgottenAfterDays: positive,
  throttles: z.record(z.enum(THROTTLE_SCOPES), throttle),
});

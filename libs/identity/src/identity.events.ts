import { defineEvent } from '@app/kernel';
import { z } from 'zod';
import { FACTOR_CHANGES } from './domain/second-factors/second-factor';

/** A guardian registered, or asked again for the mail. The address is not proven yet: send the mail of this registration. */
export const AccountRegistered = defineEvent('identity.account-registered.v1', {
  accountId: z.uuid(),
  registrationId: z.uuid(),
});

/** Somebody registered with the address of a verified account: tell its owner by mail; the page says nothing. */
export const RegistrationRepeated = defineEvent('identity.registration-repeated.v1', { accountId: z.uuid() });

export const EmailVerified = defineEvent('identity.email-verified.v1', { accountId: z.uuid() });

/** Somebody asked for a new password. The reset names the account, where the address has one. */
export const PasswordResetAsked = defineEvent('identity.password-reset-asked.v1', { resetId: z.uuid() });

export const PasswordChanged = defineEvent('identity.password-changed.v1', { accountId: z.uuid() });

/** Both mailboxes are to be asked. */
export const EmailChangeAsked = defineEvent('identity.email-change-asked.v1', {
  accountId: z.uuid(),
  emailChangeId: z.uuid(),
});

export const EmailChanged = defineEvent('identity.email-changed.v1', { accountId: z.uuid() });

/** Its owner left; they can come back for a while, then they are erased. */
export const AccountClosed = defineEvent('identity.account-closed.v1', { accountId: z.uuid() });

export const AccountReopened = defineEvent('identity.account-reopened.v1', { accountId: z.uuid() });

/** A browser that the account had not seen before, and not its first: tell the owner. */
export const SignedInOnNewDevice = defineEvent('identity.signed-in-on-new-device.v1', {
  accountId: z.uuid(),
  signInId: z.uuid(),
});

export const SignInRevoked = defineEvent('identity.sign-in-revoked.v1', { signInId: z.uuid(), accountId: z.uuid() });

/** The moment a family can own minutes: its first guardian proved their address. */
export const FamilyCreated = defineEvent('identity.family-created.v1', { familyId: z.uuid(), ownerId: z.uuid() });

export const StudentAdded = defineEvent('identity.student-added.v1', { studentId: z.uuid(), familyId: z.uuid() });

/** Powers of `accountId` (a guardian) for a student changed or ended: read them again. */
export const GuardianshipChanged = defineEvent('identity.guardianship-changed.v1', {
  studentId: z.uuid(),
  familyId: z.uuid(),
  accountId: z.uuid(),
});

/** A student's sign-in was suspended, or allowed again. */
export const StudentSuspensionChanged = defineEvent('identity.student-suspension-changed.v1', { studentId: z.uuid() });

/** A family paused a student's profile, or ended its own pause: whoever else cares for the student hears of it. */
export const StudentPauseChanged = defineEvent('identity.student-pause-changed.v1', {
  studentId: z.uuid(),
  familyId: z.uuid(),
  isPaused: z.boolean(),
});

/** A student may be under 13 and was suspended: what is running for them ends, what is coming is called off. */
export const StudentAgeDoubted = defineEvent('identity.student-age-doubted.v1', {
  caseId: z.uuid(),
  studentId: z.uuid(),
});

/** Staff found the student old enough: the profile is as it was before. */
export const StudentAgeCleared = defineEvent('identity.student-age-cleared.v1', {
  caseId: z.uuid(),
  studentId: z.uuid(),
});

/** A student was erased. Their guardians are named here, because nothing else remembers them any more. */
export const StudentErased = defineEvent('identity.student-erased.v1', {
  studentId: z.uuid(),
  guardianIds: z.array(z.uuid()),
});

/** Somebody holds other staff roles than before: read them again. */
export const StaffRolesChanged = defineEvent('identity.staff-roles-changed.v1', { accountId: z.uuid() });

/** How an account is protected changed: its owner hears of it, whoever did it. */
export const SecondFactorChanged = defineEvent('identity.second-factor-changed.v1', {
  accountId: z.uuid(),
  change: z.enum(FACTOR_CHANGES),
});

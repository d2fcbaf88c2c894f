import { defineEvent } from '@app/kernel';
import { z } from 'zod';

export const StudentEdited = defineEvent('identity.student-edited.v1', { studentId: z.uuid() });

/** A guardian chose a new passphrase for the student. */
export const PassphraseReset = defineEvent('identity.passphrase-reset.v1', { studentId: z.uuid(), byId: z.uuid() });

/** Send the invitation's mail; `invitedBy` is who asked for it. */
export const GuardianInvited = defineEvent('identity.guardian-invited.v1', {
  invitationId: z.uuid(),
  invitedBy: z.uuid(),
});

/** An invitation of this family was accepted. */
export const GuardianJoined = defineEvent('identity.guardian-joined.v1', {
  familyId: z.uuid(),
  accountId: z.uuid(),
  invitedBy: z.uuid(),
});

/** A guardian left a family, or its owner (`byId`) ended their membership. */
export const GuardianLeft = defineEvent('identity.guardian-left.v1', {
  familyId: z.uuid(),
  accountId: z.uuid(),
  byId: z.uuid(),
});

export const FamilyOwnerChanged = defineEvent('identity.family-owner-changed.v1', {
  familyId: z.uuid(),
  ownerId: z.uuid(),
  formerOwnerId: z.uuid(),
});

/** The student turns 18 in some days, and can take the profile over then. */
export const StudentComesOfAge = defineEvent('identity.student-comes-of-age.v1', { studentId: z.uuid() });

/** The student is 18 today: the profile can be taken over. */
export const StudentCameOfAge = defineEvent('identity.student-came-of-age.v1', { studentId: z.uuid() });

/** A student of age named an own address: send the mail that proves it. */
export const HandoverAsked = defineEvent('identity.handover-asked.v1', { studentId: z.uuid() });

/** The profile is the student's own; the powers of these guardians ended with it. */
export const HandoverCompleted = defineEvent('identity.handover-completed.v1', {
  studentId: z.uuid(),
  endedIds: z.array(z.uuid()),
});

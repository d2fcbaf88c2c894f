import { defineEvent } from '@app/kernel';
import { z } from 'zod';

export const UNLISTING_REASONS = ['own-wish', 'vetting', 'suspended'] as const;
export type UnlistingReason = (typeof UNLISTING_REASONS)[number];

export const TutorListed = defineEvent('tutors.tutor-listed.v1', { tutorId: z.uuid() });

/** The tutor saved their profile: the zone of their hours, or whether bookings stand at once, may be another. */
export const TutorProfileChanged = defineEvent('tutors.profile-changed.v1', { tutorId: z.uuid() });

/** `vetting`: a check failed or ran out. `suspended`: staff ended it at once; rooms and booking react to that. */
export const TutorUnlisted = defineEvent('tutors.tutor-unlisted.v1', {
  tutorId: z.uuid(),
  reason: z.enum(UNLISTING_REASONS),
});

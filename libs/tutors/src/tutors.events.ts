import { defineEvent } from '@app/kernel';
import { z } from 'zod';
import { DECISIONS } from './domain/application';
import { VETTING_KINDS } from './domain/listing';

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

/** It waits for staff now: for the first time, or again after changes. */
export const ApplicationSubmitted = defineEvent('tutors.application-submitted.v1', {
  tutorId: z.uuid(),
  applicationId: z.uuid(),
});

/** The reason stands with the application: read it there. */
export const ApplicationDecided = defineEvent('tutors.application-decided.v1', {
  tutorId: z.uuid(),
  applicationId: z.uuid(),
  decision: z.enum(DECISIONS),
});

/** At most `days` are left of a check that counts. Once for each of the operator's thresholds. */
export const CheckExpiring = defineEvent('tutors.check-expiring.v1', {
  tutorId: z.uuid(),
  kind: z.enum(VETTING_KINDS),
  days: z.number().int(),
  expiresAt: z.iso.datetime(),
});

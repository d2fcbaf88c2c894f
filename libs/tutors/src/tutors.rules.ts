import { defineRules } from '@app/platform';
import { z } from 'zod';

const positive = z.number().int().positive();

/** The dated numbers of this module; their defaults stand in its migration. */
export const tutorsRules = defineRules('tutors', {
  reapplyAfterDays: positive,
  /** Before a check runs out: the tutor is reminded at each of these. */
  reminderDays: z.array(positive),
  documentsAtMost: positive,
  documentMegabytes: positive,
  avatarMegabytes: positive,
  imageMegapixels: positive,
});

import { defineRules } from '@app/platform';
import { z } from 'zod';

/** The ledger's numbers that are the operator's to change; null = never. The SQL functions read the same rows. */
export const LEDGER_RULES = defineRules('ledger', {
  boughtExpireAfterDays: z.int().positive().nullable(),
  grantedExpireAfterDays: z.int().positive().nullable(),
  /** How long minutes live on that are released after their lot has lapsed. */
  releasedLivesOnDays: z.int().positive(),
});

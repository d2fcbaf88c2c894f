import { defineRules } from '@app/platform';
import { z } from 'zod';

const positive = z.number().int().positive();

/** The dated numbers of this module; their defaults stand in its migration. */
export const consoleRules = defineRules('console', {
  breakGlassMinutesAtMost: positive,
  searchesAnHour: positive,
  searchResultsAtMost: positive,
  searchShortest: positive,
  expiringWithinDays: positive,
});

import { defineEvent } from '@app/kernel';
import { z } from 'zod';

/** Somebody's file was opened unmasked, closed, or the look at it reviewed. */
export const BreakGlassChanged = defineEvent('console.break-glass-changed.v1', { breakGlassId: z.uuid() });

import { defineRules } from '@app/platform';
import { z } from 'zod';

/** The numbers of notifications that are the operator's to change. */
export const notificationsRules = defineRules('notifications', {
  /** A family is told, if it wishes, when fewer minutes than these can be booked. */
  lowBalanceMinutes: z.int().positive(),
});

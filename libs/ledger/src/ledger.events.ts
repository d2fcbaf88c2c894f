import { defineEvent } from '@app/kernel';
import { z } from 'zod';

/** A transfer moved minutes of this family. Appended by `ledger_post`, once a transfer. */
export const BalanceChanged = defineEvent('ledger.balance-changed.v1', { familyId: z.uuid() });

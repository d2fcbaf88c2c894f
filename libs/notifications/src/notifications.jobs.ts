import { defineJob } from '@app/platform';
import { z } from 'zod';

export const SendMail = defineJob('notifications.send-mail', { mailId: z.uuid() });

import { Injectable, Logger } from '@nestjs/common';
import { Jobs, Scheduled, UnitOfWork, type ScheduledTask } from '@app/platform';
import { SendMail } from '../notifications.jobs';
import { MailRepository } from '../persistence/mail.repository';

/** By then the queue has given up by itself: a mail has one sender at a time, not one more each night. */
const OLDER_THAN_HOURS = 26;
const YOUNGER_THAN_HOURS = 8 * 24;

/** Mails that were given up, or whose job was lost, get another day of tries, for a week. */
@Injectable()
@Scheduled('notifications.retry-unsent-mails', { cron: '41 4 * * *' })
export class RetryUnsentMails implements ScheduledTask {
  private readonly logger = new Logger(RetryUnsentMails.name);

  constructor(
    private readonly mails: MailRepository,
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async run(now: Temporal.Instant): Promise<void> {
    const count = await this.unitOfWork.run(async (tx) => {
      const from = now.subtract({ hours: YOUNGER_THAN_HOURS });
      const unsent = await this.mails.unfinished(tx, from, now.subtract({ hours: OLDER_THAN_HOURS }));
      for (const mailId of unsent) await this.jobs.enqueue(tx, SendMail, { mailId });
      return unsent.length;
    });
    if (count > 0) this.logger.warn({ count }, 'mails that were given up are tried again');
  }
}

import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Jobs, type Transaction } from '@app/platform';
import { RealtimePublisher } from '@app/realtime';
import type { MailFacts, MailTemplate } from '../domain/mail-templates';
import type { Notice } from '../domain/words';
import { SendMail } from '../notifications.jobs';
import { MailRepository } from '../persistence/mail.repository';
import { NoticeRepository } from '../persistence/notice.repository';

export interface Telling {
  accountId: Uuid;
  notice?: Notice;
  mail?: { template: MailTemplate; facts: MailFacts };
}

/** Tells people of one event: each at most once in the app and once by mail, however often the event is handed over. */
@Injectable()
export class TellPeople {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly mails: MailRepository,
    private readonly jobs: Jobs,
    private readonly realtime: RealtimePublisher,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Transaction, eventId: Uuid, tellings: readonly Telling[]): Promise<void> {
    for (const telling of tellings) {
      if (telling.notice) await this.inApp(tx, eventId, telling.accountId, telling.notice);
      if (telling.mail) await this.byMail(tx, eventId, telling.accountId, telling.mail);
    }
  }

  private async inApp(tx: Transaction, eventId: Uuid, accountId: Uuid, notice: Notice): Promise<void> {
    const notificationId = await this.notices.add(tx, eventId, accountId, notice, this.clock.now());
    if (notificationId === null) return;
    tx.afterCommit(() => this.realtime.publish(`user:${accountId}`, 'notification.created', { notificationId }));
  }

  private async byMail(
    tx: Transaction,
    eventId: Uuid,
    accountId: Uuid,
    mail: { template: MailTemplate; facts: MailFacts },
  ): Promise<void> {
    const mailId = await this.mails.add(tx, eventId, accountId, mail, this.clock.now());
    if (mailId !== null) await this.jobs.enqueue(tx, SendMail, { mailId });
  }
}

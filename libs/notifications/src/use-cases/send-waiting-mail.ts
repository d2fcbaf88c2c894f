import { Injectable } from '@nestjs/common';
import { PeopleFacade } from '@app/identity';
import { Clock, type Uuid } from '@app/kernel';
import { HandlesJob, Mailer, Settings, UnitOfWork, type JobData, type JobHandler } from '@app/platform';
import { MAIL_CLASSES, maySend, type WaitingMail } from '../domain/mail-templates';
import { TOPIC_NAMES } from '../domain/topics';
import type { WayOut } from '../domain/words';
import { renderMail } from '../mail/render-mail';
import { UnsubscribeLinkSealer } from '../mail/unsubscribe-links';
import { WriteMail } from '../mail/write-mail';
import { SendMail } from '../notifications.jobs';
import { MailRepository } from '../persistence/mail.repository';
import { WishRepository } from '../persistence/wish.repository';

const CLAIM_SECONDS = 120;
/** One address and nothing that could smuggle in another recipient or header. */
const ONE_ADDRESS = /^[^\s,;:<>"()\\\p{Cc}]+@[^\s,;:<>"()\\\p{Cc}]+$/u;

/** Sends one mail once: claimed, written, handed to the mail server, and remembered as sent. */
@Injectable()
@HandlesJob(SendMail)
export class SendWaitingMail implements JobHandler<typeof SendMail> {
  constructor(
    private readonly mails: MailRepository,
    private readonly writeMail: WriteMail,
    private readonly people: PeopleFacade,
    private readonly wishes: WishRepository,
    private readonly links: UnsubscribeLinkSealer,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run({ mailId }: JobData<typeof SendMail>): Promise<void> {
    const now = this.clock.now();
    const claim = await this.unitOfWork.run((tx) =>
      this.mails.claim(tx, mailId, now, now.add({ seconds: CLAIM_SECONDS })),
    );
    if (claim === 'finished') return;
    // Failing asks for another try; by then the other sender has finished or given up.
    if (claim === 'busy') throw new Error(`The mail ${mailId} is being sent by somebody else.`);
    await this.send(claim.mail).catch(async (error: unknown) => {
      await this.unitOfWork.run((tx) => this.mails.free(tx, mailId));
      throw error;
    });
  }

  private async send(mail: WaitingMail): Promise<void> {
    const reader = await this.people.contact(mail.accountId);
    // Asked now, not when the mail was put in line: a wish that was taken back meanwhile counts. Policy 1(a)1 D.
    const wishes = await this.wishes.wishesOf(mail.accountId);
    if (!maySend(MAIL_CLASSES[mail.template], wishes)) return this.finish(mail.id, 'dropped');
    const words = await this.writeMail.execute(mail, reader);
    const to = words?.to ?? reader.email;
    if (!words || to === null || !ONE_ADDRESS.test(to)) return this.finish(mail.id, 'dropped');
    const wayOut = this.wayOut(mail);
    const rendered = await renderMail(words, this.settings.publicUrl, wayOut?.inWords);
    await this.mailer.send({
      ...rendered,
      to,
      headers: {
        // The same for every try: should a crash make two of it, mail programs show one.
        'Message-ID': `<${mail.id}@${new URL(this.settings.publicUrl).hostname}>`,
        'Auto-Submitted': 'auto-generated',
        ...wayOut?.headers,
      },
    });
    await this.finish(mail.id, 'sent');
  }

  /** RFC 8058, for whatever a person may do without; service mail has none. */
  private wayOut({ accountId, template }: WaitingMail): { headers: Record<string, string>; inWords: WayOut } | null {
    const topic = MAIL_CLASSES[template];
    if (topic === 'service') return null;
    const links = this.links.linksFor({ accountId, topic });
    return (
      links && {
        headers: { 'List-Unsubscribe': `<${links.oneClick}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
        inWords: { label: `Stop ${TOPIC_NAMES[topic]}`, url: links.page },
      }
    );
  }

  private finish(mailId: Uuid, outcome: 'sent' | 'dropped'): Promise<void> {
    return this.unitOfWork.run((tx) => this.mails.finish(tx, mailId, outcome, this.clock.now()));
  }
}

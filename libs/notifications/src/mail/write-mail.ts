import { Injectable } from '@nestjs/common';
import { BillingFacade } from '@app/billing';
import type { Contact } from '@app/identity';
import { Clock, type Uuid } from '@app/kernel';
import { LedgerFacade } from '@app/ledger';
import { DatedRules } from '@app/platform';
import { lowBalanceMail } from '../domain/balance-words';
import type { WaitingMail, WaitingMailAbout } from '../domain/mail-templates';
import { mailOfNotice, minutesShortNotice, receiptMail, timeGoneNotice } from '../domain/purchase-words';
import { sessionMail } from '../domain/session-mails';
import { tutorMail } from '../domain/tutor-words';
import type { MailWords } from '../domain/words';
import { notificationsRules } from '../notifications.rules';
import { AccountMails } from './account-mails';
import { FamilyMails } from './family-mails';
import { SessionStories } from './session-stories';
import { TutorStories } from './tutor-stories';

type PurchaseMail = WaitingMailAbout<'purchase'>;

/** Finds the words of a mail at the moment when it is sent: secrets are made now, facts are read now. */
@Injectable()
export class WriteMail {
  constructor(
    private readonly accountMails: AccountMails,
    private readonly familyMails: FamilyMails,
    private readonly billing: BillingFacade,
    private readonly stories: SessionStories,
    private readonly tutorStories: TutorStories,
    private readonly ledger: LedgerFacade,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  /** Null where there is nothing to say any more, e.g. the address was confirmed meanwhile. */
  async execute(mail: WaitingMail, reader: Contact): Promise<MailWords | null> {
    if (mail.about === 'purchase') return this.aboutPurchase(mail, reader);
    if (mail.about === 'balance') return this.aboutBalance(mail.facts.familyId);
    if (mail.about === 'tutor') {
      return tutorMail(mail.template, await this.tutorStories.find(mail.facts), reader.timeZone);
    }
    if (mail.about === 'family' || mail.about === 'invitation' || mail.about === 'handover')
      return this.familyMails.write(mail);
    if (mail.about !== 'session') return this.accountMails.write(mail, reader);
    const found = await this.stories.find(mail.facts.sessionId);
    const { audience, by } = mail.facts;
    return found && sessionMail(mail.template, found.story, { audience, by, timeZone: reader.timeZone });
  }

  /** Nothing where minutes were bought meanwhile. */
  private async aboutBalance(familyId: Uuid): Promise<MailWords | null> {
    const now = this.clock.now();
    const { lowBalanceMinutes } = (await this.rules.at(notificationsRules, now)).values;
    const { availableMinutes } = await this.ledger.balance(familyId, now);
    return availableMinutes < lowBalanceMinutes ? lowBalanceMail(availableMinutes) : null;
  }

  private async aboutPurchase({ template, facts }: PurchaseMail, reader: Contact): Promise<MailWords | null> {
    if (template === 'receipt') return receiptMail(await this.billing.receipt(facts.purchaseId), reader.timeZone);
    const found = facts.sessionId === undefined ? null : await this.stories.find(facts.sessionId);
    if (!found) return null;
    return template === 'time-gone'
      ? mailOfNotice(timeGoneNotice(found.story, reader.timeZone), 'Choose another time')
      : mailOfNotice(minutesShortNotice(found.story, reader.timeZone), 'See your minutes');
  }
}

import { Injectable } from '@nestjs/common';
import { PeopleFacade, type Contact } from '@app/identity';
import {
  accountClosedWords,
  accountReopenedWords,
  addressAlreadyRegisteredWords,
  confirmNewEmailWords,
  confirmOldEmailWords,
  emailAlreadyUsedWords,
  emailChangedWords,
  newDeviceWords,
  passwordChangedWords,
  resetPasswordWords,
  verifyEmailWords,
} from '../domain/account-words';
import { factorMail } from '../domain/factor-words';
import type { AccountTemplate, WaitingMail, WaitingMailAbout } from '../domain/mail-templates';
import type { MailWords } from '../domain/words';
import type { FamilyMail } from './family-mails';

export type AccountMail = Exclude<
  WaitingMail,
  { about: 'session' | 'purchase' | 'balance' | 'tutor' | FamilyMail['about'] }
>;

const PLAIN: Readonly<
  Record<Exclude<AccountTemplate, 'account-closed' | 'email-changed'>, (reader: Contact) => MailWords>
> = {
  'address-already-registered': ({ firstName }) => addressAlreadyRegisteredWords(firstName),
  'password-changed': ({ firstName }) => passwordChangedWords(firstName),
  'account-reopened': ({ firstName }) => accountReopenedWords(firstName),
};

/** Mails about an account and how it is entered. Their secrets are asked for here, when they are sent. */
@Injectable()
export class AccountMails {
  constructor(private readonly people: PeopleFacade) {}

  async write(mail: AccountMail, reader: Contact): Promise<MailWords | null> {
    switch (mail.about) {
      case 'factor':
        return factorMail(mail.facts.change);
      case 'account':
        if (mail.template === 'account-closed') return this.aboutClosing(reader);
        if (mail.template === 'email-changed') {
          return emailChangedWords(reader.firstName, await this.people.googleAddress(reader.accountId));
        }
        return PLAIN[mail.template](reader);
      case 'registration': {
        const secret = await this.people.issueVerification(mail.facts.registrationId);
        return secret && verifyEmailWords(secret);
      }
      case 'password-reset': {
        const secret = await this.people.issuePasswordReset(mail.facts.resetId);
        return secret && resetPasswordWords(reader.firstName, secret);
      }
      case 'sign-in': {
        const device = await this.people.issueDisowning(mail.facts.signInId);
        return device && newDeviceWords(reader, device);
      }
      case 'email-change':
        return this.aboutEmailChange(mail, reader);
    }
  }

  /** Nothing where they came back meanwhile. */
  private async aboutClosing(reader: Contact): Promise<MailWords | null> {
    const until = await this.people.comesBackUntil(reader.accountId);
    return until && accountClosedWords(reader, until);
  }

  private async aboutEmailChange(
    { template, facts }: WaitingMailAbout<'email-change'>,
    reader: Contact,
  ): Promise<MailWords | null> {
    const side = template === 'confirm-old-email' ? 'old' : 'new';
    const asked = await this.people.issueEmailConfirmation(facts.emailChangeId, side);
    if (!asked) return null;
    if (asked.token === null) return emailAlreadyUsedWords(asked.newEmail);
    return side === 'old'
      ? confirmOldEmailWords(reader.firstName, asked.newEmail, asked.token)
      : confirmNewEmailWords(asked.newEmail, asked.token);
  }
}

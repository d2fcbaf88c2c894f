import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database, Outbox, UnitOfWork } from '@app/platform';
import { LinkGone } from '../../account.errors';
import { PasswordChanged } from '../../identity.events';
import { AccountRepository } from '../../persistence/account/account.repository';
import { EmailChangeRepository } from '../../persistence/account/email-change.repository';
import { MailTokenRepository } from '../../persistence/account/mail-token.repository';
import { JudgePassword } from './judge-password';
import { SecretHasher } from '../sign-in/secret-hasher';
import { SignOut } from '../sign-in/sign-out';
import { Throttle } from '../sign-in/throttle';
import { UseLink } from '../account/use-link';

/** A new password through the link of a mail, once. Whoever was signed in is not any more. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly database: Database,
    private readonly links: UseLink,
    private readonly accounts: AccountRepository,
    private readonly tokens: MailTokenRepository,
    private readonly emailChanges: EmailChangeRepository,
    private readonly judge: JudgePassword,
    private readonly hasher: SecretHasher,
    private readonly signOut: SignOut,
    private readonly throttle: Throttle,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(token: string, password: string, address: string): Promise<void> {
    const { accountId } = await this.links.look(token, address, 'reset-password');
    const contact = await this.accounts.findContact(this.database, accountId);
    if (!contact?.email) throw new LinkGone();
    // A refused password leaves the link as it is.
    await this.judge.execute(password, [contact.email, contact.firstName, contact.lastName]);
    const secretHash = await this.hasher.hash(password);
    await this.unitOfWork.run(async (tx) => {
      await this.links.lock(tx, token, 'reset-password');
      await this.signOut.endAll(tx, accountId);
      await this.accounts.setSecret(tx, accountId, secretHash);
      await this.tokens.useAllOf(tx, accountId, 'reset-password', this.clock.now());
      // Somebody else may have asked for it while they were signed in.
      await this.emailChanges.endAllOf(tx, accountId, this.clock.now());
      await this.outbox.append(tx, PasswordChanged, { accountId });
    });
    // The owner may have locked themselves out with wrong tries before they asked.
    await this.throttle.forgive({ 'sign-in-account': `email:${contact.email}` }, {});
  }
}

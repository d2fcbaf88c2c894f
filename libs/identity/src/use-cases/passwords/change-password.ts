import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database, Outbox, UnitOfWork, type SignedIn } from '@app/platform';
import { AccountNotFound } from '../../identity.errors';
import { PasswordChanged } from '../../identity.events';
import { AccountRepository } from '../../persistence/account/account.repository';
import { EmailChangeRepository } from '../../persistence/account/email-change.repository';
import { MailTokenRepository } from '../../persistence/account/mail-token.repository';
import { JudgePassword } from './judge-password';
import { SecretHasher } from '../sign-in/secret-hasher';
import { SignOut } from '../sign-in/sign-out';

/** A new password for somebody who just proved who they are. Every other sign-in ends; this one stays. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly tokens: MailTokenRepository,
    private readonly emailChanges: EmailChangeRepository,
    private readonly judge: JudgePassword,
    private readonly hasher: SecretHasher,
    private readonly signOut: SignOut,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, password: string): Promise<void> {
    const contact = await this.accounts.findContact(this.database, actor.accountId);
    if (!contact?.email) throw new AccountNotFound();
    await this.judge.execute(password, [contact.email, contact.firstName, contact.lastName]);
    const secretHash = await this.hasher.hash(password);
    const { accountId } = actor;
    const now = this.clock.now();
    await this.unitOfWork.run(async (tx) => {
      await this.signOut.endOthers(tx, actor);
      await this.accounts.setSecret(tx, accountId, secretHash);
      await this.tokens.useAllOf(tx, accountId, 'reset-password', now);
      // As with a reset: somebody else may have asked for it while they were signed in.
      await this.emailChanges.endAllOf(tx, accountId, now);
      await this.outbox.append(tx, PasswordChanged, { accountId });
    });
  }
}

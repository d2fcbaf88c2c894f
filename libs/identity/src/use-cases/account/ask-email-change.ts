import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database, DatedRules, Outbox, UnitOfWork, type SignedIn } from '@app/platform';
import { EmailUnchanged } from '../../account.errors';
import { normalEmail } from '../../domain/email';
import { networkOf } from '../../domain/network';
import { identityRules } from '../../identity.rules';
import { AccountNotFound } from '../../identity.errors';
import { EmailChangeAsked } from '../../identity.events';
import { AccountRepository } from '../../persistence/account/account.repository';
import { EmailChangeRepository } from '../../persistence/account/email-change.repository';
import { Throttle } from '../sign-in/throttle';

/**
 * Both mailboxes are asked, and nothing changes before both have answered. Whether the new address has an account already
 * is told to its own mailbox alone. Asking again replaces what was asked before.
 */
@Injectable()
export class AskEmailChange {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly changes: EmailChangeRepository,
    private readonly throttle: Throttle,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute({ accountId }: SignedIn, emailAsTyped: string, address: string): Promise<void> {
    const newEmail = normalEmail(emailAsTyped);
    const contact = await this.accounts.findContact(this.database, accountId);
    if (!contact?.email) throw new AccountNotFound();
    if (contact.email === newEmail) throw new EmailUnchanged();
    await this.throttle.count({ 'mail-account': newEmail, 'mail-address': networkOf(address) });
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    await this.unitOfWork.run(async (tx) => {
      await this.accounts.lock(tx, accountId);
      await this.changes.endAllOf(tx, accountId, now);
      const expiresAt = now.add({ hours: values.emailChangeHours });
      const emailChangeId = await this.changes.add(tx, { accountId, newEmail, expiresAt }, now);
      await this.outbox.append(tx, EmailChangeAsked, { accountId, emailChangeId });
    });
  }
}

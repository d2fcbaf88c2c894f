import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Outbox, UnitOfWork, type Transaction } from '@app/platform';
import { LinkGone } from '../../account.errors';
import { waitsFor, type EmailChange, type MailboxSide } from '../../domain/account/email-change';
import { EmailChanged } from '../../identity.events';
import { AccountRepository } from '../../persistence/account/account.repository';
import { EmailChangeRepository } from '../../persistence/account/email-change.repository';
import { MailTokenRepository } from '../../persistence/account/mail-token.repository';
import { UseLink } from './use-link';

const PURPOSES = ['confirm-old-email', 'confirm-new-email'] as const;

/** One mailbox agrees; the second to agree makes the change. */
@Injectable()
export class ConfirmEmailChange {
  constructor(
    private readonly links: UseLink,
    private readonly accounts: AccountRepository,
    private readonly changes: EmailChangeRepository,
    private readonly tokens: MailTokenRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The mailbox that is still to answer; null when the address was changed. */
  async execute(token: string, address: string): Promise<{ waitsFor: MailboxSide | null }> {
    await this.links.look(token, address, ...PURPOSES);
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const link = await this.links.lock(tx, token, ...PURPOSES);
      await this.accounts.lock(tx, link.accountId);
      const change = link.subjectId && (await this.changes.lock(tx, link.subjectId, now));
      if (!change || change.isOver) throw new LinkGone();
      const side = link.purpose === 'confirm-old-email' ? 'old' : 'new';
      await this.tokens.use(tx, link.id, now);
      await this.changes.confirm(tx, change.id, side, now);
      const other = waitsFor(change, side);
      if (other === null) await this.complete(tx, change, link.accountId);
      return { waitsFor: other };
    });
  }

  private async complete(tx: Transaction, change: EmailChange, accountId: Uuid): Promise<void> {
    const now = this.clock.now();
    await this.accounts.changeEmail(tx, accountId, change.newEmail, now);
    await this.changes.endAllOf(tx, accountId, now);
    // A link for a new password that lies in the old mailbox opens nothing any more.
    await this.tokens.useAllOf(tx, accountId, 'reset-password', now);
    await this.outbox.append(tx, EmailChanged, { accountId });
  }
}

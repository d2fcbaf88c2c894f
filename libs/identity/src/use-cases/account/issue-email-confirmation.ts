import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import type { MailboxSide } from '../../domain/account/email-change';
import { newToken } from '../../domain/opaque-token';
import { AccountRepository } from '../../persistence/account/account.repository';
import { EmailChangeRepository } from '../../persistence/account/email-change.repository';
import { MailTokenRepository } from '../../persistence/account/mail-token.repository';

export interface EmailConfirmation {
  readonly newEmail: string;
  /** Null where the new address belongs to another account: its owner is told, and can confirm nothing. */
  readonly token: string | null;
}

/** Makes the secret of the mail to one of the two mailboxes; only its hash is kept. */
@Injectable()
export class IssueEmailConfirmation {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly changes: EmailChangeRepository,
    private readonly tokens: MailTokenRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(emailChangeId: Uuid, side: MailboxSide): Promise<EmailConfirmation | null> {
    const now = this.clock.now();
    const { token, hash: tokenHash } = newToken();
    return this.unitOfWork.run(async (tx) => {
      const change = await this.changes.lock(tx, emailChangeId, now);
      if (!change || change.isOver) return null;
      const { accountId, newEmail, expiresAt } = change;
      const owner = side === 'new' ? await this.accounts.findCredentialsByEmail(tx, newEmail) : null;
      if (owner?.isVerified) return { newEmail, token: null };
      const purpose = side === 'old' ? 'confirm-old-email' : 'confirm-new-email';
      await this.tokens.add(tx, { purpose, accountId, subjectId: change.id, tokenHash, expiresAt }, now);
      return { newEmail, token };
    });
  }
}

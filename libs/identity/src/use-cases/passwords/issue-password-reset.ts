import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { DatedRules, UnitOfWork } from '@app/platform';
import { newToken } from '../../domain/opaque-token';
import { identityRules } from '../../identity.rules';
import { AccountRepository } from '../../persistence/account/account.repository';
import { MailTokenRepository } from '../../persistence/account/mail-token.repository';
import { PasswordResetRepository } from '../../persistence/passwords/password-reset.repository';

/** Makes the secret of one password-reset mail; only its hash is kept. */
@Injectable()
export class IssuePasswordReset {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly resets: PasswordResetRepository,
    private readonly tokens: MailTokenRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute(resetId: Uuid): Promise<{ token: string; validMinutes: number } | null> {
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    const { token, hash: tokenHash } = newToken();
    return this.unitOfWork.run(async (tx) => {
      const accountId = await this.resets.accountOf(tx, resetId);
      const account = accountId && (await this.accounts.lock(tx, accountId));
      if (!account || !account.isVerified) return null;
      const expiresAt = now.add({ minutes: values.passwordResetMinutes });
      const link = { purpose: 'reset-password', accountId: account.accountId, subjectId: resetId } as const;
      await this.tokens.add(tx, { ...link, tokenHash, expiresAt }, now);
      return { token, validMinutes: values.passwordResetMinutes };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { DatedRules, UnitOfWork } from '@app/platform';
import { newToken } from '../domain/opaque-token';
import { identityRules } from '../identity.config';
import { AccountRepository } from '../persistence/account.repository';
import { MailTokenRepository } from '../persistence/mail-token.repository';

/** Makes the secret of one verification mail. Earlier ones stay good: mails overtake each other. */
@Injectable()
export class IssueVerification {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly tokens: MailTokenRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute(accountId: Uuid): Promise<{ token: string } | null> {
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    const { token, hash } = newToken();
    return this.unitOfWork.run(async (tx) => {
      const account = await this.accounts.lock(tx, accountId);
      if (!account || account.isVerified || account.state !== 'active') return null;
      await this.tokens.add(tx, accountId, hash, now, now.add({ hours: values.verificationHours }));
      return { token };
    });
  }
}

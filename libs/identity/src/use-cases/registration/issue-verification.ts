import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { DatedRules, UnitOfWork } from '@app/platform';
import { newToken } from '../../domain/opaque-token';
import { identityRules } from '../../identity.rules';
import { AccountRepository } from '../../persistence/account/account.repository';
import { MailTokenRepository } from '../../persistence/account/mail-token.repository';
import { RegistrationRepository, type RegisteredRole } from '../../persistence/registration/registration.repository';

export interface VerificationSecret {
  readonly token: string;
  readonly firstName: string;
  /** What they registered to be. */
  readonly role: RegisteredRole;
}

/** Makes the secret of one registration's verification mail. Earlier ones stay good: mails overtake each other. */
@Injectable()
export class IssueVerification {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly registrations: RegistrationRepository,
    private readonly tokens: MailTokenRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute(registrationId: Uuid): Promise<VerificationSecret | null> {
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    const { token, hash: tokenHash } = newToken();
    return this.unitOfWork.run(async (tx) => {
      const registration = await this.registrations.find(tx, registrationId);
      if (!registration) return null;
      const account = await this.accounts.lock(tx, registration.accountId);
      if (!account || account.isVerified || account.state !== 'active') return null;
      const { accountId } = registration;
      const expiresAt = now.add({ hours: values.verificationHours });
      await this.tokens.add(tx, { purpose: 'verify-email', accountId, registrationId, tokenHash, expiresAt }, now);
      return { token, firstName: registration.firstName, role: registration.role };
    });
  }
}

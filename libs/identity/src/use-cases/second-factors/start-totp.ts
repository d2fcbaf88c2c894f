import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database, DatedRules, Sealer, type SignedIn } from '@app/platform';
import { newTotpSecret, totpUri } from '../../domain/second-factors/totp';
import { identityRules } from '../../identity.rules';
import { AccountNotFound } from '../../identity.errors';
import { TotpUnavailable } from '../../second-factor.errors';
import { AccountRepository } from '../../persistence/account/account.repository';
import { sealTicket } from './totp-ticket';

export interface TotpStart {
  readonly secret: string;
  /** For the QR code. */
  readonly uri: string;
  /** The same secret, sealed for this account and for some minutes: nothing is stored before a first code fits. */
  readonly ticket: string;
}

@Injectable()
export class StartTotp {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly sealer: Sealer,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute({ accountId }: SignedIn): Promise<TotpStart> {
    if (!this.sealer.hasKey) throw new TotpUnavailable();
    const contact = await this.accounts.findContact(this.database, accountId);
    if (!contact) throw new AccountNotFound();
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    const secret = newTotpSecret();
    const expiresAt = now.add({ minutes: values.secondStepMinutes });
    return {
      secret,
      uri: totpUri(secret, contact.email ?? contact.firstName),
      ticket: sealTicket(this.sealer, accountId, { secret, expiresAt }),
    };
  }
}

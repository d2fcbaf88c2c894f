import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Sealer, UnitOfWork, type SignedIn } from '@app/platform';
import { acceptedStep, totpCodeIn } from '../../domain/second-factors/totp';
import { CodeRefused, SetUpExpired, TotpUnavailable } from '../../second-factor.errors';
import { AccountRepository } from '../../persistence/account/account.repository';
import { SecondFactorRepository } from '../../persistence/second-factors/second-factor.repository';
import { Throttle } from '../sign-in/throttle';
import { FactorChanges } from './factor-changes';
import { openTicket } from './totp-ticket';
import { sealTotp } from './totp-secret';

/** The app shows the right code, so it has the secret: from now on signing in asks for one. Replaces the app of before. */
@Injectable()
export class ConfirmTotp {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly factors: SecondFactorRepository,
    private readonly changes: FactorChanges,
    private readonly sealer: Sealer,
    private readonly throttle: Throttle,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers recovery codes where the account has none yet: they can be read this once. */
  async execute({ accountId }: SignedIn, ticket: string, typed: string): Promise<string[]> {
    if (!this.sealer.hasKey) throw new TotpUnavailable();
    const guesses = { 'code-account': accountId };
    await this.throttle.count(guesses);
    const now = this.clock.now();
    const setUp = openTicket(this.sealer, accountId, ticket, now);
    if (!setUp) throw new SetUpExpired();
    const code = totpCodeIn(typed);
    const step = code === null ? null : acceptedStep(setUp.secret, code, now, null);
    if (step === null) throw new CodeRefused();
    const codes = await this.unitOfWork.run(async (tx) => {
      await this.accounts.lock(tx, accountId);
      const totp = { sealedSecret: sealTotp(this.sealer, accountId, setUp.secret), lastStep: step };
      await this.factors.saveTotp(tx, accountId, totp, now);
      return this.changes.added(tx, accountId, 'totp-added');
    });
    await this.throttle.forgive(guesses, {});
    return codes;
  }
}

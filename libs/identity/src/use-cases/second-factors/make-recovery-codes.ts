import { Injectable } from '@nestjs/common';
import { UnitOfWork, type SignedIn } from '@app/platform';
import { hasSecondFactor } from '../../domain/second-factors/second-factor';
import { NothingToRecover } from '../../second-factor.errors';
import { AccountRepository } from '../../persistence/account/account.repository';
import { SecondFactorRepository } from '../../persistence/second-factors/second-factor.repository';
import { FactorChanges } from './factor-changes';

/** New recovery codes, readable this once; the earlier ones are worth nothing from now on. */
@Injectable()
export class MakeRecoveryCodes {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly factors: SecondFactorRepository,
    private readonly changes: FactorChanges,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  execute({ accountId }: SignedIn): Promise<string[]> {
    return this.unitOfWork.run(async (tx) => {
      await this.accounts.lock(tx, accountId);
      if (!hasSecondFactor(await this.factors.factorsOf(tx, accountId))) throw new NothingToRecover();
      await this.changes.announce(tx, accountId, 'recovery-codes-made');
      return this.changes.newRecoveryCodes(tx, accountId);
    });
  }
}

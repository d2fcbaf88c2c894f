import { Injectable } from '@nestjs/common';
import { NotFound, UnitOfWork, type SignedIn } from '@app/platform';
import { AccountRepository } from '../../persistence/account/account.repository';
import { SecondFactorRepository } from '../../persistence/second-factors/second-factor.repository';
import { FactorChanges } from './factor-changes';

@Injectable()
export class RemoveTotp {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly factors: SecondFactorRepository,
    private readonly changes: FactorChanges,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ accountId }: SignedIn): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.accounts.lock(tx, accountId);
      if (!(await this.factors.removeTotp(tx, accountId))) throw new NotFound('authenticator app');
      await this.changes.removed(tx, accountId, 'totp-removed');
    });
  }
}

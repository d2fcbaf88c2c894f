import { Injectable } from '@nestjs/common';
import { NotFound, UnitOfWork, type SignedIn } from '@app/platform';
import { AccountRepository } from '../../persistence/account/account.repository';
import { GoogleRepository } from '../../persistence/google/google.repository';
import { FactorChanges } from '../second-factors/factor-changes';

/** The password stays, so nobody locks themselves out. */
@Injectable()
export class UnlinkGoogle {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly visits: GoogleRepository,
    private readonly changes: FactorChanges,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ accountId }: SignedIn): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.accounts.lock(tx, accountId);
      if (!(await this.visits.unlink(tx, accountId))) throw new NotFound('Google connection');
      await this.changes.announce(tx, accountId, 'google-unlinked');
    });
  }
}

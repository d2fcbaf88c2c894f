import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import { NotFound, UnitOfWork, type SignedIn } from '@app/platform';
import { AccountRepository } from '../../persistence/account/account.repository';
import { PasskeyRepository, type Passkey } from '../../persistence/second-factors/passkey.repository';
import { FactorChanges } from './factor-changes';

@Injectable()
export class ChangePasskey {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly passkeys: PasskeyRepository,
    private readonly changes: FactorChanges,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async rename({ accountId }: SignedIn, passkeyId: Uuid, name: string): Promise<Passkey> {
    const passkey = await this.unitOfWork.run((tx) => this.passkeys.rename(tx, accountId, passkeyId, name));
    if (!passkey) throw new NotFound('passkey');
    return passkey;
  }

  async remove({ accountId }: SignedIn, passkeyId: Uuid): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.accounts.lock(tx, accountId);
      if (!(await this.passkeys.remove(tx, accountId, passkeyId))) throw new NotFound('passkey');
      await this.changes.removed(tx, accountId, 'passkey-removed');
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Outbox, UnitOfWork, type SignedIn, type Transaction } from '@app/platform';
import { SignInNotFound } from '../../account.errors';
import { SignInRevoked } from '../../identity.events';
import { AccountRepository } from '../../persistence/account/account.repository';
import { SignInRepository } from '../../persistence/sign-in/sign-in.repository';

/** Ends sign-ins: at the next request for HTTP, and through the event within a second for open sockets. */
@Injectable()
export class SignOut {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly signIns: SignInRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async here(actor: SignedIn): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const accountId = await this.signIns.revoke(tx, actor.signInId, this.clock.now());
      if (accountId) await this.outbox.append(tx, SignInRevoked, { signInId: actor.signInId, accountId });
    });
  }

  /** One of the caller's devices. `identity.sign-in-not-found` for another's, and for one that has ended. */
  async device(actor: SignedIn, signInId: Uuid): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.signIns.revokeOwn(tx, actor.accountId, signInId, this.clock.now()))) throw new SignInNotFound();
      await this.announce(tx, actor.accountId, [signInId]);
    });
  }

  async everywhere(actor: SignedIn): Promise<void> {
    await this.unitOfWork.run((tx) => this.endAll(tx, actor.accountId));
  }

  /** Every other device of the caller. */
  async elsewhere(actor: SignedIn): Promise<void> {
    await this.unitOfWork.run((tx) => this.endOthers(tx, actor));
  }

  /** Part of whatever takes an account's access away, in that same transaction. */
  async endAll(tx: Transaction, accountId: Uuid): Promise<void> {
    // A sign-in that is being made waits here, or is among those that end.
    await this.accounts.lock(tx, accountId);
    await this.announce(tx, accountId, await this.signIns.revokeAll(tx, accountId, this.clock.now()));
  }

  async endOthers(tx: Transaction, { accountId, signInId }: SignedIn): Promise<void> {
    await this.accounts.lock(tx, accountId);
    await this.announce(tx, accountId, await this.signIns.revokeAll(tx, accountId, this.clock.now(), signInId));
  }

  private async announce(tx: Transaction, accountId: Uuid, signInIds: readonly Uuid[]): Promise<void> {
    for (const signInId of signInIds) {
      await this.outbox.append(tx, SignInRevoked, { signInId, accountId });
    }
  }
}

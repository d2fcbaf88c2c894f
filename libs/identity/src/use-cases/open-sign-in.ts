import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Outbox, UnitOfWork } from '@app/platform';
import { hashOf, newToken } from '../domain/opaque-token';
import { AccountSuspended } from '../identity.errors';
import { SignInRevoked } from '../identity.events';
import { AccountRepository } from '../persistence/account.repository';
import { SignInRepository } from '../persistence/sign-in.repository';

/** Where a sign-in comes from. */
export interface Caller {
  readonly address: string;
  readonly userAgent: string | null;
  /** The token that this browser carries already: of whoever used it before, or planted by an attacker. */
  readonly carriedToken: string | null;
}

export interface SignedInNow {
  readonly accountId: Uuid;
  readonly token: string;
  readonly expiresAt: Temporal.Instant;
}

const LONGEST_USER_AGENT = 400;

/** Always a fresh token. What the browser carried before ends, so that nobody stays signed in behind another's back. */
@Injectable()
export class OpenSignIn {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly signIns: SignInRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(accountId: Uuid, days: number, caller: Caller): Promise<SignedInNow> {
    const now = this.clock.now();
    const expiresAt = now.add({ hours: days * 24 });
    const { token, hash } = newToken();
    await this.unitOfWork.run(async (tx) => {
      // Under the account's lock: a suspension, or signing out everywhere, is either before this or sees it.
      const account = await this.accounts.lock(tx, accountId);
      if (account?.state !== 'active') throw new AccountSuspended();
      const carried = caller.carriedToken && (await this.signIns.findOpen(tx, hashOf(caller.carriedToken), now));
      if (carried && (await this.signIns.revoke(tx, carried.signInId, now))) {
        await this.outbox.append(tx, SignInRevoked, { signInId: carried.signInId, accountId: carried.accountId });
      }
      const userAgent = caller.userAgent?.slice(0, LONGEST_USER_AGENT) ?? null;
      await this.signIns.add(
        tx,
        { accountId, tokenHash: hash, expiresAt, address: caller.address || null, userAgent },
        now,
      );
    });
    return { accountId, token, expiresAt };
  }
}

import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { DatedRules, Outbox, UnitOfWork, type Transaction } from '@app/platform';
import { hashOf, newToken } from '../../domain/opaque-token';
import { identityRules } from '../../identity.rules';
import { AccountSuspended } from '../../identity.errors';
import { SignInRevoked } from '../../identity.events';
import { AccountRepository, type Credentials } from '../../persistence/account/account.repository';
import { SecondFactorRepository } from '../../persistence/second-factors/second-factor.repository';
import { SignInRepository } from '../../persistence/sign-in/sign-in.repository';
import { ReopenAccount } from '../account/reopen-account';

/** Where a sign-in comes from. */
export interface Caller {
  readonly address: string;
  readonly userAgent: string | null;
  /** The token that this browser carries already: of whoever used it before, or planted by an attacker. */
  readonly carriedToken: string | null;
  /** The id that this browser got when somebody signed in with it, whoever that was. */
  readonly deviceToken: string | null;
}

export interface SignedInNow {
  readonly accountId: Uuid;
  readonly token: string;
  readonly expiresAt: Temporal.Instant;
  /** The account has a second factor: until its step is taken, this allows nothing. */
  readonly awaitsSecondStep: boolean;
}

/** What a sign-in may do beside signing in. */
export interface OpeningOptions {
  /** What the sign-in is given for, e.g. the use of a one-time link: both happen or neither. The account is locked. */
  readonly earn?: (tx: Transaction, account: Credentials) => void | Promise<void>;
  /** Whoever closed their account wants it again. */
  readonly comesBack?: boolean;
}

const LONGEST_USER_AGENT = 400;

/** Always a fresh token. What the browser carried before ends, so that nobody stays signed in behind another's back. */
@Injectable()
export class OpenSignIn {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly signIns: SignInRepository,
    private readonly factors: SecondFactorRepository,
    private readonly reopening: ReopenAccount,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  /**
   * Half open where the account has a second factor: the person then takes the second step, and a closed account opens
   * again only with that.
   */
  async execute(
    accountId: Uuid,
    days: number,
    caller: Caller,
    { earn, comesBack = false }: OpeningOptions = {},
  ): Promise<SignedInNow> {
    const { values } = await this.rules.at(identityRules, this.clock.now());
    const halfOpen = { minutes: values.secondStepMinutes };
    return this.open(accountId, caller, comesBack, async (tx, account) => {
      await earn?.(tx, account);
      const awaitsSecondStep = await this.factors.has(tx, accountId);
      return { awaitsSecondStep, for: awaitsSecondStep ? halfOpen : { hours: days * 24 } };
    });
  }

  /** Where the first step was one that two factors are needed for: a passkey that knew its owner. `earn` commits with it. */
  withBothFactors(
    accountId: Uuid,
    days: number,
    caller: Caller,
    { earn, comesBack = false }: OpeningOptions,
  ): Promise<SignedInNow> {
    return this.open(accountId, caller, comesBack, async (tx, account) => {
      await earn?.(tx, account);
      return { awaitsSecondStep: false, for: { hours: days * 24 } };
    });
  }

  private async open(
    accountId: Uuid,
    caller: Caller,
    comesBack: boolean,
    decide: (
      tx: Transaction,
      account: Credentials,
    ) => Promise<{ awaitsSecondStep: boolean; for: Temporal.DurationLike }>,
  ): Promise<SignedInNow> {
    const now = this.clock.now();
    const { token, hash } = newToken();
    return this.unitOfWork.run(async (tx) => {
      // Under the account's lock: a suspension, or signing out everywhere, is either before this or sees it.
      const account = await this.accounts.lock(tx, accountId);
      const isComingBack = comesBack && account?.state === 'closed';
      if (account?.state !== 'active' && !isComingBack) throw new AccountSuspended();
      await this.endCarried(tx, caller.carriedToken, now);
      const { awaitsSecondStep, for: duration } = await decide(tx, account);
      if (isComingBack && !awaitsSecondStep) await this.reopening.execute(tx, accountId);
      const expiresAt = now.add(duration);
      const userAgent = caller.userAgent?.slice(0, LONGEST_USER_AGENT) ?? null;
      await this.signIns.add(
        tx,
        { accountId, tokenHash: hash, expiresAt, address: caller.address || null, userAgent, awaitsSecondStep },
        now,
      );
      return { accountId, token, expiresAt, awaitsSecondStep };
    });
  }

  private async endCarried(tx: Transaction, token: string | null, now: Temporal.Instant): Promise<void> {
    const carried = token && (await this.signIns.findCarried(tx, hashOf(token), now));
    if (carried && (await this.signIns.revoke(tx, carried.signInId, now))) {
      await this.outbox.append(tx, SignInRevoked, carried);
    }
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database, DatedRules, UnitOfWork, type Transaction } from '@app/platform';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { hashOf, newToken } from '../../domain/opaque-token';
import { secondStepMethods, type SecondStepMethod } from '../../domain/second-factors/second-factor';
import { identityRules } from '../../identity.rules';
import { AccountSuspended } from '../../identity.errors';
import { CodeRefused, NoSecondStep, PasskeyRefused } from '../../second-factor.errors';
import { AccountRepository } from '../../persistence/account/account.repository';
import { SecondFactorRepository } from '../../persistence/second-factors/second-factor.repository';
import { SignInRepository, type HalfOpenSignIn } from '../../persistence/sign-in/sign-in.repository';
import type { Caller, SignedInNow } from '../sign-in/open-sign-in';
import { ReopenAccount } from '../account/reopen-account';
import { CheckCode } from './check-code';
import { PasskeyCeremony } from './passkey-ceremony';

/**
 * The second step of a sign-in. Until it is taken the sign-in allows nothing at all; when it is, the browser gets a new
 * token, so that one which somebody saw or planted before is worth nothing.
 */
@Injectable()
export class TakeSecondStep {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly factors: SecondFactorRepository,
    private readonly signIns: SignInRepository,
    private readonly codes: CheckCode,
    private readonly ceremony: PasskeyCeremony,
    private readonly reopening: ReopenAccount,
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  /** `identity.no-second-step` where no half-open sign-in stands behind the browser's cookie. */
  async waiting(carriedToken: string | null): Promise<HalfOpenSignIn> {
    const half =
      carriedToken && (await this.signIns.findHalfOpen(this.database, hashOf(carriedToken), this.clock.now()));
    if (!half) throw new NoSecondStep();
    return half;
  }

  async methods(carriedToken: string | null): Promise<SecondStepMethod[]> {
    const { accountId } = await this.waiting(carriedToken);
    return secondStepMethods(await this.factors.factorsOf(this.database, accountId));
  }

  async byCode(caller: Caller, typed: string): Promise<SignedInNow> {
    const half = await this.waiting(caller.carriedToken);
    await this.codes.count(half.accountId, typed, caller.address);
    const signedIn = await this.complete(half, (tx) => this.codes.use(tx, half.accountId, typed));
    if (!signedIn) throw new CodeRefused();
    await this.codes.forgive(half.accountId, typed, caller.address);
    return signedIn;
  }

  async askPasskey(carriedToken: string | null): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const { signInId, accountId } = await this.waiting(carriedToken);
    return this.ceremony.ask({ purpose: 'second-step', signInId }, accountId);
  }

  async byPasskey(caller: Caller, sent: unknown): Promise<SignedInNow> {
    const half = await this.waiting(caller.carriedToken);
    const by = { purpose: 'second-step', signInId: half.signInId } as const;
    const answer = await this.ceremony.check(sent, by, half.accountId);
    const signedIn = await this.complete(half, (tx) => this.ceremony.noteUse(tx, answer));
    if (!signedIn) throw new PasskeyRefused();
    return signedIn;
  }

  /** Null where `isRight` says no: then nothing changed. */
  private async complete(
    half: HalfOpenSignIn,
    isRight: (tx: Transaction) => Promise<boolean>,
  ): Promise<SignedInNow | null> {
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    const { token, hash } = newToken();
    return this.unitOfWork.run(async (tx) => {
      const account = await this.accounts.lock(tx, half.accountId);
      // Closing ends every sign-in, half-open ones too: this one was begun afterwards, by whoever wants the account again.
      if (account?.state !== 'active' && account?.state !== 'closed') throw new AccountSuspended();
      if (!(await isRight(tx))) return null;
      if (account.state === 'closed') await this.reopening.execute(tx, half.accountId);
      const roles = await this.accounts.rolesOf(tx, half.accountId);
      const days = roles.includes('student') ? values.studentSignInDays : values.signInDays;
      const expiresAt = now.add({ hours: days * 24 });
      if (!(await this.signIns.complete(tx, half, hash, expiresAt, now))) throw new NoSecondStep();
      return { accountId: half.accountId, token, expiresAt, awaitsSecondStep: false };
    });
  }
}

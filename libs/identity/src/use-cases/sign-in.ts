import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Database, DatedRules } from '@app/platform';
import { normalEmail } from '../domain/email';
import { networkOf } from '../domain/network';
import { identityRules } from '../identity.config';
import { AccountIsClosed, EmailUnverified } from '../account.errors';
import { AccountSuspended, WrongCredentials } from '../identity.errors';
import { AccountRepository } from '../persistence/account.repository';
import { OpenSignIn, type Caller, type SignedInNow } from './open-sign-in';
import { ReopenAccount } from './reopen-account';
import { SecretHasher } from './secret-hasher';
import { Throttle } from './throttle';

/** E-mail and password. Nothing but the right password learns anything about the account. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly hasher: SecretHasher,
    private readonly throttle: Throttle,
    private readonly reopening: ReopenAccount,
    private readonly opening: OpenSignIn,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  /** `comesBack`: whoever closed their account wants it again. */
  async execute(
    emailAsTyped: string,
    password: string,
    caller: Caller,
    { comesBack = false } = {},
  ): Promise<SignedInNow> {
    const email = normalEmail(emailAsTyped);
    const account = { 'sign-in-account': `email:${email}` };
    const shared = { 'sign-in-address': networkOf(caller.address) };
    await this.throttle.count({ ...account, ...shared });

    const found = await this.accounts.findCredentialsByEmail(this.database, email);
    if (!(await this.hasher.matches(password, found?.secretHash ?? null)) || !found) throw new WrongCredentials();
    if (!found.isVerified) throw new EmailUnverified();
    if (found.state === 'closed') await this.comeBack(found.accountId, comesBack);
    else if (found.state !== 'active') throw new AccountSuspended();

    const { values } = await this.rules.at(identityRules, this.clock.now());
    const signedIn = await this.opening.execute(found.accountId, values.signInDays, caller);
    await this.throttle.forgive(account, shared);
    return signedIn;
  }

  private async comeBack(accountId: Uuid, isWanted: boolean): Promise<void> {
    const until = await this.reopening.possibleUntil(accountId);
    if (!until) throw new WrongCredentials();
    if (!isWanted) throw new AccountIsClosed(until);
    await this.reopening.execute(accountId);
  }
}

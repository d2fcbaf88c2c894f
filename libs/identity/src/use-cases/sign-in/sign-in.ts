import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database, DatedRules } from '@app/platform';
import { normalEmail } from '../../domain/email';
import { requireSameSecret } from '../../domain/sign-in/same-secret';
import { identityRules } from '../../identity.rules';
import { EmailUnverified } from '../../account.errors';
import { AccountSuspended, WrongCredentials } from '../../identity.errors';
import { AccountRepository } from '../../persistence/account/account.repository';
import { CountGuesses } from './count-guesses';
import { OpenSignIn, type Caller, type SignedInNow } from './open-sign-in';
import { ReopenAccount } from '../account/reopen-account';
import { SecretHasher } from './secret-hasher';

/** E-mail and password. Nothing but the right password learns anything about the account. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly hasher: SecretHasher,
    private readonly guesses: CountGuesses,
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
    const found = await this.accounts.findCredentialsByEmail(this.database, email);
    const guess = await this.guesses.count(`email:${email}`, found?.accountId ?? null, caller);

    if (!(await this.hasher.matches(password, found?.secretHash ?? null)) || !found) throw new WrongCredentials();
    if (!found.isVerified) throw new EmailUnverified();
    if (found.state === 'closed') await this.reopening.mayComeBack(found.accountId, comesBack);
    else if (found.state !== 'active') throw new AccountSuspended();

    const { values } = await this.rules.at(identityRules, this.clock.now());
    const signedIn = await this.opening.execute(found.accountId, values.signInDays, caller, {
      comesBack,
      earn: requireSameSecret(found),
    });
    await this.guesses.forgive(guess);
    return signedIn;
  }
}

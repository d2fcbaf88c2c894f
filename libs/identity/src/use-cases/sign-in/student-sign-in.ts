import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database, DatedRules } from '@app/platform';
import { normalHandle } from '../../domain/students/handle';
import { requireSameSecret } from '../../domain/sign-in/same-secret';
import { identityRules } from '../../identity.rules';
import { AccountSuspended, WrongCredentials } from '../../identity.errors';
import { AccountRepository } from '../../persistence/account/account.repository';
import { CountGuesses } from './count-guesses';
import { OpenSignIn, type Caller, type SignedInNow } from './open-sign-in';
import { SecretHasher } from './secret-hasher';

/** The handle and passphrase that a guardian made; for a shorter time than an adult's, on shared devices. */
@Injectable()
export class StudentSignIn {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly hasher: SecretHasher,
    private readonly guesses: CountGuesses,
    private readonly opening: OpenSignIn,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute(handleAsTyped: string, passphrase: string, caller: Caller): Promise<SignedInNow> {
    const handle = normalHandle(handleAsTyped);
    const found = await this.accounts.findCredentialsByHandle(this.database, handle);
    const guess = await this.guesses.count(`handle:${handle}`, found?.accountId ?? null, caller);

    if (!(await this.hasher.matches(passphrase, found?.secretHash ?? null)) || !found) throw new WrongCredentials();
    if (found.state !== 'active') throw new AccountSuspended();

    const { values } = await this.rules.at(identityRules, this.clock.now());
    const earn = requireSameSecret(found);
    const signedIn = await this.opening.execute(found.accountId, values.studentSignInDays, caller, { earn });
    await this.guesses.forgive(guess);
    return signedIn;
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database, UnitOfWork, type SignedIn } from '@app/platform';
import { ProofRefused } from '../identity.errors';
import { AccountRepository } from '../persistence/account.repository';
import { SignInRepository } from '../persistence/sign-in.repository';
import { SecretHasher } from './secret-hasher';
import { Throttle } from './throttle';

export const PROOF_METHODS = ['password', 'code', 'passkey'] as const;
export type ProofMethod = (typeof PROOF_METHODS)[number];

/** What the caller shows: exactly one of these. */
export interface Proof {
  readonly password?: string;
}

/** The person in front of a signed-in browser shows again that it is they. */
@Injectable()
export class ProveIdentity {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly signIns: SignInRepository,
    private readonly hasher: SecretHasher,
    private readonly throttle: Throttle,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  methodsOf(_actor: SignedIn): Promise<ProofMethod[]> {
    return Promise.resolve(['password']);
  }

  async execute(actor: SignedIn, proof: Proof): Promise<void> {
    await this.byPassword(actor, proof.password ?? '');
    await this.unitOfWork.run((tx) => this.signIns.prove(tx, actor.signInId, this.clock.now()));
  }

  private async byPassword({ accountId }: SignedIn, password: string): Promise<void> {
    const account = { 'proof-account': accountId };
    await this.throttle.count(account);
    const found = await this.accounts.findCredentials(this.database, accountId);
    if (!(await this.hasher.matches(password, found?.secretHash ?? null))) {
      throw new ProofRefused('password', 'That is not right. Check it and try again.');
    }
    await this.throttle.forgive(account, {});
  }
}

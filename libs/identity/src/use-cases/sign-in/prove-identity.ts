import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database, UnitOfWork, type SignedIn, type Transaction } from '@app/platform';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { networkOf } from '../../domain/network';
import { proofMethods, type ProofMethod } from '../../domain/second-factors/second-factor';
import { PasskeyRefused, ProofRefused } from '../../second-factor.errors';
import { AccountRepository } from '../../persistence/account/account.repository';
import { SecondFactorRepository } from '../../persistence/second-factors/second-factor.repository';
import { SignInRepository } from '../../persistence/sign-in/sign-in.repository';
import { CheckCode } from '../second-factors/check-code';
import { PasskeyCeremony } from '../second-factors/passkey-ceremony';
import { SecretHasher } from './secret-hasher';
import { Throttle } from './throttle';

/** The person in front of a signed-in browser shows again that it is they: with the best that their account has. */
@Injectable()
export class ProveIdentity {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly factors: SecondFactorRepository,
    private readonly signIns: SignInRepository,
    private readonly codes: CheckCode,
    private readonly ceremony: PasskeyCeremony,
    private readonly hasher: SecretHasher,
    private readonly throttle: Throttle,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async methodsOf({ accountId }: SignedIn): Promise<ProofMethod[]> {
    return proofMethods(await this.factors.factorsOf(this.database, accountId));
  }

  async byPassword(actor: SignedIn, password: string, address: string): Promise<void> {
    const { accountId } = actor;
    const guesses = { 'proof-account': accountId };
    const shared = { 'second-step-address': networkOf(address) };
    await this.throttle.count({ ...guesses, ...shared });
    const methods = await this.methodsOf(actor);
    if (!methods.includes('password')) {
      throw new ProofRefused('password', 'Your account has a second factor. Please use that one.');
    }
    const found = await this.accounts.findCredentials(this.database, accountId);
    if (!(await this.hasher.matches(password, found?.secretHash ?? null))) {
      throw new ProofRefused('password', 'That is not right. Check it and try again.');
    }
    await this.unitOfWork.run((tx) => this.note(tx, actor));
    await this.throttle.forgive(guesses, shared);
  }

  async byCode(actor: SignedIn, typed: string, address: string): Promise<void> {
    const { accountId } = actor;
    await this.codes.count(accountId, typed, address);
    const isRight = await this.unitOfWork.run(async (tx) => {
      await this.accounts.lock(tx, accountId);
      if (!(await this.codes.use(tx, accountId, typed))) return false;
      await this.note(tx, actor);
      return true;
    });
    if (!isRight) throw new ProofRefused('code', 'This code is not right, or was used before.');
    await this.codes.forgive(accountId, typed, address);
  }

  askPasskey({ accountId, signInId }: SignedIn): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return this.ceremony.ask({ purpose: 'prove', signInId }, accountId);
  }

  async byPasskey(actor: SignedIn, sent: unknown): Promise<void> {
    const answer = await this.ceremony.check(sent, { purpose: 'prove', signInId: actor.signInId }, actor.accountId);
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.ceremony.noteUse(tx, answer))) throw new PasskeyRefused();
      await this.note(tx, actor);
    });
  }

  private note(tx: Transaction, { signInId }: SignedIn): Promise<void> {
    return this.signIns.prove(tx, signInId, this.clock.now());
  }
}

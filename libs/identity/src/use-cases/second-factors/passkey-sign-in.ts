import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database, DatedRules, type Transaction } from '@app/platform';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { networkOf } from '../../domain/network';
import { identityRules } from '../../identity.rules';
import { PasskeyRefused } from '../../second-factor.errors';
import { AccountRepository } from '../../persistence/account/account.repository';
import { OpenSignIn, type Caller, type SignedInNow } from '../sign-in/open-sign-in';
import { ReopenAccount } from '../account/reopen-account';
import { Throttle } from '../sign-in/throttle';
import { PasskeyCeremony } from './passkey-ceremony';

const BY = { purpose: 'sign-in', signInId: null } as const;

/** Without a password: the device is one factor, the finger, face or PIN that it asked for is the other. */
@Injectable()
export class PasskeySignIn {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly ceremony: PasskeyCeremony,
    private readonly reopening: ReopenAccount,
    private readonly opening: OpenSignIn,
    private readonly throttle: Throttle,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async ask(caller: Caller): Promise<PublicKeyCredentialRequestOptionsJSON> {
    await this.throttle.count({ 'passkey-address': networkOf(caller.address) });
    return this.ceremony.ask(BY, null);
  }

  /** `comesBack`: whoever closed their account wants it again. */
  async execute(sent: unknown, caller: Caller, { comesBack = false } = {}): Promise<SignedInNow> {
    const answer = await this.ceremony.check(sent, BY, null);
    const { accountId } = answer.passkey;
    const account = await this.accounts.findCredentials(this.database, accountId);
    if (account?.state === 'closed') await this.reopening.mayComeBack(accountId, comesBack);
    const roles = await this.accounts.rolesOf(this.database, accountId);
    const { values } = await this.rules.at(identityRules, this.clock.now());
    const days = roles.includes('student') ? values.studentSignInDays : values.signInDays;
    const earn = async (tx: Transaction): Promise<void> => {
      if (!(await this.ceremony.noteUse(tx, answer))) throw new PasskeyRefused();
    };
    const signedIn = await this.opening.withBothFactors(accountId, days, caller, { earn, comesBack });
    await this.throttle.forgive({}, { 'passkey-address': networkOf(caller.address) });
    return signedIn;
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database, DatedRules } from '@app/platform';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { networkOf } from '../../domain/network';
import { identityRules } from '../../identity.config';
import { PasskeyRefused } from '../../second-factor.errors';
import { AccountRepository } from '../../persistence/account.repository';
import { OpenSignIn, type Caller, type SignedInNow } from '../open-sign-in';
import { Throttle } from '../throttle';
import { PasskeyCeremony } from './passkey-ceremony';

const BY = { purpose: 'sign-in', signInId: null } as const;

/** Without a password: the device is one factor, the finger, face or PIN that it asked for is the other. */
@Injectable()
export class PasskeySignIn {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly ceremony: PasskeyCeremony,
    private readonly opening: OpenSignIn,
    private readonly throttle: Throttle,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async ask(caller: Caller): Promise<PublicKeyCredentialRequestOptionsJSON> {
    await this.throttle.count({ 'second-step-address': networkOf(caller.address) });
    return this.ceremony.ask(BY, null);
  }

  async execute(sent: unknown, caller: Caller): Promise<SignedInNow> {
    const answer = await this.ceremony.check(sent, BY, null);
    const { accountId } = answer.passkey;
    const roles = await this.accounts.rolesOf(this.database, accountId);
    const { values } = await this.rules.at(identityRules, this.clock.now());
    const days = roles.includes('student') ? values.studentSignInDays : values.signInDays;
    return this.opening.withBothFactors(accountId, days, caller, async (tx) => {
      if (!(await this.ceremony.noteUse(tx, answer))) throw new PasskeyRefused();
    });
  }
}

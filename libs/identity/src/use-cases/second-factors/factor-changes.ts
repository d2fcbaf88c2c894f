import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { DatedRules, Outbox, type Transaction } from '@app/platform';
import { newRecoveryCode, recoveryCodeHash } from '../../domain/second-factors/recovery-code';
import { hasSecondFactor, isStaff, type FactorChange } from '../../domain/second-factors/second-factor';
import { identityRules } from '../../identity.rules';
import { LastFactor } from '../../second-factor.errors';
import { SecondFactorChanged } from '../../identity.events';
import { AccountRepository } from '../../persistence/account/account.repository';
import { SecondFactorRepository } from '../../persistence/second-factors/second-factor.repository';

/** What follows from every change of a factor, in its own transaction and under the account's lock. */
@Injectable()
export class FactorChanges {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly factors: SecondFactorRepository,
    private readonly rules: DatedRules,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The recovery codes of whoever has none yet, readable this once; empty for everybody else. */
  async added(tx: Transaction, accountId: Uuid, change: FactorChange): Promise<string[]> {
    await this.announce(tx, accountId, change);
    const { recoveryCodesLeft } = await this.factors.factorsOf(tx, accountId);
    return recoveryCodesLeft > 0 ? [] : this.newRecoveryCodes(tx, accountId);
  }

  /** Staff keep at least one factor; recovery codes without anything to recover go as well. */
  async removed(tx: Transaction, accountId: Uuid, change: FactorChange): Promise<void> {
    if (!hasSecondFactor(await this.factors.factorsOf(tx, accountId))) {
      if (isStaff(await this.accounts.rolesOf(tx, accountId))) throw new LastFactor();
      await this.factors.removeRecoveryCodes(tx, accountId);
    }
    await this.announce(tx, accountId, change);
  }

  /** Those of somebody who was not the owner, and what they were given for them. Staff then have to add one anew. */
  async removeAddedSince(tx: Transaction, accountId: Uuid, since: Temporal.Instant): Promise<void> {
    for (const change of await this.factors.removeAddedSince(tx, accountId, since)) {
      await this.announce(tx, accountId, change);
    }
    if (!hasSecondFactor(await this.factors.factorsOf(tx, accountId))) {
      await this.factors.removeRecoveryCodes(tx, accountId);
    }
  }

  /** Where an account passes to somebody else, or is taken back for its owner: whoever added one may have been another. */
  removeAll(tx: Transaction, accountId: Uuid): Promise<void> {
    return this.removeAddedSince(tx, accountId, Temporal.Instant.fromEpochMilliseconds(0));
  }

  /** Only their hashes are kept; those from before are worth nothing any more. */
  async newRecoveryCodes(tx: Transaction, accountId: Uuid): Promise<string[]> {
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    const codes = Array.from({ length: values.recoveryCodes }, newRecoveryCode);
    const hashes = codes.map((code) => recoveryCodeHash(accountId, code));
    await this.factors.replaceRecoveryCodes(tx, accountId, hashes, now);
    return codes;
  }

  async announce(tx: Transaction, accountId: Uuid, change: FactorChange): Promise<void> {
    await this.outbox.append(tx, SecondFactorChanged, { accountId, change });
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { DatedRules, Outbox, UnitOfWork } from '@app/platform';
import { hashOf, newToken } from '../../domain/opaque-token';
import { identityRules } from '../../identity.rules';
import { SignedInOnNewDevice } from '../../identity.events';
import { AccountRepository } from '../../persistence/account/account.repository';
import { DeviceRepository } from '../../persistence/sign-in/device.repository';
import { SignInRepository } from '../../persistence/sign-in/sign-in.repository';

/**
 * Knows browsers again by an id that is renewed at every sign-in: one that somebody copied or planted is soon worth
 * nothing. The owner hears of a browser that is new to the account, but for the very first: also when all that were known
 * have been forgotten, because an account that lay still for a year is what a thief would choose.
 */
@Injectable()
export class RememberDevice {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly devices: DeviceRepository,
    private readonly signIns: SignInRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  /** After every step of signing in was taken. Answers the id that the browser is to carry from now on, and until when. */
  async execute(
    signInToken: string,
    carried: string | null,
  ): Promise<{ token: string; expiresAt: Temporal.Instant } | null> {
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    const { token, hash } = newToken();
    return this.unitOfWork.run(async (tx) => {
      const open = await this.signIns.findOpen(tx, hashOf(signInToken), now);
      if (!open) return null;
      const { accountId, signInId } = open;
      await this.accounts.lock(tx, accountId);
      if (carried) await this.devices.renew(tx, hashOf(carried), hash);
      const isFirst = await this.devices.isFirst(tx, accountId, now);
      const isNew = !isFirst && !(await this.devices.isKnown(tx, accountId, hash));
      await this.devices.see(tx, accountId, hash, now);
      await this.devices.belongsTo(tx, signInId, accountId, hash);
      if (isNew) await this.outbox.append(tx, SignedInOnNewDevice, { accountId, signInId });
      return { token, expiresAt: now.add({ hours: values.devicesForgottenAfterDays * 24 }) };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { newId, type Uuid } from '@app/kernel';
import { Database } from '@app/platform';
import { networkOf } from '../../domain/network';
import { hashOf } from '../../domain/opaque-token';
import { DeviceRepository } from '../../persistence/sign-in/device.repository';
import type { Caller } from './open-sign-in';
import { Throttle, type ThrottleSubjects } from './throttle';

/** What a guess was counted against: the sign-in name, and the network that others share. */
export interface CountedGuess {
  readonly account: ThrottleSubjects;
  readonly shared: ThrottleSubjects;
}

/**
 * Counts one guess of a sign-in, before it is looked at. Guesses in a browser that the account was signed in with before
 * are counted apart from all others: whoever keeps guessing from elsewhere locks the owner out of no browser of theirs.
 */
@Injectable()
export class CountGuesses {
  constructor(
    private readonly database: Database,
    private readonly devices: DeviceRepository,
    private readonly throttle: Throttle,
  ) {}

  async count(name: string, accountId: Uuid | null, caller: Caller): Promise<CountedGuess> {
    const guess = {
      account: { 'sign-in-account': (await this.ownDevice(accountId, caller)) ?? name },
      shared: { 'sign-in-address': networkOf(caller.address) },
    };
    await this.throttle.count({ ...guess.account, ...guess.shared });
    return guess;
  }

  /** It was the right person. */
  async forgive({ account, shared }: CountedGuess): Promise<void> {
    await this.throttle.forgive(account, shared);
  }

  /** Nobody's account is looked for as somebody's is: the answer takes as long. */
  private async ownDevice(accountId: Uuid | null, { deviceToken }: Caller): Promise<string | null> {
    if (deviceToken === null) return null;
    const hash = hashOf(deviceToken);
    const isOwn = await this.devices.isKnown(this.database, accountId ?? newId(), hash);
    return isOwn ? `device:${accountId}:${hash.toString('hex')}` : null;
  }
}

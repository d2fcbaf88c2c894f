import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database, type SignedIn } from '@app/platform';
import { describeDevice, type Device } from '../../domain/sign-in/device';
import { DeviceRepository, type SignInFacts } from '../../persistence/sign-in/device.repository';

export interface SignedInDevice extends Omit<SignInFacts, 'userAgent'>, Device {
  readonly isCurrent: boolean;
}

/** Where the caller is signed in, this browser first. */
@Injectable()
export class ListDevices {
  constructor(
    private readonly database: Database,
    private readonly devices: DeviceRepository,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn): Promise<SignedInDevice[]> {
    const open = await this.devices.openSignIns(this.database, actor.accountId, this.clock.now());
    return open
      .map(({ userAgent, ...facts }) => ({
        ...facts,
        ...describeDevice(userAgent),
        isCurrent: facts.signInId === actor.signInId,
      }))
      .sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
  }
}

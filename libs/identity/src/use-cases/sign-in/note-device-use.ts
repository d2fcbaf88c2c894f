import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@app/platform';
import { hourOf, isNewHour } from '../../domain/sign-in/device';
import { DeviceRepository } from '../../persistence/sign-in/device.repository';
import type { OpenSignIn } from '../../persistence/sign-in/sign-in.repository';

/** For the list of devices: in which hour each was last used. Only the first request of an hour writes. */
@Injectable()
export class NoteDeviceUse {
  constructor(
    private readonly devices: DeviceRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ signInId, lastSeenAt }: OpenSignIn, now: Temporal.Instant): Promise<void> {
    if (!lastSeenAt || !isNewHour(lastSeenAt, now)) return;
    await this.unitOfWork.run((tx) => this.devices.noteUse(tx, signInId, hourOf(now)));
  }
}

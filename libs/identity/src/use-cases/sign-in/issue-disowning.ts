import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { DatedRules, UnitOfWork } from '@app/platform';
import { describeDevice, type Device } from '../../domain/sign-in/device';
import { newToken } from '../../domain/opaque-token';
import { identityRules } from '../../identity.rules';
import { DeviceRepository } from '../../persistence/sign-in/device.repository';
import { MailTokenRepository } from '../../persistence/account/mail-token.repository';

export interface NewDeviceFacts extends Device {
  readonly address: string | null;
  readonly signedInAt: Temporal.Instant;
  /** Of the link "this wasn't me". */
  readonly token: string;
}

/** What the mail about a new device says, with a fresh secret of which only the hash is kept. */
@Injectable()
export class IssueDisowning {
  constructor(
    private readonly devices: DeviceRepository,
    private readonly tokens: MailTokenRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute(signInId: Uuid): Promise<NewDeviceFacts | null> {
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    const { token, hash: tokenHash } = newToken();
    return this.unitOfWork.run(async (tx) => {
      const signIn = await this.devices.findSignIn(tx, signInId);
      if (!signIn) return null;
      const expiresAt = now.add({ hours: values.disownDays * 24 });
      const link = { purpose: 'disown-sign-in', accountId: signIn.accountId, subjectId: signInId } as const;
      await this.tokens.add(tx, { ...link, tokenHash, expiresAt }, now);
      return { ...describeDevice(signIn.userAgent), address: signIn.address, signedInAt: signIn.signedInAt, token };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Outbox, UnitOfWork } from '@app/platform';
import { normalEmail } from '../../domain/email';
import { networkOf } from '../../domain/network';
import { PasswordResetAsked } from '../../identity.events';
import { PasswordResetRepository } from '../../persistence/passwords/password-reset.repository';
import { Throttle } from '../sign-in/throttle';

/** Sends the link for a new password to a proven address. The same answer after the same work where there is no account. */
@Injectable()
export class AskPasswordReset {
  constructor(
    private readonly resets: PasswordResetRepository,
    private readonly throttle: Throttle,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(emailAsTyped: string, address: string): Promise<void> {
    const email = normalEmail(emailAsTyped);
    await this.throttle.count({ 'mail-account': email, 'mail-address': networkOf(address) });
    await this.unitOfWork.run(async (tx) => {
      const resetId = await this.resets.add(tx, email, this.clock.now());
      await this.outbox.append(tx, PasswordResetAsked, { resetId });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Outbox, UnitOfWork } from '@app/platform';
import { normalEmail } from '../../domain/email';
import { networkOf } from '../../domain/network';
import { AccountRegistered } from '../../identity.events';
import { AccountRepository } from '../../persistence/account/account.repository';
import { RegistrationRepository } from '../../persistence/registration/registration.repository';
import { Throttle } from '../sign-in/throttle';

/**
 * Sends the verification mail again, where one is due. The caller can't tell whether it was. Where several people
 * registered with the address, it is not sent: one of them would get the link of another. Registering again sends a new one.
 */
@Injectable()
export class ResendVerification {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly registrations: RegistrationRepository,
    private readonly throttle: Throttle,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  async execute(emailAsTyped: string, address: string): Promise<void> {
    const email = normalEmail(emailAsTyped);
    await this.throttle.count({ 'mail-account': email, 'mail-address': networkOf(address) });
    await this.unitOfWork.run(async (tx) => {
      const account = await this.accounts.lockByEmail(tx, email);
      if (!account || account.isVerified || account.state !== 'active') return;
      const registrationId = await this.registrations.findOnly(tx, account.accountId);
      if (!registrationId) return;
      await this.outbox.append(tx, AccountRegistered, { accountId: account.accountId, registrationId });
    });
  }
}

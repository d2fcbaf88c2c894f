import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Outbox, UnitOfWork } from '@app/platform';
import { LinkGone } from '../../account.errors';
import { PasswordResetAsked } from '../../identity.events';
import { AccountRepository } from '../../persistence/account/account.repository';
import { DeviceRepository } from '../../persistence/sign-in/device.repository';
import { EmailChangeRepository } from '../../persistence/account/email-change.repository';
import { MailTokenRepository } from '../../persistence/account/mail-token.repository';
import { PasswordResetRepository } from '../../persistence/passwords/password-reset.repository';
import { GoogleRepository } from '../../persistence/google/google.repository';
import { FactorChanges } from '../second-factors/factor-changes';
import { SignOut } from './sign-out';
import { UseLink } from '../account/use-link';

/**
 * "This wasn't me": whoever signed in knows the password, so that it opens nothing any more, every sign-in ends, what they
 * added to sign in with goes, and the mail for a new password is on its way.
 */
@Injectable()
export class DisownSignIn {
  constructor(
    private readonly links: UseLink,
    private readonly accounts: AccountRepository,
    private readonly devices: DeviceRepository,
    private readonly factors: FactorChanges,
    private readonly google: GoogleRepository,
    private readonly emailChanges: EmailChangeRepository,
    private readonly tokens: MailTokenRepository,
    private readonly resets: PasswordResetRepository,
    private readonly signOut: SignOut,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(token: string, address: string): Promise<void> {
    await this.links.look(token, address, 'disown-sign-in');
    await this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const { accountId, subjectId: signInId } = await this.links.lock(tx, token, 'disown-sign-in');
      if (!signInId) throw new LinkGone();
      const disowned = await this.devices.findSignIn(tx, signInId);
      await this.signOut.endAll(tx, accountId);
      // A passkey of theirs would open the account again, and an app of theirs would keep its owner out.
      if (disowned) await this.factors.removeAddedSince(tx, accountId, disowned.signedInAt);
      // Whenever it was connected: it may be the very way in which they came.
      if (await this.google.unlink(tx, accountId)) await this.factors.announce(tx, accountId, 'google-unlinked');
      await this.devices.forgetOf(tx, signInId);
      await this.accounts.setSecret(tx, accountId, null);
      await this.emailChanges.endAllOf(tx, accountId, now);
      await this.tokens.useAllOf(tx, accountId, 'disown-sign-in', now);
      await this.tokens.useAllOf(tx, accountId, 'reset-password', now);
      await this.outbox.append(tx, PasswordResetAsked, { resetId: await this.resets.addFor(tx, accountId, now) });
    });
  }
}

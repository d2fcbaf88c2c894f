import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Database, DatedRules, Outbox, UnitOfWork, type Transaction } from '@app/platform';
import { networkOf } from '../../domain/network';
import { hashOf } from '../../domain/opaque-token';
import { identityRules } from '../../identity.rules';
import {
  VerificationExpired,
  VerificationPasswordWrong,
  VerificationUnknown,
  VerificationUsed,
} from '../../account.errors';
import { EmailVerified, FamilyCreated } from '../../identity.events';
import { AcceptanceRepository } from '../../persistence/legal/acceptance.repository';
import { AccountRepository } from '../../persistence/account/account.repository';
import { FamilyRepository } from '../../persistence/families/family.repository';
import { MailTokenRepository, type MailToken } from '../../persistence/account/mail-token.repository';
import { RegistrationRepository, type RegisteredRole } from '../../persistence/registration/registration.repository';
import { OpenSignIn, type Caller, type SignedInNow } from '../sign-in/open-sign-in';
import { SecretHasher } from '../sign-in/secret-hasher';
import { Throttle } from '../sign-in/throttle';

/**
 * The address is proven, once, by whoever has both the mail and the password of that registration: somebody who registered
 * with another's address gets nothing from their click. From here on the guardian has a family, which can own minutes.
 */
@Injectable()
export class VerifyEmail {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly acceptances: AcceptanceRepository,
    private readonly registrations: RegistrationRepository,
    private readonly families: FamilyRepository,
    private readonly tokens: MailTokenRepository,
    private readonly hasher: SecretHasher,
    private readonly opening: OpenSignIn,
    private readonly throttle: Throttle,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute(token: string, password: string, caller: Caller): Promise<SignedInNow> {
    const address = { 'verify-address': networkOf(caller.address) };
    await this.throttle.count(address);
    const { accountId, registrationId } = this.standing(
      await this.tokens.find(this.database, hashOf(token), 'verify-email'),
    );
    const registration = registrationId && (await this.registrations.find(this.database, registrationId));
    if (!registration) throw new VerificationUnknown();
    const guessed = { 'verify-account': registration.id };
    await this.throttle.count(guessed);
    if (!(await this.hasher.matches(password, registration.secretHash))) throw new VerificationPasswordWrong();
    await this.unitOfWork.run((tx) => this.use(tx, hashOf(token)));
    await this.throttle.forgive(guessed, address);
    const { values } = await this.rules.at(identityRules, this.clock.now());
    return this.opening.execute(accountId, values.signInDays, caller);
  }

  private standing(token: MailToken | null): MailToken {
    if (!token) throw new VerificationUnknown();
    if (token.isUsed) throw new VerificationUsed();
    if (Temporal.Instant.compare(this.clock.now(), token.expiresAt) >= 0) throw new VerificationExpired();
    return token;
  }

  private async use(tx: Transaction, tokenHash: Buffer): Promise<void> {
    const token = this.standing(await this.tokens.lock(tx, tokenHash, 'verify-email'));
    await this.tokens.useAllOf(tx, token.accountId, 'verify-email', this.clock.now());
    const role = await this.takeRegistration(tx, token.registrationId);
    if (role === 'guardian') await this.complete(tx, token.accountId);
    else await this.markVerified(tx, token.accountId);
  }

  /** The registration that this link was sent for becomes the account; what others typed for the address is erased. */
  private async takeRegistration(tx: Transaction, registrationId: Uuid | null): Promise<RegisteredRole> {
    const registration = registrationId && (await this.registrations.find(tx, registrationId));
    if (!registration) throw new VerificationUnknown();
    const { accountId, role, accepted, address, createdAt } = registration;
    await this.registrations.putInAccount(tx, registration.id);
    await this.acceptances.add(tx, { accountId, role, address }, accepted, createdAt);
    await this.accounts.grantRole(tx, accountId, role, this.clock.now());
    await this.registrations.deleteAllOf(tx, accountId);
    return role;
  }

  /** What follows from a proven address; the demo data comes this way without a mail. */
  async complete(tx: Transaction, accountId: Uuid): Promise<Uuid> {
    const now = this.clock.now();
    await this.markVerified(tx, accountId);
    const contact = await this.accounts.findContact(tx, accountId);
    if (!contact) throw new VerificationUnknown();
    const familyId = await this.families.add(tx, `${contact.lastName ?? contact.firstName} family`, accountId, now);
    await this.outbox.append(tx, FamilyCreated, { familyId, ownerId: accountId });
    return familyId;
  }

  private async markVerified(tx: Transaction, accountId: Uuid): Promise<void> {
    await this.accounts.markVerified(tx, accountId, this.clock.now());
    await this.outbox.append(tx, EmailVerified, { accountId });
  }
}

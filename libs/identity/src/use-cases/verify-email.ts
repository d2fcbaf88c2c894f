import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Outbox, UnitOfWork, type Transaction } from '@app/platform';
import { networkOf } from '../domain/network';
import { hashOf } from '../domain/opaque-token';
import { VerificationExpired, VerificationUnknown, VerificationUsed } from '../identity.errors';
import { EmailVerified, FamilyCreated } from '../identity.events';
import { AcceptanceRepository } from '../persistence/acceptance.repository';
import { AccountRepository } from '../persistence/account.repository';
import { FamilyRepository } from '../persistence/family.repository';
import { MailTokenRepository } from '../persistence/mail-token.repository';
import { RegistrationRepository } from '../persistence/registration.repository';
import { Throttle } from './throttle';

/** The address is proven, once. From here on the guardian has a family, which can own minutes. */
@Injectable()
export class VerifyEmail {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly acceptances: AcceptanceRepository,
    private readonly registrations: RegistrationRepository,
    private readonly families: FamilyRepository,
    private readonly tokens: MailTokenRepository,
    private readonly throttle: Throttle,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(token: string, address: string): Promise<void> {
    const caller = { 'verify-address': networkOf(address) };
    await this.throttle.count(caller);
    await this.unitOfWork.run((tx) => this.use(tx, hashOf(token)));
    await this.throttle.forgive({}, caller);
  }

  private async use(tx: Transaction, tokenHash: Buffer): Promise<void> {
    const now = this.clock.now();
    const token = await this.tokens.lock(tx, tokenHash);
    if (!token) throw new VerificationUnknown();
    if (token.isUsed) throw new VerificationUsed();
    if (Temporal.Instant.compare(now, token.expiresAt) >= 0) throw new VerificationExpired();
    await this.tokens.useAllOf(tx, token.accountId, now);
    await this.takeRegistration(tx, token.registrationId);
    await this.complete(tx, token.accountId);
  }

  /** The registration that this link was sent for becomes the account; what others typed for the address is erased. */
  private async takeRegistration(tx: Transaction, registrationId: Uuid | null): Promise<void> {
    const registration = registrationId && (await this.registrations.find(tx, registrationId));
    if (!registration) throw new VerificationUnknown();
    const { accountId, accepted, address, createdAt } = registration;
    await this.registrations.putInAccount(tx, registration.id);
    await this.acceptances.add(tx, { accountId, role: 'guardian', address }, accepted, createdAt);
    await this.registrations.deleteAllOf(tx, accountId);
  }

  /** What follows from a proven address; the demo data comes this way without a mail. */
  async complete(tx: Transaction, accountId: Uuid): Promise<Uuid> {
    const now = this.clock.now();
    await this.accounts.markVerified(tx, accountId, now);
    const contact = await this.accounts.findContact(tx, accountId);
    if (!contact) throw new VerificationUnknown();
    const familyId = await this.families.add(tx, `${contact.lastName ?? contact.firstName} family`, accountId, now);
    await this.outbox.append(tx, EmailVerified, { accountId });
    await this.outbox.append(tx, FamilyCreated, { familyId, ownerId: accountId });
    return familyId;
  }
}

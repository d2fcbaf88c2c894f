import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Outbox, TooBusy, UnitOfWork, type Transaction } from '@app/platform';
import { normalEmail } from '../../domain/email';
import { acceptsAll, type AcceptedDocument } from '../../domain/legal/legal-document';
import { networkOf } from '../../domain/network';
import { checkedContact, type PostalContact } from '../../domain/account/postal-contact';
import { isTimeZone, isUsState } from '../../domain/us-places';
import { DocumentsChanged, OutsideUnitedStates, UnknownTimeZone } from '../../identity.errors';
import { AccountRegistered, RegistrationRepeated } from '../../identity.events';
import { AccountRepository, type NewAccount } from '../../persistence/account/account.repository';
import { LegalDocuments } from '../../persistence/legal/legal-documents';
import { RegistrationRepository, type RegisteredRole } from '../../persistence/registration/registration.repository';
import { CheckAge } from './check-age';
import { JudgePassword } from '../passwords/judge-password';
import { SecretHasher } from '../sign-in/secret-hasher';
import { Throttle } from '../sign-in/throttle';

export interface GuardianRegistration extends PostalContact {
  readonly role: RegisteredRole;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly password: string;
  readonly birthDate: Temporal.PlainDate;
  readonly timeZone: string;
  readonly attestsAdult: true;
  readonly accepted: readonly AcceptedDocument[];
}

/**
 * A guardian, or somebody who wants to teach. Opens an account that waits for its address to be proven. The answer is the same, after the same work, whether the
 * address is new, waiting or taken: only its owner's mailbox learns which.
 */
@Injectable()
export class RegisterGuardian {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly registrations: RegistrationRepository,
    private readonly documents: LegalDocuments,
    private readonly checkAge: CheckAge,
    private readonly judge: JudgePassword,
    private readonly hasher: SecretHasher,
    private readonly throttle: Throttle,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(wish: GuardianRegistration, address: string): Promise<void> {
    await this.check(wish);
    const contact = checkedContact(wish);
    const email = normalEmail(wish.email);
    await this.throttle.count({ 'mail-account': email, 'register-address': networkOf(address) });
    const account = { ...wish, contact, email, secretHash: await this.hasher.hash(wish.password) };
    await this.unitOfWork.run((tx) => this.store(tx, account, address));
  }

  /** Before anything is stored: of somebody refused nothing is kept (policy 7(c)). */
  async check(wish: Omit<GuardianRegistration, keyof Omit<PostalContact, 'stateCode'>>): Promise<void> {
    await this.checkAge.execute(wish.birthDate);
    if (!isUsState(wish.stateCode)) throw new OutsideUnitedStates();
    if (!isTimeZone(wish.timeZone)) throw new UnknownTimeZone();
    await this.judge.execute(wish.password, [wish.email, wish.firstName, wish.lastName]);
    if (!acceptsAll(wish.accepted, this.documents.current)) throw new DocumentsChanged();
  }

  private async store(
    tx: Transaction,
    account: NewAccount & { email: string; role: RegisteredRole; accepted: readonly AcceptedDocument[] },
    address: string,
  ): Promise<void> {
    const now = this.clock.now();
    const added = await this.accounts.add(tx, account, now);
    const existing = added ? null : await this.accounts.lockByEmail(tx, account.email);
    if (existing?.isVerified) {
      return this.outbox.append(tx, RegistrationRepeated, { accountId: existing.accountId });
    }
    const accountId = added ?? existing?.accountId;
    // The waiting account was erased between the two statements: the next try finds the address free.
    if (!accountId) throw new TooBusy();
    const wish = { ...account, address: address || null };
    const registrationId = await this.registrations.add(tx, accountId, wish, now);
    // Until the address is proven this only decides what a sign-in answers; the link that is opened decides for good.
    if (existing) await this.registrations.putInAccount(tx, registrationId);
    await this.outbox.append(tx, AccountRegistered, { accountId, registrationId });
  }
}

import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import { Database, type Transaction } from '@app/platform';
import type { Contact } from './domain/families/family';
import { AccountNotFound } from './identity.errors';
import { AccountRepository } from './persistence/account/account.repository';
import { GoogleRepository } from './persistence/google/google.repository';
import { PasswordResetRepository } from './persistence/passwords/password-reset.repository';
import { IssueEmailConfirmation, type EmailConfirmation } from './use-cases/account/issue-email-confirmation';
import { IssueDisowning, type NewDeviceFacts } from './use-cases/sign-in/issue-disowning';
import { ReopenAccount } from './use-cases/account/reopen-account';
import { IssuePasswordReset } from './use-cases/passwords/issue-password-reset';
import { SecondFactorRepository } from './persistence/second-factors/second-factor.repository';
import { HandOverProfile } from './use-cases/ages/hand-over-profile';
import { IssueInvitation, type IssuedInvitation } from './use-cases/families/issue-invitation';
import { IssueVerification, type VerificationSecret } from './use-cases/registration/issue-verification';

/** Names and addresses of people, for those who write to them. */
@Injectable()
export class PeopleFacade {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly factors: SecondFactorRepository,
    private readonly google: GoogleRepository,
    private readonly issue: IssueVerification,
    private readonly resets: PasswordResetRepository,
    private readonly issueReset: IssuePasswordReset,
    private readonly reopening: ReopenAccount,
    private readonly disowning: IssueDisowning,
    private readonly invitation: IssueInvitation,
    private readonly handover: HandOverProfile,
    private readonly emailConfirmation: IssueEmailConfirmation,
  ) {}

  /** Where and how to address a person. `email` is null for students and erased people. `identity.account-not-found` (404). */
  async contact(accountId: Uuid): Promise<Contact> {
    const contact = await this.accounts.findContact(this.database, accountId);
    if (!contact) throw new AccountNotFound();
    return contact;
  }

  /** An adult who sent an application is a tutor beside what they were: part of that transaction. */
  async becomeTutor(tx: Transaction, accountId: Uuid, at: Temporal.Instant): Promise<void> {
    await this.accounts.grantRole(tx, accountId, 'tutor', at);
  }

  /** Whether the account may be used: not suspended, closed or unknown. */
  isActive(accountId: Uuid): Promise<boolean> {
    return this.accounts.isActive(this.database, accountId);
  }

  /** As above, in the transaction that rests on it: it stays so until that ends. */
  isStillActive(tx: Transaction, accountId: Uuid): Promise<boolean> {
    return this.accounts.lockActive(tx, accountId);
  }

  /** Whether signing in takes a second step (an authenticator app or a passkey): demanded before money is paid out. */
  hasSecondFactor(accountId: Uuid): Promise<boolean> {
    return this.factors.has(this.database, accountId);
  }

  /** The address of the Google account that signs in here too, as Google called it when it was connected; null without one. */
  async googleAddress(accountId: Uuid): Promise<string | null> {
    return (await this.google.findLink(this.database, accountId))?.email ?? null;
  }

  /** As others may see them: adults as "Dana R.", students by first name only. Unknown ids are absent. */
  displayNames(accountIds: readonly Uuid[]): Promise<Map<Uuid, string>> {
    return this.accounts.displayNames(this.database, accountIds);
  }

  /**
   * A fresh secret for the mail that proves an address; only its hash is kept. Call it when the mail is made, never store
   * or log it. It completes this registration and no other: greet the person who made it. Null where there is nothing to
   * prove any more: the account is verified, or the registration is gone.
   */
  issueVerification(registrationId: Uuid): Promise<VerificationSecret | null> {
    return this.issue.execute(registrationId);
  }

  /**
   * As `issueVerification`, for the mail to the address that an account has, or to the one it wants. Null where the change
   * is done, taken back or too old; the token is null where the wanted address belongs to somebody else.
   */
  issueEmailConfirmation(emailChangeId: Uuid, side: 'old' | 'new'): Promise<EmailConfirmation | null> {
    return this.emailConfirmation.execute(emailChangeId, side);
  }

  /** What to tell about a sign-in on a new device, with the secret of the link that disowns it. As `issueVerification`. */
  issueDisowning(signInId: Uuid): Promise<NewDeviceFacts | null> {
    return this.disowning.execute(signInId);
  }

  /** Until when the owner of a closed account can come back; null where it is not closed. */
  comesBackUntil(accountId: Uuid): Promise<Temporal.Instant | null> {
    return this.reopening.possibleUntil(accountId);
  }

  /** Whose password is to be reset; null where the address that was given has no account: nobody is to be told. */
  accountOfPasswordReset(resetId: Uuid): Promise<Uuid | null> {
    return this.resets.accountOf(this.database, resetId);
  }

  /** As `issueVerification`, for the mail that sets a new password; with how long its link works. */
  issuePasswordReset(resetId: Uuid): Promise<{ token: string; validMinutes: number } | null> {
    return this.issueReset.execute(resetId);
  }

  /**
   * A fresh secret for the mail of an invitation, and what to write in it; only its hash is kept. Null where it was
   * accepted, revoked or ran out meanwhile.
   */
  issueInvitation(invitationId: Uuid): Promise<IssuedInvitation | null> {
    return this.invitation.execute(invitationId);
  }

  /** As above, for the mail that proves the address of a student who comes of age. */
  issueHandover(studentId: Uuid): Promise<{ token: string; email: string; firstName: string } | null> {
    return this.handover.issue(studentId);
  }
}

import { Module } from '@nestjs/common';
import { BillingModule } from '@app/billing';
import { BookingModule } from '@app/booking';
import { IdentityModule } from '@app/identity';
import { LedgerModule } from '@app/ledger';
import { TutorsModule } from '@app/tutors';
import { AccountMails } from './mail/account-mails';
import { FamilyMails } from './mail/family-mails';
import { SessionStories } from './mail/session-stories';
import { TutorStories } from './mail/tutor-stories';
import { WriteMail } from './mail/write-mail';
import { NotificationsModule } from './notifications.module';
import { ACCOUNT_SUBSCRIBERS } from './subscribers/on-accounts';
import { BALANCE_SUBSCRIBERS } from './subscribers/on-balance';
import { FAMILY_SUBSCRIBERS } from './subscribers/on-families';
import { SECURITY_SUBSCRIBERS } from './subscribers/on-security';
import { FACTOR_SUBSCRIBERS } from './subscribers/on-factors';
import { PURCHASE_SUBSCRIBERS } from './subscribers/on-purchases';
import { SESSION_SUBSCRIBERS } from './subscribers/on-sessions';
import { TUTOR_SUBSCRIBERS } from './subscribers/on-tutors';
import { SessionRecipients } from './subscribers/session-recipients';
import { RetryUnsentMails } from './use-cases/retry-unsent-mails';
import { SendWaitingMail } from './use-cases/send-waiting-mail';
import { TellPeople } from './use-cases/tell-people';

@Module({
  imports: [NotificationsModule, IdentityModule, TutorsModule, LedgerModule, BookingModule, BillingModule],
  providers: [
    SessionStories,
    TutorStories,
    SessionRecipients,
    AccountMails,
    FamilyMails,
    TellPeople,
    WriteMail,
    SendWaitingMail,
    RetryUnsentMails,
    ...ACCOUNT_SUBSCRIBERS,
    ...SECURITY_SUBSCRIBERS,
    ...FACTOR_SUBSCRIBERS,
    ...SESSION_SUBSCRIBERS,
    ...PURCHASE_SUBSCRIBERS,
    ...BALANCE_SUBSCRIBERS,
    ...TUTOR_SUBSCRIBERS,
    ...FAMILY_SUBSCRIBERS,
  ],
})
export class NotificationsSubscribersModule {}

import { Module } from '@nestjs/common';
import { BookingModule } from '@app/booking';
import { UnsubscribeLinkSealer } from './mail/unsubscribe-links';
import { BalanceMarkRepository } from './persistence/balance-mark.repository';
import { MailRepository } from './persistence/mail.repository';
import { NoticeRepository } from './persistence/notice.repository';
import { WishRepository } from './persistence/wish.repository';
import { NotificationsPersonalDataProvider } from './privacy/notifications-personal-data.provider';
import { ListNotices } from './use-cases/list-notices';
import { MarkNoticesRead } from './use-cases/mark-notices-read';
import { SavePreference } from './use-cases/save-preference';
import { ShowPreferences } from './use-cases/show-preferences';
import { Unsubscribe } from './use-cases/unsubscribe';

const SHARED = [
  NoticeRepository,
  MailRepository,
  WishRepository,
  BalanceMarkRepository,
  ListNotices,
  MarkNoticesRead,
  ShowPreferences,
  SavePreference,
  UnsubscribeLinkSealer,
  Unsubscribe,
];

/** What people are told. Nobody calls it: it listens. */
@Module({
  imports: [BookingModule],
  providers: [...SHARED, NotificationsPersonalDataProvider],
  exports: SHARED,
})
export class NotificationsModule {}

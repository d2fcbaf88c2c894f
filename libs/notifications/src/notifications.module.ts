import { Module } from '@nestjs/common';
import { MailRepository } from './persistence/mail.repository';
import { NoticeRepository } from './persistence/notice.repository';
import { NotificationsPersonalDataProvider } from './privacy/notifications-personal-data.provider';
import { ListNotices } from './use-cases/list-notices';
import { MarkNoticesRead } from './use-cases/mark-notices-read';

/** What people are told. Nobody calls it: it listens. */
@Module({
  providers: [NoticeRepository, MailRepository, ListNotices, MarkNoticesRead, NotificationsPersonalDataProvider],
  exports: [NoticeRepository, MailRepository, ListNotices, MarkNoticesRead],
})
export class NotificationsModule {}

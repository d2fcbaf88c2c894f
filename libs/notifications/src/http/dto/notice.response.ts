import { ApiProperty } from '@nestjs/swagger';
import { toIso } from '@app/kernel';
import type { StoredNotice } from '../../persistence/notice.repository';
import type { NoticePage } from '../../use-cases/list-notices';

export class NoticeResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'What it is about, e.g. "session-booked".' })
  kind: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  body: string;

  @ApiProperty({ description: 'A path of the web app.' })
  href: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readAt: string | null;
}

export class NoticePageResponse {
  @ApiProperty({ type: [NoticeResponse] })
  items: NoticeResponse[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  @ApiProperty({ type: 'integer', description: 'Of all, not of this page.' })
  unreadCount: number;
}

function toNoticeResponse({ id, kind, title, body, href, createdAt, readAt }: StoredNotice): NoticeResponse {
  return { id, kind, title, body, href, createdAt: toIso(createdAt), readAt: readAt && toIso(readAt) };
}

export function toNoticePageResponse(page: NoticePage): NoticePageResponse {
  return { ...page, items: page.items.map(toNoticeResponse) };
}

import { Injectable } from '@nestjs/common';
import { BookingFacade } from '@app/booking';
import { decodeCursor, encodeCursor, type Page, type SignedIn } from '@app/platform';
import { withoutStudent } from '../domain/session-notices';
import { NoticeRepository, type StoredNotice } from '../persistence/notice.repository';

const PAGE = 30;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface NoticePage extends Page<StoredNotice> {
  unreadCount: number;
}

/** One's own notices, newest first, and how many are unread in all. */
@Injectable()
export class ListNotices {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly booking: BookingFacade,
  ) {}

  async execute(actor: SignedIn, cursor: string | undefined): Promise<NoticePage> {
    const before = cursor ? decodeCursor(cursor, isPosition).before : null;
    const [found, unreadCount] = await Promise.all([
      this.notices.list(actor.accountId, before, PAGE + 1),
      this.notices.countUnread(actor.accountId),
    ]);
    const items = found.slice(0, PAGE);
    const last = items.at(-1);
    const nextCursor = last && found.length > PAGE ? encodeCursor({ before: last.id }) : null;
    return { items: await this.asMayBeRead(actor, items), nextCursor, unreadCount };
  }

  /** A tutor reads about a student as long as they may see them; the notice itself is kept longer. */
  private async asMayBeRead(actor: SignedIn, items: StoredNotice[]): Promise<StoredNotice[]> {
    if (!actor.roles.includes('tutor')) return items;
    const named = items.flatMap(({ aboutStudentId }) => aboutStudentId ?? []);
    const lost = await this.booking.studentsOutOfSight(actor.accountId, named);
    return items.map((item) => (item.aboutStudentId && lost.has(item.aboutStudentId) ? withoutStudent(item) : item));
  }
}

function isPosition(value: unknown): value is { before: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'before' in value &&
    typeof value.before === 'string' &&
    UUID.test(value.before)
  );
}

import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import { Database, type Transaction } from '@app/platform';
import { oneLine, type Notice } from '../domain/words';

export interface StoredNotice extends Notice {
  id: Uuid;
  createdAt: Temporal.Instant;
  readAt: Temporal.Instant | null;
}

interface NoticeRow {
  id: Uuid;
  kind: string;
  title: string;
  body: string;
  href: string;
  created_at: Date;
  read_at: Date | null;
  about_student_id: Uuid | null;
}

const MOST_OF_A_BODY = 600;

@Injectable()
export class NoticeRepository {
  constructor(private readonly database: Database) {}

  /** Null where this person was told of this event already. */
  async add(
    tx: Transaction,
    eventId: Uuid,
    accountId: Uuid,
    notice: Notice,
    at: Temporal.Instant,
  ): Promise<Uuid | null> {
    const [row] = await tx.query<{ id: Uuid }>(
      `INSERT INTO notifications_notice (account_id, event_id, kind, title, body, href, created_at, about_student_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT ON CONSTRAINT notifications_notice_once DO NOTHING RETURNING id`,
      [
        accountId,
        eventId,
        notice.kind,
        oneLine(notice.title),
        oneLine(notice.body, MOST_OF_A_BODY),
        notice.href,
        toDate(at),
        notice.aboutStudentId ?? null,
      ],
    );
    return row?.id ?? null;
  }

  /** Newest first, starting before the notice `before`. */
  async list(accountId: Uuid, before: Uuid | null, limit: number): Promise<StoredNotice[]> {
    const rows = await this.database.query<NoticeRow>(
      `SELECT id, kind, title, body, href, created_at, read_at, about_student_id FROM notifications_notice
       WHERE account_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [accountId, before, limit],
    );
    return rows.map(({ created_at, read_at, about_student_id, ...notice }) => ({
      ...notice,
      aboutStudentId: about_student_id,
      createdAt: toInstant(created_at),
      readAt: read_at && toInstant(read_at),
    }));
  }

  async countUnread(accountId: Uuid): Promise<number> {
    const [row] = await this.database.query<{ unread: number }>(
      'SELECT count(*)::int AS unread FROM notifications_notice WHERE account_id = $1 AND read_at IS NULL',
      [accountId],
    );
    return row?.unread ?? 0;
  }

  /** Null = all. Others' notices and those read before stay as they are. */
  async markRead(tx: Transaction, accountId: Uuid, ids: readonly Uuid[] | null, at: Temporal.Instant): Promise<void> {
    await tx.query(
      `UPDATE notifications_notice SET read_at = $2
       WHERE account_id = $1 AND read_at IS NULL AND ($3::uuid[] IS NULL OR id = ANY($3))`,
      [accountId, toDate(at), ids],
    );
  }
}

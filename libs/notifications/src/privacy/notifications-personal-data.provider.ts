import { Injectable } from '@nestjs/common';
import type { Json, Uuid } from '@app/kernel';
import { Database, HoldsPersonalData, type PersonalDataProvider, type Transaction } from '@app/platform';
import { notificationsTables } from './notifications.data-map';

const EXPORT = `
  SELECT jsonb_build_object(
    'notices', (SELECT coalesce(jsonb_agg(to_jsonb(n) - 'account_id' - 'event_id' - 'about_student_id' ORDER BY n.id), '[]')
                FROM notifications_notice n WHERE n.account_id = $1),
    'mails', (SELECT coalesce(jsonb_agg(jsonb_build_object('template', m.template, 'at', m.finished_at, 'outcome', m.outcome)
                ORDER BY m.id), '[]')
              FROM notifications_mail m WHERE m.account_id = $1),
    'wishes', (SELECT coalesce(jsonb_agg(to_jsonb(w) - 'account_id' ORDER BY w.topic), '[]')
               FROM notifications_wish w WHERE w.account_id = $1)
  ) AS held`;

@Injectable()
@HoldsPersonalData()
export class NotificationsPersonalDataProvider implements PersonalDataProvider {
  readonly tables = notificationsTables;
  readonly order = 10;

  constructor(private readonly database: Database) {}

  async export(subject: Uuid): Promise<Json> {
    const [row] = await this.database.query<{ held: Json }>(EXPORT, [subject]);
    return row?.held ?? null;
  }

  async erase(subject: Uuid, tx: Transaction): Promise<void> {
    await tx.query('DELETE FROM notifications_notice WHERE account_id = $1 OR about_student_id = $1', [subject]);
    await tx.query('DELETE FROM notifications_wish WHERE account_id = $1', [subject]);
    await tx.query('DELETE FROM notifications_mail WHERE account_id = $1', [subject]);
  }
}

import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import { Database } from '@app/platform';
import type { DeliveredMonth, DeliveredSession } from '../ledger.types';

/** What tutors delivered, read from the entries themselves. */
@Injectable()
export class DeliveredRepository {
  constructor(private readonly database: Database) {}

  byMonth(tutorId: Uuid, timeZone: string): Promise<DeliveredMonth[]> {
    return this.database.query<DeliveredMonth>(
      `SELECT to_char(t.at AT TIME ZONE $2, 'YYYY-MM') AS month, sum(e.minutes)::int AS minutes,
              count(DISTINCT t.hold_id)::int AS sessions
       FROM ledger_entry e JOIN ledger_transfer t ON t.id = e.transfer_id
       WHERE e.account = 'delivered' AND e.owner_id = $1 GROUP BY 1 ORDER BY 1 DESC`,
      [tutorId, timeZone],
    );
  }

  async bySession(tutorId: Uuid, from: Temporal.Instant, to: Temporal.Instant): Promise<DeliveredSession[]> {
    const rows = await this.database.query<{ holdId: Uuid; minutes: number; at: Date }>(
      `SELECT t.hold_id AS "holdId", sum(e.minutes)::int AS minutes, max(t.at) AS at
       FROM ledger_entry e JOIN ledger_transfer t ON t.id = e.transfer_id
       WHERE e.account = 'delivered' AND e.owner_id = $1 AND t.hold_id IS NOT NULL AND t.at >= $2 AND t.at < $3
       GROUP BY t.hold_id ORDER BY at DESC, t.hold_id`,
      [tutorId, toDate(from), toDate(to)],
    );
    return rows.map((row) => ({ ...row, at: toInstant(row.at) }));
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';

export const OUTBOX_CHANNEL = 'platform_outbox';
const GATHER_MILLISECONDS = 10;

/**
 * Tells the relay that something is there. Outside the transaction on purpose: a NOTIFY inside one serialises
 * all commits (9,300 → 3,700 a second). A lost wake-up costs nothing but the relay's next poll.
 */
@Injectable()
export class OutboxWake {
  private pending: NodeJS.Timeout | null = null;

  constructor(private readonly database: Database) {}

  soon(): void {
    this.pending ??= setTimeout(() => {
      this.pending = null;
      this.database.query(`NOTIFY ${OUTBOX_CHANNEL}`).catch(() => undefined);
    }, GATHER_MILLISECONDS).unref();
  }
}

import { Injectable } from '@nestjs/common';
import { toDate, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';

export const SEARCHED = 'console.searched-people';

/** The audit trail is the counter: there is nothing else to keep in step with it. */
@Injectable()
export class SearchCounter {
  /** How often this person searched since then; those who search at once wait for each other here. */
  async countUnderLock(tx: Transaction, actorId: Uuid, since: Temporal.Instant): Promise<number> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`console.search ${actorId}`]);
    const [row] = await tx.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM platform_audit WHERE actor_id = $1 AND action = $2 AND at > $3',
      [actorId, SEARCHED, toDate(since)],
    );
    return row?.n ?? 0;
  }
}

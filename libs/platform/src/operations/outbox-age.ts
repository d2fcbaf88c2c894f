import type { Database } from '../database/database';

/** How long the oldest fact has been waiting for the relay, in whole seconds; 0 when nothing waits. */
export async function outboxAgeSeconds(database: Database): Promise<number> {
  const [row] = await database.query<{ age: number }>(
    `SELECT coalesce(extract(epoch FROM clock_timestamp() - min(occurred_at)), 0)::int AS age
     FROM platform_outbox WHERE relayed_at IS NULL`,
  );
  return Math.max(0, row?.age ?? 0);
}

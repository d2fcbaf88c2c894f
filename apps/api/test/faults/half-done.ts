import { eventually } from '@app/testing';
import type { DataSource } from 'typeorm';

interface Queries {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** Everything of which only a part would have survived, or which happened twice. Each row names one problem. */
const HALF_DONE = `
  SELECT problem, subject::text FROM ledger_check()
  UNION ALL
  SELECT 'two sessions overlap', a.id::text FROM booking_session a JOIN booking_session b
    ON a.id < b.id AND a.status < 10 AND b.status < 10
    AND (a.tutor_id = b.tutor_id AND a.blocked && b.blocked OR a.student_id = b.student_id AND a.during && b.during)
  UNION ALL
  SELECT 'a session has not exactly one hold', s.id::text FROM booking_session s
    LEFT JOIN ledger_transfer t ON t.hold_id = s.id AND t.kind = 'hold'
    GROUP BY s.id HAVING count(t.id) <> 1
  UNION ALL
  SELECT 'a session holds other minutes than it says', s.id::text FROM booking_session s
    LEFT JOIN ledger_hold_part p ON p.hold_id = s.id
    GROUP BY s.id, s.status, s.held_minutes, s.settled_at
    HAVING coalesce(sum(p.held), 0) <> CASE WHEN s.settled_at IS NULL AND s.status NOT IN (11, 12, 13) THEN s.held_minutes ELSE 0 END
  UNION ALL
  SELECT 'minutes are held for no session', h.id::text FROM ledger_hold h
    WHERE NOT EXISTS (SELECT FROM booking_session s WHERE s.id = h.id)
  UNION ALL
  SELECT 'a session is settled in part', s.id::text FROM booking_session s
    LEFT JOIN rooms_settlement r ON r.session_id = s.id
    LEFT JOIN ledger_transfer t ON t.hold_id = s.id AND t.kind = 'settle'
    LEFT JOIN platform_outbox e ON e.type = 'booking.session-settled.v1' AND e.payload ->> 'sessionId' = s.id::text
    GROUP BY s.id, s.settled_at, s.outcome
    HAVING (s.settled_at IS NOT NULL, s.outcome IS NOT NULL) <> (count(r.session_id) = 1, count(r.session_id) = 1)
      OR count(t.id) <> count(r.session_id) OR count(e.id) <> count(r.session_id)
  UNION ALL
  SELECT 'an intent is remembered without its answer', key FROM platform_idempotency WHERE answer IS NULL`;

export async function expectNothingHalfDone(db: Queries): Promise<void> {
  expect(await db.query(HALF_DONE)).toEqual([]);
}

/** A session is announced once with its booking. */
export async function expectOneBookedEventEach(db: Queries, sessionIds: readonly string[]): Promise<void> {
  const events = await db.query<{ id: string }>(
    `SELECT payload ->> 'sessionId' AS id FROM platform_outbox WHERE type = 'booking.session-booked.v1' ORDER BY 1`,
  );
  expect(events.map(({ id }) => id)).toEqual([...sessionIds].sort());
}

/** The relay has moved every fact, and every job of a handler that they became is done. */
export async function everythingIsHandled(db: Queries, withinMilliseconds = 30_000): Promise<void> {
  await eventually(async () => {
    const open = await db.query(
      `SELECT type AS waiting, 'not relayed' AS state FROM platform_outbox WHERE relayed_at IS NULL
       UNION ALL SELECT name, state::text FROM jobs.job WHERE name LIKE 'on.%' AND state <> 'completed'`,
    );
    if (open.length > 0) throw new Error(`Not handled yet: ${JSON.stringify(open)}`);
    return true;
  }, withinMilliseconds);
}

/** Keeps everybody from moving this family's minutes until it is released. */
export async function lockAccount(
  db: { readonly dataSource: DataSource },
  familyId: string,
): Promise<{ release(): Promise<void> }> {
  const runner = db.dataSource.createQueryRunner();
  await runner.connect();
  await runner.startTransaction();
  await runner.query('SELECT 1 FROM ledger_family_account WHERE family_id = $1 FOR UPDATE', [familyId]);
  return {
    async release() {
      await runner.rollbackTransaction();
      await runner.release();
    },
  };
}

/** How many connections of this database wait for a lock of somebody else. */
export async function waitingForLocks(db: Queries): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return row?.count ?? 0;
}

/** Postgres has noticed that the process is gone: what it had not committed is rolled back. */
export async function isForgotten(db: Queries, server: 'api' | 'worker'): Promise<void> {
  await eventually(async () => {
    const left = await db.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1`,
      [`track-tutoring-${server}`],
    );
    return left.length === 0;
  });
}

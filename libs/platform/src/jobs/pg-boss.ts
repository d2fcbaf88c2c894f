import { PgBoss } from 'pg-boss';
import type { Transaction } from '../database/transaction';

/** The queue keeps its tables in a schema of its own: they are its, not ours. */
export const JOBS_SCHEMA = 'jobs';
export const DEAD_LETTERS = 'dead-letters';

/** Only the worker has one: the api announces facts through the outbox and never touches a queue. */
export function createBoss(url: string, onError: (error: Error) => void): PgBoss {
  const boss = new PgBoss({
    connectionString: url,
    schema: JOBS_SCHEMA,
    application_name: 'track-tutoring-jobs',
    max: 6,
    // Held by the worker's own connections, so a NOTIFY in its transactions slows no booking.
    useListenNotify: true,
    registerInstance: false,
    // How soon the jobs of a killed worker are found; by itself it looks once a minute.
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
  });
  boss.on('error', onError);
  return boss;
}

/**
 * What every queue of ours gets: tries for about a day, so that a mail server or a payment provider may be away for a
 * night, then the dead letters. The first ten within an hour, then one an hour. A job whose worker gives
 * no sign of life for ten seconds is tried again, long before its time is over.
 */
export const QUEUE_DEFAULTS = {
  notify: true,
  retryLimit: 34,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 3_600,
  expireInSeconds: 120,
  heartbeatSeconds: 10,
  deadLetter: DEAD_LETTERS,
} as const;

/** A schedule comes again by itself: eight tries over about a quarter of an hour are enough. */
export const SCHEDULE_DEFAULTS = { ...QUEUE_DEFAULTS, retryLimit: 8, retryDelayMax: 600 } as const;

export type QueueSettings = typeof QUEUE_DEFAULTS | typeof SCHEDULE_DEFAULTS;

/** `batchSize: 1`, because a throw retries the whole batch. */
export const WORK_DEFAULTS = { batchSize: 1, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 20 } as const;

/** Lets pg-boss write within the caller's transaction. */
export function within(tx: Transaction) {
  return {
    db: {
      async executeSql(text: string, values?: unknown[]) {
        return { rows: await tx.query<Record<string, unknown>>(text, values ?? []) };
      },
    },
  };
}

import type { PgBoss, QueueResult } from 'pg-boss';
import type { Metrics } from '../operations/metrics';
import { DEAD_LETTERS } from './pg-boss';

/**
 * What an operator is to be woken for: jobs that were given up, and jobs that pile up. As pg-boss counted them last, a few
 * seconds ago, so that a scrape costs one small read.
 */
export function measureJobs(metrics: Metrics, boss: Pick<PgBoss, 'getQueues'>): void {
  const sum = async (of: (queue: QueueResult) => number): Promise<number> =>
    (await boss.getQueues()).reduce((total, queue) => total + of(queue), 0);
  metrics.gauge('jobs_dead_letters', 'Jobs that were given up after all their tries.', () =>
    sum((queue) => (queue.name === DEAD_LETTERS ? queue.queuedCount : 0)),
  );
  metrics.gauge('jobs_waiting', 'Jobs that could run now and have not been taken yet.', () =>
    sum((queue) => (queue.name === DEAD_LETTERS ? 0 : queue.readyCount)),
  );
  metrics.gauge('jobs_deferred', 'Jobs whose time has not come, most of them waiting for another try.', () =>
    sum((queue) => (queue.name === DEAD_LETTERS ? 0 : queue.deferredCount)),
  );
}

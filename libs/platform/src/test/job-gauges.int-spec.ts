import { useTestDatabase } from '@app/testing';
import type { PgBoss } from 'pg-boss';
import { measureJobs } from '../jobs/job-gauges';
import { createBoss, DEAD_LETTERS } from '../jobs/pg-boss';
import { Metrics } from '../operations/metrics';

describe('the gauges of the job queue', () => {
  const db = useTestDatabase();
  let boss: PgBoss;
  const faults: Error[] = [];

  beforeAll(async () => {
    boss = createBoss(db.url, (error) => faults.push(error));
    await boss.start();
  }, 60_000);
  afterAll(() => boss?.stop({ graceful: false }));

  it('tell what was given up, what waits, and what waits for another try', async () => {
    const metrics = new Metrics();
    measureJobs(metrics, boss);
    await boss.createQueue(DEAD_LETTERS);
    await boss.createQueue('ready');
    await boss.createQueue('later');
    await boss.createQueue('hopeless', { retryLimit: 0, deadLetter: DEAD_LETTERS });
    await boss.send('ready', {});
    await boss.send('ready', {});
    await boss.send('later', {}, { startAfter: 3_600 });
    await boss.send('hopeless', {});
    const [job] = await boss.fetch('hopeless');
    await boss.fail('hopeless', job!.id);
    await boss.supervise();

    const text = await metrics.registry.metrics();
    expect(text).toContain('\njobs_dead_letters 1\n');
    expect(text).toContain('\njobs_waiting 2\n');
    expect(text).toContain('\njobs_deferred 1\n');
    expect(faults).toEqual([]);
  });
});

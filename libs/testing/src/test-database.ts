import { randomBytes } from 'node:crypto';
import { Database, UnitOfWork, createDataSource, type Transaction } from '@app/platform';
import type { DataSource } from 'typeorm';
import { eventually } from './eventually';
import { FakeClock } from './fake-clock';
import { databaseUrl, withClient } from './global-setup';

/** A migrated database of a test file's own. */
export class TestDatabase {
  readonly clock = new FakeClock();
  url = '';
  dataSource: DataSource;
  database: Database;
  unitOfWork: UnitOfWork;
  private name = '';

  async create(poolSize: number): Promise<void> {
    const { TRACK_TEST_SERVER: server, TRACK_TEST_TEMPLATE: template } = process.env;
    if (!server || !template)
      throw new Error('This spec needs the integration or e2e project: no test database server is known.');
    this.name = `track_test_${randomBytes(6).toString('hex')}`;
    await withClient(server, (client) => client.query(`CREATE DATABASE ${this.name} TEMPLATE ${template}`));
    this.url = databaseUrl(server, this.name);
    this.dataSource = await createDataSource({
      url: this.url,
      poolSize,
      applicationName: 'track-tutoring-test',
    }).initialize();
    this.database = new Database(this.dataSource);
    this.unitOfWork = new UnitOfWork(this.dataSource, this.clock);
  }

  async drop(): Promise<void> {
    if (this.dataSource?.isInitialized) await this.dataSource.destroy();
    const server = process.env.TRACK_TEST_SERVER;
    if (server && this.name) {
      await withClient(server, (client) => client.query(`DROP DATABASE IF EXISTS ${this.name} WITH (FORCE)`));
    }
  }

  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.database.query<Row>(sql, parameters);
  }

  /** Until another connection waits for a lock; answers which. */
  untilSomebodyWaits(): Promise<number> {
    return eventually(async () => {
      const [row] = await this.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' LIMIT 1`,
      );
      return row?.pid ?? null;
    });
  }

  /** Starts `act` while the lock that `take` takes is held, and does `meanwhile` before it is let go. */
  async whileWaiting<T>(
    take: (tx: Transaction) => Promise<unknown>,
    act: () => Promise<T>,
    meanwhile: (tx: Transaction) => Promise<unknown>,
  ): Promise<PromiseSettledResult<T>> {
    const acting = await this.unitOfWork.run(async (tx) => {
      await take(tx);
      const running = Promise.allSettled([act()]);
      await this.untilSomebodyWaits();
      await meanwhile(tx);
      // In an object: what is awaited here would be waited for before the lock is let go.
      return { running };
    });
    const [result] = await acting.running;
    return result;
  }

  /** What was announced so far, oldest first. */
  async events(type?: string): Promise<{ id: string; type: string; payload: Record<string, unknown> }[]> {
    return this.query(
      'SELECT id, type, payload FROM platform_outbox WHERE $1::text IS NULL OR type = $1 ORDER BY position',
      [type ?? null],
    );
  }
}

/** Registers the hooks that create and drop the database of this test file. */
export function useTestDatabase(options: { poolSize?: number } = {}): TestDatabase {
  const database = new TestDatabase();
  beforeAll(() => database.create(options.poolSize ?? 12), 60_000);
  afterAll(() => database.drop(), 60_000);
  return database;
}

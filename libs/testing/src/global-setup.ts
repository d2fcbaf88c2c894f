import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createDataSource, migrate } from '@app/platform';
import { Client } from 'pg';
import type { MigrationInterface } from 'typeorm';
import { startTestPostgres } from './test-postgres';

const ROOT = resolve(__dirname, '../../..');

/** One migrated database for the whole run; each test file gets a copy of it, which takes a fraction of migrating. */
export default async function globalSetup(): Promise<void> {
  const server = process.env.TEST_DATABASE_URL ?? (await startTestPostgres(ROOT));
  const template = `track_template_${randomBytes(4).toString('hex')}`;
  await withClient(server, (client) => client.query(`CREATE DATABASE ${template}`));
  const dataSource = await createDataSource({
    url: databaseUrl(server, template),
    poolSize: 2,
    applicationName: 'track-tutoring-tests',
    migrations: migrations(),
  }).initialize();
  try {
    await migrate(dataSource, join(ROOT, 'libs'));
  } finally {
    await dataSource.destroy();
  }
  process.env.TRACK_TEST_SERVER = server;
  process.env.TRACK_TEST_TEMPLATE = template;
}

function migrations(): (new () => MigrationInterface)[] {
  const folder = join(ROOT, 'apps/api/src/migrations');
  return readdirSync(folder)
    .filter((file) => /^\d+-.*\.ts$/.test(file))
    .sort()
    .flatMap((file) => Object.values(require(join(folder, file)) as Record<string, new () => MigrationInterface>));
}

export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

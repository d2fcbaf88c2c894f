import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource, QueryRunner } from 'typeorm';

/** An arbitrary number that all processes agree on. */
const MIGRATION_LOCK = 8_412_077;

/** Libs whose SQL functions are applied, in this order: each may build on those before it. */
const LIBS_WITH_FUNCTIONS = [
  'platform',
  'identity',
  'ledger',
  'tutors',
  'booking',
  'billing',
  'rooms',
  'notifications',
];

/**
 * Brings the schema up to date: migrations first, then every SQL function whose text has changed.
 * Safe to call from several processes at once: an advisory lock lets one work and the others find it done.
 */
export async function migrate(dataSource: DataSource, libsRoot: string): Promise<void> {
  const lock = dataSource.createQueryRunner();
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.runMigrations();
    await applyFunctions(lock, libsRoot);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
  }
}

async function applyFunctions(runner: QueryRunner, libsRoot: string): Promise<void> {
  const files = functionFiles(libsRoot);
  const checksum = createHash('sha256');
  for (const file of files) checksum.update(file.name).update(file.sql);
  const digest = checksum.digest('hex');
  const [applied] = (await runner.query('SELECT checksum FROM platform_sql_functions')) as { checksum: string }[];
  if (applied?.checksum === digest) return;
  await runner.startTransaction();
  try {
    for (const file of files) await applyOne(runner, file);
    await runner.query('DELETE FROM platform_sql_functions');
    await runner.query('INSERT INTO platform_sql_functions (checksum) VALUES ($1)', [digest]);
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
}

async function applyOne(runner: QueryRunner, file: { name: string; sql: string }): Promise<void> {
  try {
    await runner.query(file.sql);
  } catch (error) {
    throw new Error(`The SQL function file ${file.name} was refused: ${(error as Error).message}`, { cause: error });
  }
}

function functionFiles(libsRoot: string): { name: string; sql: string }[] {
  return LIBS_WITH_FUNCTIONS.flatMap((lib) => {
    const folder = [join(libsRoot, lib, 'src/persistence/sql'), join(libsRoot, lib, 'src/database/sql')].find((path) =>
      existsSync(path),
    );
    if (!folder) return [];
    return readdirSync(folder)
      .filter((name) => name.endsWith('.sql'))
      .sort()
      .map((name) => ({ name: `${lib}/${name}`, sql: readFileSync(join(folder, name), 'utf8') }));
  });
}

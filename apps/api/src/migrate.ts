import { join } from 'node:path';
import { migrate, readSettings } from '@app/platform';
import { migrationDataSource } from './data-source';

/** Both the sources and the build keep `libs` three folders above this file. */
const LIBS = join(__dirname, '../../../libs');

async function main(): Promise<void> {
  const dataSource = await migrationDataSource(readSettings().database.url).initialize();
  try {
    await migrate(dataSource, LIBS);
  } finally {
    await dataSource.destroy();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});

import { createDataSource } from '@app/platform';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations';

/** The connection that migrations run on. */
export function migrationDataSource(url: string): DataSource {
  return createDataSource({
    url,
    poolSize: 2,
    applicationName: 'track-tutoring-migrate',
    migrations: MIGRATIONS,
    isPatient: true,
  });
}

import { DataSource, getMetadataArgsStorage, type MigrationInterface } from 'typeorm';

export interface DataSourceParts {
  url: string;
  poolSize: number;
  applicationName: string;
  migrations?: (new () => MigrationInterface)[];
  onPoolError?: (error: Error) => void;
  /** Statements may run as long as they need: for migrations, and for who waits for their lock. */
  isPatient?: boolean;
}

/** Whatever takes longer is a fault, and would hold locks and a connection meanwhile. */
const TIMEOUTS = { statement_timeout: 15_000, idle_in_transaction_session_timeout: 30_000 };

/** The one way to reach Postgres. Times are UTC whatever the machine says. */
export function createDataSource(parts: DataSourceParts): DataSource {
  return new DataSource({
    type: 'postgres',
    url: parts.url,
    applicationName: parts.applicationName,
    poolSize: parts.poolSize,
    // A connection that Postgres closes while idle is an event, not the end of the process.
    poolErrorHandler: (error: Error) => parts.onPoolError?.(error),
    connectTimeoutMS: 5_000,
    extra: { options: '-c timezone=UTC', ...(parts.isPatient ? {} : TIMEOUTS) },
    synchronize: false,
    migrationsRun: false,
    migrationsTableName: 'platform_migration',
    migrationsTransactionMode: 'all',
    installExtensions: false,
    // Entities belong to their libs and are never imported from outside: whichever were loaded are known here.
    entities: getMetadataArgsStorage().tables.map((table) => table.target),
    migrations: parts.migrations ?? [],
  });
}

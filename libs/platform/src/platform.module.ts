import { Global, Logger, Module, type DynamicModule, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Clock, SystemClock } from '@app/kernel';
import { DataSource } from 'typeorm';
import { AuditPersonalDataProvider } from './audit/audit-personal-data.provider';
import { AuditRecords } from './audit/audit-records';
import { AuditTrail } from './audit/audit-trail';
import { Settings } from './config/settings';
import { createDataSource } from './database/data-source';
import { Database } from './database/database';
import { UnitOfWork } from './database/unit-of-work';
import { loggingModule } from './logging/logging.module';
import { Mailer } from './mail/mailer';
import { SmtpMailer } from './mail/smtp-mailer';
import { Metrics } from './operations/metrics';
import { Outbox } from './outbox/outbox';
import { OutboxWake } from './outbox/outbox-wake';
import { ErasePerson } from './personal-data/erase-person';
import { DatedRules } from './rules/dated-rules';
import { FolderStorage } from './storage/folder-storage';
import { Storage } from './storage/storage';
import { Sealer } from './secrets/sealer';

export interface PlatformOptions {
  settings: Settings;
  /** 'api' or 'worker': how the process calls itself in logs and to Postgres. */
  service: string;
  /** Another clock, in tests. */
  clock?: Clock;
}

/** What every lib may inject without importing anything. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  static forRoot(options: PlatformOptions): DynamicModule {
    const { settings, service } = options;
    const logger = new Logger('Postgres');
    const providers: Provider[] = [
      { provide: Settings, useValue: settings },
      { provide: Clock, useValue: options.clock ?? new SystemClock() },
      {
        provide: DataSource,
        useFactory: () =>
          createDataSource({
            url: settings.database.url,
            poolSize: settings.database.poolSize,
            applicationName: `track-tutoring-${service}`,
            onPoolError: () => logger.warn('an idle connection was lost'),
          }).initialize(),
      },
      Database,
      UnitOfWork,
      OutboxWake,
      Outbox,
      AuditTrail,
      AuditRecords,
      AuditPersonalDataProvider,
      DatedRules,
      Sealer,
      ErasePerson,
      Metrics,
      { provide: Mailer, useClass: SmtpMailer },
      { provide: Storage, useClass: FolderStorage },
    ];
    return {
      module: PlatformModule,
      imports: [loggingModule(settings, service), DiscoveryModule],
      providers,
      exports: providers.map((provider) => ('provide' in provider ? provider.provide : provider)),
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

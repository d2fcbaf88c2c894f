import { Global, Logger, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { PgBoss } from 'pg-boss';
import { AnchorAudit, VerifyAudit } from './audit/watch-audit';
import { Settings } from './config/settings';
import { Jobs } from './jobs/jobs';
import { createBoss } from './jobs/pg-boss';
import { WorkRegistry } from './jobs/registry';
import { TickRunner } from './jobs/tick-runner';
import { WorkRunner } from './jobs/work-runner';
import { ForgetOperationalData } from './operations/forget-operational-data';
import { EventDispatcher } from './outbox/event-dispatcher';
import { OutboxRelay } from './outbox/outbox-relay';

/** The worker's engine: relay, handlers, jobs, schedules, ticks. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    {
      provide: PgBoss,
      useFactory: (settings: Settings) => {
        const logger = new Logger('Jobs');
        return createBoss(settings.database.url, (error) =>
          logger.warn({ err: error }, 'the job queue reports a fault'),
        );
      },
      inject: [Settings],
    },
    Jobs,
    WorkRegistry,
    EventDispatcher,
    OutboxRelay,
    TickRunner,
    WorkRunner,
    ForgetOperationalData,
    AnchorAudit,
    VerifyAudit,
  ],
  exports: [Jobs, PgBoss, WorkRegistry, EventDispatcher],
})
export class PlatformWorkerModule {}

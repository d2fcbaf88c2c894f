import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { PgBoss } from 'pg-boss';
import { Metrics } from '../operations/metrics';
import { EventDispatcher, type StoredEvent } from '../outbox/event-dispatcher';
import { OutboxRelay, handlerQueue } from '../outbox/outbox-relay';
import { measureJobs } from './job-gauges';
import { DEAD_LETTERS, QUEUE_DEFAULTS, SCHEDULE_DEFAULTS, WORK_DEFAULTS, type QueueSettings } from './pg-boss';
import { WorkRegistry } from './registry';
import { TickRunner } from './tick-runner';

/** Starts and stops everything that the worker does. */
@Injectable()
export class WorkRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(WorkRunner.name);

  constructor(
    private readonly boss: PgBoss,
    private readonly registry: WorkRegistry,
    private readonly dispatcher: EventDispatcher,
    private readonly relay: OutboxRelay,
    private readonly ticks: TickRunner,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start();
    await this.boss.createQueue(DEAD_LETTERS, { retentionSeconds: 90 * 24 * 3600 });
    measureJobs(this.metrics, this.boss);
    await this.workOnEvents();
    await this.workOnJobs();
    await this.workOnSchedules();
    this.relay.start();
    this.ticks.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.ticks.stop();
    await this.relay.stop();
    await this.boss.stop({ graceful: true, timeout: 8_000 }).catch((error: unknown) => {
      this.logger.warn({ err: error }, 'the job queue did not stop cleanly');
    });
  }

  private async workOnEvents(): Promise<void> {
    for (const handler of this.registry.eventHandlers()) {
      await this.workOn<StoredEvent>(handlerQueue(handler), (event) => this.dispatcher.dispatch(handler, event));
    }
  }

  private async workOnJobs(): Promise<void> {
    for (const { mark: definition, instance } of this.registry.jobHandlers()) {
      await this.workOn<object>(definition.name, (data) => instance.run(definition.schema.parse(data)));
    }
  }

  private async workOnSchedules(): Promise<void> {
    for (const { mark: schedule, instance } of this.registry.schedules()) {
      await this.workOn<object>(schedule.name, () => instance.run(this.clock.now()), SCHEDULE_DEFAULTS);
      await this.boss.schedule(schedule.name, schedule.cron, {}, { tz: 'UTC' });
    }
  }

  /** Job after job for as long as there are any: a worker of its own accord looks again only at the next wake-up or poll. */
  private async workOn<Data extends object>(
    name: string,
    work: (data: Data) => Promise<void>,
    settings: QueueSettings = QUEUE_DEFAULTS,
  ): Promise<void> {
    await this.queue(name, settings);
    const worker = { id: '' };
    worker.id = await this.boss.work<Data>(name, WORK_DEFAULTS, async ([job]) => {
      try {
        if (job) await this.reporting(name, () => work(job.data));
      } finally {
        this.boss.notifyWorker(worker.id);
      }
    });
  }

  /** Settings of a queue that already exists are brought up to date too. */
  private async queue(name: string, settings: QueueSettings): Promise<void> {
    await this.boss.createQueue(name, settings);
    await this.boss.updateQueue(name, settings);
  }

  /** pg-boss keeps the error with the job; the log says that there was one. */
  private async reporting(queue: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.warn({ err: error, queue }, 'a job failed and will be tried again');
      throw error;
    }
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database } from '../database/database';
import { WorkRegistry } from './registry';
import type { ScheduledTask, Tick } from './job';

/** Namespace of our advisory locks, so that they meet nobody else's. */
const TICK_LOCKS = 84_121;

/** Runs the short-interval tasks: never overlapping, and in one worker only. */
@Injectable()
export class TickRunner {
  private readonly logger = new Logger(TickRunner.name);
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly registry: WorkRegistry,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  start(): void {
    for (const { mark: tick, instance } of this.registry.ticks()) {
      this.timers.push(setInterval(() => this.once(tick, instance), tick.seconds * 1_000));
    }
  }

  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.running.values());
  }

  private once(tick: Tick, task: ScheduledTask): void {
    if (this.running.has(tick.name)) return;
    const run = this.asOnlyWorker(tick, task)
      .catch((error: unknown) =>
        this.logger.warn({ err: error, tick: tick.name }, 'a tick failed; the next one tries again'),
      )
      .finally(() => this.running.delete(tick.name));
    this.running.set(tick.name, run);
  }

  private async asOnlyWorker(tick: Tick, task: ScheduledTask): Promise<void> {
    const runner = this.database.dataSource.createQueryRunner();
    try {
      await runner.connect();
      const [lock] = (await runner.query('SELECT pg_try_advisory_lock($1, hashtext($2)) AS held', [
        TICK_LOCKS,
        tick.name,
      ])) as {
        held: boolean;
      }[];
      if (!lock?.held) return;
      try {
        await task.run(this.clock.now());
      } finally {
        await runner.query('SELECT pg_advisory_unlock($1, hashtext($2))', [TICK_LOCKS, tick.name]);
      }
    } finally {
      await runner.release();
    }
  }
}

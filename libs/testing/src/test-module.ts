import {
  Global,
  Module,
  type DynamicModule,
  type ForwardReference,
  type InjectionToken,
  type Provider,
  type Type,
} from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test, type TestingModule } from '@nestjs/testing';
import type { Clock } from '@app/kernel';
import {
  EventDispatcher,
  Jobs,
  Mailer,
  PlatformModule,
  WorkRegistry,
  type JobDefinition,
  type Mail,
  type Settings,
} from '@app/platform';
import type { TestDatabase } from './test-database';
import { testSettings } from './test-settings';

type Importable = Type | DynamicModule | Promise<DynamicModule> | ForwardReference;

/** Keeps what would be sent. */
export class RecordingMailer extends Mailer {
  readonly sent: Mail[] = [];

  send(mail: Mail): Promise<void> {
    this.sent.push(mail);
    return Promise.resolve();
  }
}

/** Keeps what would be queued; a test runs the jobs itself. */
export class RecordingJobs {
  readonly enqueued: { name: string; data: object; options: object }[] = [];

  enqueue(_tx: unknown, job: JobDefinition, data: object, options: object = {}): Promise<void> {
    this.enqueued.push({ name: job.name, data: job.schema.parse(data), options });
    return Promise.resolve();
  }
}

export interface TestModuleOptions {
  imports: Importable[];
  providers?: Provider[];
  settings?: Record<string, string>;
  /** Another clock than the test's own: the real one, where a real server runs beside it. */
  clock?: Clock;
  /** What stands in for providers of the imported modules. */
  replacements?: { provide: InjectionToken; useValue: unknown }[];
}

/** The worker's registry without its engine: `deliverEvents` plays the relay. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [WorkRegistry, EventDispatcher, { provide: Jobs, useClass: RecordingJobs }],
  exports: [WorkRegistry, EventDispatcher, Jobs],
})
class TestWorkerModule {}

/** A Nest module on the test's database and clock; mail and jobs are recorded, everything else is real. */
export async function createModule(db: TestDatabase, options: TestModuleOptions): Promise<TestingModule> {
  const settings: Settings = testSettings({ DATABASE_URL: db.url, ...options.settings });
  const builder = Test.createTestingModule({
    imports: [
      PlatformModule.forRoot({ settings, service: 'test', clock: options.clock ?? db.clock }),
      TestWorkerModule,
      ...options.imports,
    ],
    providers: options.providers ?? [],
  })
    .overrideProvider(Mailer)
    .useClass(RecordingMailer);
  for (const { provide, useValue } of options.replacements ?? []) builder.overrideProvider(provide).useValue(useValue);
  return (await builder.compile()).init();
}

interface WaitingEvent {
  id: string;
  type: string;
  payload: unknown;
  occurred_at: Date;
}

/** Hands every announced event to its handlers, and those that they announce, until nothing waits. */
export async function deliverEvents(db: TestDatabase, module: TestingModule): Promise<void> {
  const registry = module.get(WorkRegistry);
  const dispatcher = module.get(EventDispatcher);
  for (;;) {
    const waiting = await db.query<WaitingEvent>(
      'SELECT id, type, payload, occurred_at FROM platform_outbox WHERE relayed_at IS NULL ORDER BY position',
    );
    if (waiting.length === 0) return;
    for (const event of waiting) {
      for (const handler of registry.eventHandlers().filter((candidate) => candidate.event.type === event.type)) {
        await dispatcher.dispatch(handler, {
          id: event.id,
          type: event.type,
          at: event.occurred_at.toISOString(),
          data: event.payload,
        });
      }
    }
    await db.query('UPDATE platform_outbox SET relayed_at = now() WHERE id = ANY($1)', [
      waiting.map((event) => event.id),
    ]);
  }
}

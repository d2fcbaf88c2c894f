import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test, type TestingModule, type TestingModuleBuilder } from '@nestjs/testing';
import type { Clock } from '@app/kernel';
import { testSettings, useTestDatabase, type TestDatabase } from '@app/testing';
import { configureApi } from '../../src/api-app';
import { ApiModule } from '../../src/app.module';
import { WorkerModule } from '../../../worker/src/worker.module';
import { Visitor } from './visitor';

export const PUBLIC_URL = 'http://track.test';

export interface TestApiOptions {
  /** Runs the worker beside the api, in this process. */
  worker?: boolean;
  settings?: Record<string, string>;
  /** Time stands still at the database's fake clock unless another is given. */
  clock?: Clock;
  override?: (builder: TestingModuleBuilder) => TestingModuleBuilder;
}

/** The whole api on a port, with a database of its own, as the browser meets it. */
export class TestApi {
  app: NestExpressApplication;
  worker: TestingModule | null = null;
  url = '';

  constructor(
    readonly db: TestDatabase,
    private readonly options: TestApiOptions,
  ) {}

  async start(): Promise<void> {
    const settings = testSettings({ DATABASE_URL: this.db.url, PUBLIC_URL, ...this.options.settings });
    const clock = this.options.clock ?? this.db.clock;
    const override = this.options.override ?? ((builder: TestingModuleBuilder) => builder);
    const module = await override(
      Test.createTestingModule({ imports: [ApiModule.forRoot({ settings, clock })] }),
    ).compile();
    this.app = module.createNestApplication<NestExpressApplication>({ rawBody: true, bodyParser: false });
    await configureApi(this.app);
    await this.app.listen(0, '127.0.0.1');
    this.url = `http://127.0.0.1:${(this.app.getHttpServer().address() as AddressInfo).port}`;
    if (this.options.worker) {
      this.worker = await override(
        Test.createTestingModule({ imports: [WorkerModule.forRoot({ settings, clock })] }),
      ).compile();
      await this.worker.init();
    }
  }

  async stop(): Promise<void> {
    await this.worker?.close();
    await this.app?.close();
  }

  /** Somebody with a browser of their own: cookies are kept, the Origin is ours. */
  visitor(): Visitor {
    return new Visitor(this.url, PUBLIC_URL);
  }
}

/** Registers the hooks that start and stop the api of this test file. */
export function useTestApi(options: TestApiOptions = {}): TestApi {
  // Hooks run in the order in which they are registered: the api lets go of its database before that is dropped.
  afterAll(() => api.stop(), 60_000);
  const api = new TestApi(useTestDatabase(), options);
  beforeAll(() => api.start(), 60_000);
  return api;
}

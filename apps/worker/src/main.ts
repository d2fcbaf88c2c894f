import { NestFactory } from '@nestjs/core';
import { Database, Metrics, outboxAgeSeconds, readSettings } from '@app/platform';
import { Logger } from 'nestjs-pino';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const settings = readSettings();
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot({ settings }), { bufferLogs: true });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  const database = app.get(Database);
  const metrics = app.get(Metrics);
  metrics.gauge('outbox_oldest_seconds', 'How long the oldest fact waits for the relay.', () =>
    outboxAgeSeconds(database),
  );
  await metrics.listen(settings.http.host, settings.http.workerMetricsPort, () =>
    database.query('SELECT 1').then(
      () => true,
      () => false,
    ),
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});

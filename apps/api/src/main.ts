import { Metrics, outboxAgeSeconds, Database, readSettings } from '@app/platform';
import { createApi } from './api-app';

async function main(): Promise<void> {
  const settings = readSettings();
  const app = await createApi({ settings });
  const metrics = app.get(Metrics);
  metrics.gauge('outbox_oldest_seconds', 'How long the oldest fact waits for the relay.', () =>
    outboxAgeSeconds(app.get(Database)),
  );
  await metrics.listen(settings.http.host, settings.http.metricsPort);
  await app.listen(settings.http.port, settings.http.host);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});

import { join } from 'node:path';

interface PostgresScript {
  startPostgres(options: { dir: string; durable: boolean }): Promise<{ url: string; stop: () => Promise<void> }>;
}

let stop: (() => Promise<void>) | null = null;

/** A PostgreSQL of the tests' own, for runs outside `npm test`, which brings one. */
export async function startTestPostgres(root: string): Promise<string> {
  const script = (await import(join(root, 'scripts/lib/postgres.mjs'))) as PostgresScript;
  const server = await script.startPostgres({ dir: join(root, '.data/test-postgres'), durable: false });
  stop = server.stop;
  return server.url;
}

export async function stopTestPostgres(): Promise<void> {
  await stop?.();
}

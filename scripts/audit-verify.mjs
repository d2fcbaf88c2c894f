// `npm run audit:verify` [-- --anchors <file> …]: checks the chain of the audit trail of DATABASE_URL, else of the
// database in .data, which is started for it where it does not run. Exits 1 and names the first broken row.
import path from 'node:path';
import { loadEnvFile } from './lib/environment.mjs';
import { defaultDataDir } from './lib/paths.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { readRunning } from './lib/running.mjs';
import { source } from './checks/typescript.mjs';

const args = process.argv.slice(2);
if (args.length > 0 && args[0] !== '--anchors') {
  throw new Error('Known is: npm run audit:verify -- --anchors <file> …');
}

async function database() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} };
  const running = readRunning(defaultDataDir);
  if (running) return { url: running.postgres, stop: async () => {} };
  return startPostgres({ dir: path.join(defaultDataDir, 'postgres') });
}

loadEnvFile();
const { url, stop } = await database();
try {
  process.env.DATABASE_URL = url;
  const { main } = source('apps/api/src/verify-audit.ts');
  process.exitCode = await main(args.slice(1));
} finally {
  await stop();
}

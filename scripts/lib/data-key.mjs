import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The key that seals secrets in this data folder's database: made once, and kept beside the database, not in it. */
export function dataKey({ env, dataDir }) {
  if (env.DATA_KEY) return { DATA_KEY: env.DATA_KEY };
  const file = path.join(dataDir, 'data-key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  return { DATA_KEY: readFileSync(file, 'utf8') };
}

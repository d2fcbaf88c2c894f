import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../../..');

/** Files of a fixture begin with `// breaks: <rule>` where they break one; all others must pass. */
export function seededViolations(fixture: string): string[] {
  return readdirSync(fixture, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx)$/.test(file))
    .flatMap((file) => {
      const seeded = /^\/\/ breaks: (\S+)/.exec(readFileSync(join(fixture, file), 'utf8'));
      return seeded ? [`${file} breaks ${seeded[1]}`] : [];
    })
    .sort();
}

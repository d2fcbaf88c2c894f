import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

interface Rules {
  rules: { name: string }[];
}
interface Cruise {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

const ROOT = resolve(__dirname, '../../..');
const FIXTURE = join(ROOT, 'scripts/checks/fixtures/imports');
const { rules } = require(join(ROOT, 'scripts/checks/import-rules.cjs')) as Rules;
const { LIBS, APPS } = require(join(ROOT, 'scripts/checks/graph.cjs')) as { LIBS: object; APPS: object };

/** Files of the fixture begin with `// breaks: <rule>` where they break one; all others must pass. */
function seededViolations(): string[] {
  return readdirSync(FIXTURE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const seeded = /^\/\/ breaks: (\S+)/.exec(readFileSync(join(FIXTURE, file), 'utf8'));
      return seeded ? [`${file} breaks ${seeded[1]}`] : [];
    })
    .sort();
}

function foundViolations(): string[] {
  const depcruise = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(ROOT, '.dependency-cruiser.cjs');
  const options = { cwd: FIXTURE, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  const output = execFileSync(
    process.execPath,
    [depcruise, '--config', config, '--no-cache', '--output-type', 'json', 'libs', 'apps'],
    options,
  );
  const found = (JSON.parse(output) as Cruise).summary.violations;
  return found.map((violation) => `${violation.from} breaks ${violation.rule.name}`).sort();
}

describe('the import rules', () => {
  it('find every seeded violation and nothing else', () => {
    expect(foundViolations()).toEqual(seededViolations());
  });

  it('have a seeded violation each', () => {
    const seeded = new Set(seededViolations().map((line) => line.split(' ').at(-1)));
    expect(rules.map((rule) => rule.name).filter((name) => !seeded.has(name))).toEqual([]);
  });

  it.each([
    ['libs', LIBS],
    ['apps', APPS],
  ])('know every folder of %s', (folder, known) => {
    const folders = readdirSync(join(ROOT, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).filter((name) => !(name in known))).toEqual([]);
  });
});

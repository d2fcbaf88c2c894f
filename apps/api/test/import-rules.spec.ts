import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, seededViolations } from './seeded-violations';

interface Rules {
  rules: { name: string }[];
}
interface Cruise {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

const FIXTURE = join(ROOT, 'scripts/checks/fixtures/imports');
const { rules } = require(join(ROOT, 'scripts/checks/import-rules.cjs')) as Rules;
const { LIBS, APPS } = require(join(ROOT, 'scripts/checks/graph.cjs')) as {
  LIBS: Record<string, string[]>;
  APPS: object;
};

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
    expect(foundViolations()).toEqual(seededViolations(FIXTURE));
  });

  it('have a seeded violation each', () => {
    const seeded = new Set(seededViolations(FIXTURE).map((line) => line.split(' ').at(-1)));
    expect(rules.map((rule) => rule.name).filter((name) => !seeded.has(name))).toEqual([]);
  });

  it.each([
    ['libs', LIBS],
    ['apps', APPS],
  ])('know every folder of %s', (folder, known) => {
    const folders = readdirSync(join(ROOT, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).filter((name) => !(name in known))).toEqual([]);
  });

  it('are what docs/architecture.md says', () => {
    const text = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
    const rows = [...text.matchAll(/^\| ([a-z]+) +\| (.+?) +\|$/gm)].map(
      ([, lib = '', imports = '']) => [lib, imports] as const,
    );
    const ground = ['contracts', 'kernel', 'platform', 'realtime', 'testing'];
    const said: Record<string, string[]> = Object.fromEntries(
      rows.map(([lib, imports], index): [string, string[]] => {
        if (imports === 'every lib above') return [lib, rows.slice(0, index).map(([name]) => name)];
        return [lib, imports === '–' ? [] : imports.split(', ')];
      }),
    );
    const drawn = Object.entries(LIBS)
      .filter(([lib]) => !ground.includes(lib))
      .map(([lib, imports]) => [lib, imports.filter((name) => !ground.includes(name))]);
    expect(said).toEqual(Object.fromEntries(drawn));
  });
});

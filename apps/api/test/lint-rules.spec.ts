import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { ROOT, seededViolations } from './seeded-violations';

interface LintedFile {
  filePath: string;
  messages: { ruleId: string | null; severity: number }[];
}

const FIXTURE = join(ROOT, 'scripts/checks/fixtures/lint');

function foundViolations(): string[] {
  const eslint = join(ROOT, 'node_modules/eslint/bin/eslint.js');
  const result = spawnSync(process.execPath, [eslint, '--no-ignore', '--format', 'json', FIXTURE], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (!result.stdout) throw new Error(result.stderr);
  return (JSON.parse(result.stdout) as LintedFile[])
    .flatMap((file) =>
      file.messages
        .filter((message) => message.severity === 2)
        .map((message) => `${relative(FIXTURE, file.filePath)} breaks ${message.ruleId}`),
    )
    .sort();
}

describe('the lint rules', () => {
  it('find every seeded violation and nothing else, a silenced one included', () => {
    expect(foundViolations()).toEqual(seededViolations(FIXTURE));
  });
});

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './seeded-violations';

const CHECK = join(ROOT, 'scripts/checks/file-lengths.mjs');

/** The check is a script for plain Node; it is asked from outside. */
function complaints(files: Record<string, string>, allowed: Record<string, string>): string[] {
  const question = `import(${JSON.stringify(CHECK)}).then(({ tooLong }) => console.log(JSON.stringify(tooLong(${JSON.stringify(files)}, ${JSON.stringify(allowed)}))))`;
  const answer = spawnSync(process.execPath, ['--eval', question], { encoding: 'utf8' });
  if (answer.status !== 0) throw new Error(answer.stderr);
  return JSON.parse(answer.stdout) as string[];
}

const lines = (count: number) => 'x\n'.repeat(count);

describe('the check of file lengths', () => {
  it('takes 300 lines and complains about 301', () => {
    expect(complaints({ 'a.ts': lines(300) }, {})).toEqual([]);
    expect(complaints({ 'a.ts': lines(301) }, {})).toEqual(['a.ts has 301 lines; 300 are the most. Split it.']);
  });

  it('takes a longer file that is a reasoned exception, and complains about an exception that nothing needs', () => {
    expect(complaints({ 'a.ts': lines(301) }, { 'a.ts': 'a table' })).toEqual([]);
    expect(complaints({ 'a.ts': lines(2) }, { 'a.ts': 'a table' })).toHaveLength(1);
  });
});

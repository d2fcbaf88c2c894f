// `npm run check`: everything that needs no browser and no running product, two steps at a time, slowest first.
// `npm run check -- lint types` runs only the steps named.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { nodeBinary } from '../lib/node-binary.mjs';
import { root } from '../lib/paths.mjs';

const tool = (file, ...args) => [path.join(root, 'node_modules', file), ...args];
const own = (file, ...args) => [path.join(root, 'scripts/checks', file), ...args];
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', ...tool('jest/bin/jest.js')];
const CACHE = 'node_modules/.cache';

const STEPS = {
  // Without its cache: what one file may do depends on the types of others.
  lint: tool('eslint/bin/eslint.js', '.'),
  unit: [...jest, '--selectProjects', 'unit', '--silent'],
  types: tool('typescript/bin/tsc', '-p', '.', '--incremental', '--tsBuildInfoFile', `${CACHE}/types.tsbuildinfo`),
  'web-types': tool(
    'typescript/bin/tsc',
    '-p',
    'apps/web',
    '--incremental',
    '--tsBuildInfoFile',
    `${CACHE}/web-types.tsbuildinfo`,
  ),
  format: tool(
    'prettier/bin/prettier.cjs',
    '--check',
    '.',
    '--cache',
    '--cache-strategy',
    'content',
    '--log-level',
    'warn',
  ),
  openapi: own('generated.mjs', '--check', 'openapi'),
  schema: own('generated.mjs', '--check', 'schema'),
  env: own('generated.mjs', '--check', 'env'),
  imports: tool('dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.cjs', 'libs', 'apps'),
  lengths: own('file-lengths.mjs'),
};

function run(name) {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const child = spawn(nodeBinary(), STEPS[name], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('close', (code) => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(10)} ${seconds} s`);
      if (code !== 0) console.log(Buffer.concat(output).toString('utf8').trimEnd());
      resolve(code === 0);
    });
  });
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. The steps: ${Object.keys(STEPS).join(', ')}.`);
  process.exit(2);
}
const waiting = named.length > 0 ? named : Object.keys(STEPS);
const count = waiting.length;
let passed = 0;
const lane = async () => {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const isPassed = await run(name);
    if (isPassed) passed += 1;
  }
};
await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, lane));
console.log(`${passed} passed, ${count - passed} failed`);
process.exitCode = passed === count ? 0 : 1;

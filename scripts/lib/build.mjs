import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { oneAtATime } from './build-lock.mjs';
import { childEnvironment } from './environment.mjs';
import { nodeBinary } from './node-binary.mjs';
import { root } from './paths.mjs';
import { readJson, writeJson } from './running.mjs';

const inRoot = (...parts) => path.join(root, ...parts);
const SHARED = ['package-lock.json', 'tsconfig.json'];
// Not the whole folder: a changed browser test is no changed web app.
const WEB = ['build', 'index.html', 'postcss.config.cjs', 'public', 'src', 'tsconfig.json', 'vite.config.ts'].map(
  (name) => `apps/web/${name}`,
);

/** What each build reads, what it writes, and how it is run. */
const TARGETS = [
  {
    name: 'servers',
    title: 'Building the servers',
    sources: ['apps/api/src', 'apps/worker/src', 'apps/local-stripe/src', 'libs', 'nest-cli.json', '.swcrc', ...SHARED],
    outputs: ['dist/apps/api', 'dist/apps/worker', 'dist/apps/local-stripe', 'dist/libs'],
    args: ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api'],
  },
  {
    name: 'web',
    title: 'Building the web app',
    sources: [...WEB, 'libs/contracts', ...SHARED],
    outputs: ['dist/apps/web'],
    args: ['node_modules/vite/bin/vite.js', 'build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn'],
  },
  {
    name: 'web-server',
    title: 'Building the pages for the server',
    sources: [...WEB, 'libs/contracts', ...SHARED],
    outputs: ['dist/apps/web-server'],
    args: [
      'node_modules/vite/bin/vite.js',
      'build',
      '--ssr',
      'src/server/entry-server.tsx',
      '--config',
      'apps/web/vite.config.ts',
      '--logLevel',
      'warn',
    ],
  },
];

const stampOf = (name) => inRoot('dist', `.built-${name}.json`);

/** For whoever writes into the build's folders by other means, such as a watcher: the next start builds anew. */
export const forgetBuild = (name) => rmSync(stampOf(name), { force: true });

function* filesUnder(file) {
  if (!existsSync(file)) return;
  if (!statSync(file).isDirectory()) {
    yield file;
    return;
  }
  for (const name of readdirSync(file).sort()) yield* filesUnder(path.join(file, name));
}

/** One hash over the names and contents of all that a build reads. */
export function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesUnder(inRoot(source))) {
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

async function buildOne(target, { processes, screen }) {
  const stamp = stampOf(target.name);
  const print = fingerprint(target.sources);
  if (readJson(stamp)?.fingerprint === print && target.outputs.every((output) => existsSync(inRoot(output)))) return;
  await screen.step(target.title, async () => {
    forgetBuild(target.name);
    for (const output of target.outputs) rmSync(inRoot(output), { recursive: true, force: true });
    // Whoever builds, tests included: with another NODE_ENV the pages would carry React's development code.
    const env = { ...childEnvironment(), NODE_ENV: 'production' };
    await processes.run(`build-${target.name}`, nodeBinary(), target.args, { env });
    writeJson(stamp, { fingerprint: print });
  });
}

/** Builds what has changed since the last build: the servers with Nest's CLI, the web app and its server's half with Vite. */
export async function build({ processes, screen, withWeb = true }) {
  await oneAtATime(async () => {
    for (const target of TARGETS)
      if (withWeb || !target.name.startsWith('web')) await buildOne(target, { processes, screen });
  });
}

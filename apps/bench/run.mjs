// `npm run bench`: compiles, starts a PostgreSQL of its own that writes durably, and prints the table of ratios.
// `npm run bench -- 2 4 --rounds 7 --rows 5000000` runs only those, longer and larger.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import swc from '@swc/core';
import { build } from '../../scripts/lib/build.mjs';
import { childEnvironment } from '../../scripts/lib/environment.mjs';
import { nodeBinary } from '../../scripts/lib/node-binary.mjs';
import { defaultDataDir, root } from '../../scripts/lib/paths.mjs';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { openRun } from '../../scripts/lib/product.mjs';
import { createScreen } from '../../scripts/lib/screen.mjs';

const SOURCES = path.join(root, 'apps/bench/src');
const COMPILED = path.join(root, 'dist/apps/bench/src');

/** The bench is no part of the product's build; it runs on the compiled libs. */
async function compile() {
  for (const name of readdirSync(SOURCES, { recursive: true })) {
    if (!name.endsWith('.ts')) continue;
    const { code } = await swc.transformFile(path.join(SOURCES, name), {
      swcrc: false,
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript' },
        baseUrl: root,
        paths: { '@app/*': ['libs/*/src'] },
      },
      module: { type: 'commonjs' },
    });
    const target = path.join(COMPILED, name.replace(/\.ts$/, '.js'));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
}

const screen = createScreen();
const dataDir = path.join(defaultDataDir, 'bench');
// Every run begins with an empty server: migrations are edited in place until the first release.
const processes = await openRun({ dataDir, fresh: true, screen });
try {
  await build({ processes, screen, withWeb: false });
  await compile();
  const postgres = await startPostgres({ dir: path.join(dataDir, 'postgres'), durable: true, processes });
  const env = childEnvironment();
  const migrating = { ...env, DATABASE_URL: postgres.url, NODE_ENV: 'production' };
  await processes.run('migrations', nodeBinary(), ['dist/apps/api/src/migrate.js'], { env: migrating });
  const args = [path.join(COMPILED, 'main.js'), postgres.url, ...process.argv.slice(2)];
  const child = spawn(nodeBinary(), args, { cwd: root, env, stdio: 'inherit' });
  process.exitCode = await new Promise((resolve) => child.once('close', resolve));
} catch (error) {
  screen.say(`\n${error.tail ?? error.stack ?? error.message}`);
  process.exitCode = 1;
}
await processes.stopAll();

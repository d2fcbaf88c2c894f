import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build, forgetBuild } from './build.mjs';
import { dataKey } from './data-key.mjs';
import { childEnvironment } from './environment.mjs';
import { nodeBinary } from './node-binary.mjs';
import { defaultDataDir, root } from './paths.mjs';
import { choosePorts } from './ports.mjs';
import { endRemains, Processes } from './processes.mjs';
import { removeRunning, writeRunning } from './running.mjs';
import { createScreen } from './screen.mjs';
import * as standIns from './stand-ins.mjs';
import { answers } from './wait.mjs';

const PORTS = ['web', 'metrics', 'workerMetrics', 'postgres', 'livekit', 'livekitMedia', 'stripe', 'inbox', 'smtp'];
const STAND_IN_PORTS = {
  PostgreSQL: ['postgres'],
  'Video server': ['livekit', 'livekitMedia'],
  'Local Stripe': ['stripe'],
  'Mail inbox': ['inbox', 'smtp'],
};
const silent = createScreen({ silent: true });

/** A folder with a journal belongs to another run, such as tests beside the product: it stays. */
function empty(dataDir) {
  const isOthers = (name) => existsSync(path.join(dataDir, name, 'processes.json'));
  const own = readdirSync(dataDir).filter((name) => !isOthers(name));
  for (const name of own) rmSync(path.join(dataDir, name), { recursive: true, force: true });
}

/** Takes the data folder for a new run: ends what a killed run left in it and, for a fresh one, empties it. */
export async function openRun({ dataDir = defaultDataDir, fresh = false, screen = silent } = {}) {
  mkdirSync(dataDir, { recursive: true });
  const ended = await endRemains(dataDir);
  removeRunning(dataDir);
  if (ended.length > 0) screen.say(`  Ended what a killed run had left: ${ended.join(', ')}`);
  if (fresh) empty(dataDir);
  return new Processes({ dataDir });
}

async function startServers({ processes, settings, ports, nodeArgs }) {
  const launch = (name, port) =>
    processes.launch(name, nodeBinary(), [...nodeArgs, `dist/apps/${name}/src/main.js`], {
      env: settings,
      isReady: () => answers(`http://127.0.0.1:${port}/health/live`),
    });
  await Promise.all([launch('api', settings.PORT), launch('worker', ports.workerMetrics)]);
}

/** Compiles again what changes (`node --watch` then restarts the servers), and serves the web app with hot reload. */
async function startWatching({ processes, screen, ports, apiUrl }) {
  const node = nodeBinary();
  const env = { ...childEnvironment(), API_URL: apiUrl };
  forgetBuild('servers');
  await screen.step('Starting the watchers', async () => {
    await processes.launch('watch-servers', node, ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api', '--watch'], {
      env,
      isReady: () => true,
    });
    const vite = ['node_modules/vite/bin/vite.js', '--config', 'apps/web/vite.config.ts'];
    await processes.launch('web', node, [...vite, '--port', String(ports.web), '--strictPort'], {
      env,
      isReady: () => answers(`http://127.0.0.1:${ports.web}/`),
    });
  });
}

/**
 * Starts the whole product on the data in `dataDir`, building first what has changed. Answers `{ running, skipped,
 * moved, processes, stop }`; `running` is also in `<dataDir>/running.json` until `stop()`. `processes.crashed` tells of
 * a process that ended by itself; `processes.kill(name)` and `processes.restart(name)` are for tests of faults.
 */
export async function startProduct({
  dataDir = defaultDataDir,
  fresh = false,
  dev = false,
  usualPorts = false,
  screen = silent,
  processes,
  env = childEnvironment(),
  findVideo,
} = {}) {
  const place = path.resolve(dataDir);
  const run = processes ?? (await openRun({ dataDir: place, fresh, screen }));
  const stop = () => run.stopAll();
  try {
    return {
      ...(await startAll({
        dataDir: place,
        dev,
        usualPorts,
        screen,
        processes: run,
        env,
        findVideo: findVideo ?? standIns.beginFindingVideo({ env, processes: run }),
      })),
      processes: run,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startAll({ dataDir, dev, usualPorts, screen, processes, env, findVideo }) {
  await build({ processes, screen, withWeb: !dev });
  const wished = /^\d{1,5}$/.test(env.PORT ?? '') ? { web: Number(env.PORT) } : {};
  const { ports, moved } = await choosePorts(dev ? [...PORTS, 'api'] : PORTS, { prefer: usualPorts, wished });
  const apiPort = dev ? ports.api : ports.web;
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const web = `http://localhost:${ports.web}`;
  const nodeArgs = dev ? ['--watch', '--watch-preserve-output'] : [];
  const foundVideo = await findVideo(screen);
  const about = { env, foundVideo, processes, screen, ports, dataDir, apiUrl, nodeArgs };

  const database = await standIns.database(about);
  // They start while the database is prepared; what goes wrong with them is told at their own step.
  const neighbours = Promise.all([standIns.video(about), standIns.payments(about), standIns.mail(about)]);
  neighbours.catch(() => {});
  const base = {
    NODE_ENV: dev ? 'development' : 'production',
    ...env,
    PORT: String(apiPort),
    METRICS_PORT: String(ports.metrics),
    WORKER_METRICS_PORT: String(ports.workerMetrics),
    PUBLIC_URL: env.PUBLIC_URL ?? web,
    WEB_DIST: path.join(root, 'dist', 'apps', 'web'),
    CONTENT_DIR: path.join(root, 'content'),
    STORAGE_DIR: path.join(dataDir, 'storage'),
    ...database.settings,
    ...dataKey({ env, dataDir }),
  };
  const once = (name, file) => processes.run(name, nodeBinary(), [file], { env: base });
  await screen.step('Bringing the database up to date', () => once('migrations', 'dist/apps/api/src/migrate.js'));
  // People whose passwords everybody knows have no place in somebody's own database.
  const demo = env.DATABASE_URL ? { skipped: 'DATABASE_URL names another database' } : {};
  if (!demo.skipped) {
    await screen.step('Adding the demo data', () => once('demo-data', 'dist/apps/api/src/demo/seed.js'));
  }

  const [video, payments, mail] = await screen.step('Starting video, payments and the inbox', () => neighbours);
  const settings = { ...base, ...video.settings, ...payments.settings, ...mail.settings };
  await screen.step('Starting the api and the worker', () => startServers({ processes, settings, ports, nodeArgs }));
  if (dev) await startWatching({ processes, screen, ports, apiUrl });

  const running = {
    web,
    api: dev ? apiUrl : web,
    inbox: mail.address,
    livekit: video.address,
    stripe: payments.address,
    metrics: `http://127.0.0.1:${ports.metrics}/metrics`,
    workerMetrics: `http://127.0.0.1:${ports.workerMetrics}/metrics`,
    postgres: database.address,
    pids: { start: process.pid, ...processes.pids },
  };
  writeRunning(dataDir, running);
  const skipped = Object.entries({
    PostgreSQL: database,
    'Demo data': demo,
    'Video server': video,
    'Local Stripe': payments,
    'Mail inbox': mail,
  })
    .filter(([, { skipped: reason }]) => reason)
    .map(([name, { skipped: reason }]) => ({ name, reason }));
  const unused = Object.entries(STAND_IN_PORTS).flatMap(([name, names]) =>
    skipped.some((entry) => entry.name === name) ? names : [],
  );
  return { running, skipped, moved: moved.filter(({ name }) => !unused.includes(name)) };
}

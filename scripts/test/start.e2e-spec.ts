import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { eventually, withClient } from '@app/testing';

interface Running {
  web: string;
  api: string;
  postgres: string;
  pids: Record<string, number>;
}
interface Run {
  child: ChildProcess;
  screen: () => string;
  ended: Promise<number | null>;
}

const ROOT = resolve(__dirname, '../..');
const START_MS = 90_000;
const SLOW = 2 * START_MS;

function isAlive(pid: number): boolean {
  try {
    // A killed process stays in the table until its parent, here possibly process 1, has noticed.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('npm start', () => {
  let dataDir: string;
  const runs: Run[] = [];

  function start(...flags: string[]): Run {
    const child = spawn(process.execPath, ['scripts/start.mjs', ...flags], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: '', NODE_OPTIONS: '', npm_lifecycle_event: '', TRACK_DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (text += part));
    const ended = once(child, 'exit').then(([code]: unknown[]) => code as number | null);
    const run = { child, screen: () => text, ended };
    runs.push(run);
    return run;
  }

  const readIf = <T>(name: string): T | null => {
    const file = join(dataDir, name);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
  };
  const running = (run: Run): Promise<Running> =>
    eventually(() => {
      const found = readIf<Running>('running.json');
      if (found?.pids.start !== run.child.pid) throw new Error(`Not running yet: ${run.screen()}`);
      return found;
    }, START_MS);

  async function endsCleanly(run: Run, pids: number[]): Promise<void> {
    run.child.kill('SIGINT');
    await expect(run.ended).resolves.toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(readIf('running.json')).toBeNull();
    expect(readIf('processes.json')).toBeNull();
  }

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'track-start-'));
  });

  afterEach(async () => {
    for (const { child, ended } of runs.splice(0)) {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
    }
    rmSync(dataDir, { recursive: true, force: true });
  });

  it(
    'brings everything up, and Ctrl-C leaves no process and no address behind',
    async () => {
      const run = start();
      const { api, pids } = await running(run);
      expect(Object.keys(pids)).toEqual(
        expect.arrayContaining(['postgres', 'livekit', 'stripe', 'inbox', 'api', 'worker']),
      );
      expect((await fetch(`${api}/health/ready`)).status).toBe(200);
      expect((await fetch(api)).headers.get('content-type')).toContain('text/html');
      await endsCleanly(run, Object.values(pids));
    },
    SLOW,
  );

  it(
    'cleans up after a killed run, keeps its data, and refuses to run twice',
    async () => {
      const killed = start();
      const before = await running(killed);
      await inDatabase(before, 'CREATE TABLE kept_by_the_second_start (n int)');
      killed.child.kill('SIGKILL');
      await killed.ended;

      const next = start();
      const after = await running(next);
      expect(Object.values(before.pids).filter(isAlive)).toEqual([]);
      await inDatabase(after, 'SELECT n FROM kept_by_the_second_start');

      const twin = start();
      await expect(twin.ended).resolves.toBe(1);
      expect(twin.screen()).toContain(after.web);
      expect(Object.values(after.pids).filter(isAlive)).toHaveLength(Object.keys(after.pids).length);
      await endsCleanly(next, Object.values(after.pids));
    },
    SLOW,
  );

  it(
    'moves to a free port where the usual one is busy',
    async () => {
      const squatter = await occupy(3000);
      try {
        const run = start();
        const { web, pids } = await running(run);
        expect(new URL(web).port).not.toBe('3000');
        await eventually(() => run.screen().includes('Port 3000 is busy'));
        await endsCleanly(run, Object.values(pids));
      } finally {
        squatter.close();
      }
    },
    SLOW,
  );

  it(
    'can be stopped while it is still starting',
    async () => {
      const run = start();
      const journal = () => readIf<{ processes: { name: string; pid: number }[] }>('processes.json')?.processes ?? [];
      const started = await eventually(() => journal().find(({ name }) => name === 'postgres'), START_MS);
      const pids = journal().map(({ pid }) => pid);
      await endsCleanly(run, [...pids, started.pid]);
    },
    SLOW,
  );

  it(
    'ends with the end of the log when one of its processes dies',
    async () => {
      const run = start();
      const { pids } = await running(run);
      process.kill(pids.worker ?? 0, 'SIGKILL');
      await expect(run.ended).resolves.toBe(1);
      expect(run.screen()).toMatch(/worker stopped by itself \(signal SIGKILL\)[\s\S]*worker\.log/);
      expect(Object.values(pids).filter(isAlive)).toEqual([]);
    },
    SLOW,
  );
});

const inDatabase = ({ postgres }: Running, sql: string) => withClient(postgres, (client) => client.query(sql));

/** A busy port, whoever it is that keeps it busy. */
function occupy(port: number): Promise<Server> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(server));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

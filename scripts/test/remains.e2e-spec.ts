import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface ProcessesScript {
  endRemains(dataDir: string): Promise<string[]>;
}
interface IdentityScript {
  startOf(pid: number): string | null;
}
interface PortsScript {
  USUAL_PORTS: Record<string, number>;
  choosePorts(names: string[]): Promise<{ ports: Record<string, number>; moved: { name: string; to: number }[] }>;
}

const script = (name: string): Promise<unknown> => import(join(__dirname, '../lib', name));

describe('what a killed run left behind', () => {
  let dataDir: string;
  let sleeper: ChildProcess & { pid: number };
  let processes: ProcessesScript;
  let identity: IdentityScript;

  const journal = (by: object, entries: object[]) =>
    writeFileSync(join(dataDir, 'processes.json'), JSON.stringify({ by, processes: entries }));
  const dead = { pid: 1, start: 'long ago' };

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'track-remains-'));
    processes = (await script('processes.mjs')) as ProcessesScript;
    identity = (await script('process-identity.mjs')) as IdentityScript;
    sleeper = spawn('sleep', ['600'], { detached: true, stdio: 'ignore' }) as ChildProcess & { pid: number };
    await once(sleeper, 'spawn');
  });

  afterEach(() => {
    sleeper.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('is ended by the next run', async () => {
    const gone = once(sleeper, 'exit');
    journal(dead, [{ name: 'api', pid: sleeper.pid, start: identity.startOf(sleeper.pid), stop: 'usual' }]);
    await expect(processes.endRemains(dataDir)).resolves.toEqual(['api']);
    await expect(gone).resolves.toEqual([null, 'SIGTERM']);
  });

  it('is not confused with a stranger that got the same process id', async () => {
    journal(dead, [{ name: 'api', pid: sleeper.pid, start: 'another time', stop: 'usual' }]);
    await expect(processes.endRemains(dataDir)).resolves.toEqual([]);
    expect(identity.startOf(sleeper.pid)).not.toBeNull();
  });

  it('is left alone while the run that it belongs to is alive', async () => {
    const owner = { pid: process.pid, start: identity.startOf(process.pid) };
    journal(owner, [{ name: 'api', pid: sleeper.pid, start: identity.startOf(sleeper.pid), stop: 'usual' }]);
    await expect(processes.endRemains(dataDir)).rejects.toThrow(/Another run/);
    expect(identity.startOf(sleeper.pid)).not.toBeNull();
  });
});

describe('ports', () => {
  it('are never given twice, and say which of them moved', async () => {
    const { USUAL_PORTS, choosePorts } = (await script('ports.mjs')) as PortsScript;
    const { ports, moved } = await choosePorts(Object.keys(USUAL_PORTS));
    expect(new Set(Object.values(ports)).size).toBe(Object.keys(USUAL_PORTS).length);
    const kept = Object.keys(ports).filter((name) => ports[name] === USUAL_PORTS[name]);
    expect([...kept, ...moved.map(({ name }) => name)].sort()).toEqual(Object.keys(USUAL_PORTS).sort());
  });

  it('are one start’s alone from the moment they are chosen until that start has ended', async () => {
    const wished = 20_000 + (process.pid % 10_000);
    const chooser = `
      const { choosePorts } = await import(${JSON.stringify(join(__dirname, '../lib/ports.mjs'))});
      const { ports } = await choosePorts(['metrics'], { wished: { metrics: ${wished} } });
      process.stdout.write(String(ports.metrics));`;
    const choose = ['--input-type=module', '-e'];
    const first = spawn(process.execPath, [...choose, `${chooser} setInterval(() => {}, 1000);`]);
    const chosen = async (): Promise<number> =>
      Number((await promisify(execFile)(process.execPath, [...choose, chooser])).stdout);
    try {
      const [said] = (await once(first.stdout, 'data')) as [Buffer];
      expect(Number(String(said))).toBe(wished);
      await expect(chosen()).resolves.not.toBe(wished);
    } finally {
      first.kill('SIGKILL');
      await once(first, 'exit');
    }
    await expect(chosen()).resolves.toBe(wished);
  });
});

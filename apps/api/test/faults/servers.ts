import { join, resolve } from 'node:path';
import { eventually } from '@app/testing';

interface Launched {
  pid: number;
}

/** The parts of scripts/lib that these tests stand on: what starts the product starts it here too. */
interface ProcessesScript {
  launch(name: string, command: string, args: string[], options: object): Promise<Launched>;
  run(name: string, command: string, args: string[], options: object): Promise<void>;
  kill(name: string): Promise<void>;
  stop(name: string): Promise<void>;
  restart(name: string): Promise<Launched>;
  stopAll(): Promise<void>;
  logFileOf(name: string): string;
  crashed: Promise<Error>;
}
interface Scripts {
  openRun(options: { dataDir: string; fresh: boolean }): Promise<ProcessesScript>;
  AlreadyRunning: new () => Error;
  build(options: { processes: ProcessesScript; screen: object; withWeb: boolean }): Promise<void>;
  createScreen(options: { silent: boolean }): object;
  childEnvironment(): Record<string, string>;
  choosePorts(names: string[], options: { prefer: boolean }): Promise<{ ports: Record<string, number> }>;
  nodeBinary(): string;
  tailOf(logFile: string, lines: number): string;
  startPostgres(options: object): Promise<{ url: string }>;
  defaultDataDir: string;
}

export type ServerName = 'api' | 'worker';

const LIB = resolve(__dirname, '../../../../scripts/lib');
const FILES = ['product', 'processes', 'build', 'screen', 'environment', 'ports', 'node-binary', 'postgres', 'paths'];
/** Set on a developer's machine, they must not decide what a test sees. */
const OTHERS = ['DATABASE_URL', 'LIVEKIT_URL', 'STRIPE_SECRET_KEY', 'SMTP_HOST', 'REDIS_URL', 'NODE_OPTIONS'];

async function loadScripts(): Promise<Scripts> {
  const loaded = await Promise.all(FILES.map((file) => import(join(LIB, `${file}.mjs`)) as Promise<object>));
  return Object.assign({}, ...loaded) as Scripts;
}

/**
 * The compiled servers as processes of their own, to be killed and started again. Their folder's name repeats, so
 * that what a killed test run has left is found and ended by the next one.
 */
export class Servers {
  crash: Error | null = null;
  private settings: Record<string, string> = {};

  private constructor(
    private readonly scripts: Scripts,
    private readonly processes: ProcessesScript,
    readonly folder: string,
    private readonly ports: Record<string, number>,
  ) {
    void processes.crashed.then((crash) => {
      this.crash = crash;
    });
  }

  /** Builds the servers where their sources have changed. Nothing runs yet. */
  static async open(): Promise<Servers> {
    const scripts = await loadScripts();
    const { processes, folder } = await freeRun(scripts);
    try {
      await scripts.build({ processes, screen: scripts.createScreen({ silent: true }), withWeb: false });
      const { ports } = await scripts.choosePorts(['api', 'metrics', 'workerMetrics', 'postgres'], { prefer: false });
      return new Servers(scripts, processes, folder, ports);
    } catch (error) {
      await processes.stopAll();
      throw error;
    }
  }

  get url(): string {
    return `http://127.0.0.1:${this.ports.api}`;
  }

  /** What every server started from now on is told. */
  configure(settings: Record<string, string>): void {
    const inherited = Object.entries(this.scripts.childEnvironment()).filter(([name]) => !OTHERS.includes(name));
    this.settings = {
      ...Object.fromEntries(inherited),
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      PORT: String(this.ports.api),
      METRICS_PORT: String(this.ports.metrics),
      WORKER_METRICS_PORT: String(this.ports.workerMetrics),
      PUBLIC_URL: this.url,
      CONTENT_DIR: resolve(LIB, '../../content'),
      STORAGE_DIR: join(this.folder, 'files'),
      ...settings,
    };
  }

  /** A PostgreSQL of this test's own, which it may stop; migrated. Answers its address and tells the servers. */
  async startPostgres(): Promise<string> {
    const { url } = await this.scripts.startPostgres({
      dir: join(this.folder, 'postgres'),
      port: this.ports.postgres,
      processes: this.processes,
    });
    this.configure({ DATABASE_URL: url });
    const migrate = ['dist/apps/api/src/migrate.js'];
    await this.processes.run('migrations', this.scripts.nodeBinary(), migrate, { env: this.settings });
    return url;
  }

  start(name: ServerName): Promise<Launched> {
    const health = name === 'api' ? `${this.url}/health/live` : `http://127.0.0.1:${this.ports.workerMetrics}/health`;
    return this.processes.launch(name, this.scripts.nodeBinary(), [`dist/apps/${name}/src/main.js`], {
      env: this.settings,
      isReady: () => isOk(health),
    });
  }

  /** SIGKILL: nothing is finished, nobody is told. */
  kill(name: ServerName): Promise<void> {
    return this.processes.kill(name);
  }

  restart(name: ServerName | 'postgres'): Promise<Launched> {
    return this.processes.restart(name);
  }

  stop(name: ServerName | 'postgres'): Promise<void> {
    return this.processes.stop(name);
  }

  stopAll(): Promise<void> {
    return this.processes.stopAll();
  }

  /** Its health says that it can work: database, queue. */
  becomesReady(): Promise<boolean> {
    return eventually(() => isOk(`${this.url}/health/ready`), 30_000);
  }

  lastWordsOf(name: ServerName): string {
    return this.scripts.tailOf(this.processes.logFileOf(name), 25);
  }
}

async function freeRun(scripts: Scripts): Promise<{ processes: ProcessesScript; folder: string }> {
  for (let number = 1; ; number += 1) {
    const folder = join(scripts.defaultDataDir, `fault-tests-${number}`);
    try {
      return { processes: await scripts.openRun({ dataDir: folder, fresh: true }), folder };
    } catch (error) {
      if (!(error instanceof scripts.AlreadyRunning)) throw error;
    }
  }
}

async function isOk(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

/**
 * Registers the hooks of this test file; whatever it started ends with it, also when it fails. Hooks run in the order
 * in which they are registered: call it before `useTestDatabase`, whose database the servers must let go of first.
 */
export function useServers(): { readonly current: Servers } {
  let servers: Servers | null = null;
  afterAll(() => servers?.stopAll(), 60_000);
  beforeAll(async () => {
    servers = await Servers.open();
  }, 180_000);
  return {
    get current() {
      if (!servers) throw new Error('The servers are there once the hooks have run.');
      return servers;
    },
  };
}

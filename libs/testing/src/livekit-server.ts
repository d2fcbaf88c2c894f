import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually';

/** The program, from PATH or from where `npm start` builds it; null where this machine has none. */
function findLiveKitProgram(): string | null {
  if (spawnSync('livekit-server', ['--version'], { stdio: 'ignore' }).status === 0) return 'livekit-server';
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'track-tutoring', 'bin');
  if (!existsSync(folder)) return null;
  const built = readdirSync(folder).find((name) => /^livekit-server-[0-9.]+$/.test(name));
  return built ? join(folder, built) : null;
}

/** A LiveKit server of a test's own. It can be killed and started again at the same address. */
export class LiveKitServer {
  readonly apiKey = `key${randomBytes(4).toString('hex')}`;
  readonly apiSecret = randomBytes(24).toString('hex');
  private child: ChildProcess | null = null;
  private port = 0;
  private mediaPort = 0;

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get settings(): Record<string, string> {
    return {
      LIVEKIT_URL: this.url,
      LIVEKIT_PUBLIC_URL: `ws://127.0.0.1:${this.port}`,
      LIVEKIT_API_KEY: this.apiKey,
      LIVEKIT_API_SECRET: this.apiSecret,
    };
  }

  async start(webhookUrl: string): Promise<void> {
    this.port ||= await freeTcpPort();
    this.mediaPort ||= await freeUdpPort();
    const program = findLiveKitProgram();
    if (!program) throw new Error('This suite needs LiveKit: `npm test` builds it once where Go is installed.');
    const configuration = {
      port: this.port,
      bind_addresses: ['127.0.0.1'],
      keys: { [this.apiKey]: this.apiSecret },
      rtc: {
        node_ip: '127.0.0.1',
        use_external_ip: false,
        enable_loopback_candidate: true,
        interfaces: { includes: ['lo', 'lo0'] },
        ips: { includes: ['127.0.0.1/32'] },
        udp_port: this.mediaPort,
        tcp_port: 0,
      },
      room: { auto_create: false, empty_timeout: 60, departure_timeout: 20 },
      webhook: { api_key: this.apiKey, urls: [webhookUrl] },
      logging: { level: 'error' },
    };
    this.child = spawn(program, [], {
      stdio: 'ignore',
      env: { ...process.env, LIVEKIT_CONFIG: JSON.stringify(configuration) },
    });
    await eventually(() => fetch(this.url).then((answer) => answer.ok));
  }

  /** As a crash: nobody is told anything. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
}

function freeTcpPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function freeUdpPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createSocket('udp4');
    socket.once('error', reject);
    socket.bind(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}

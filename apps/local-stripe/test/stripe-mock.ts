import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { eventually } from '@app/testing';

const MODULE = 'github.com/stripe/stripe-mock@v0.203.0';
const FOLDER = join(homedir(), '.cache', 'track-tutoring', 'bin');
const BINARY = join(FOLDER, 'stripe-mock');

/** Stripe's own mock: from the cache folder, else built into it once where Go is present, else null. */
export function findStripeMock(): string | null {
  if (existsSync(BINARY)) return BINARY;
  if (!isOnPath('go')) return null;
  mkdirSync(FOLDER, { recursive: true });
  execFileSync('go', ['install', MODULE], { env: { ...process.env, GOBIN: FOLDER }, stdio: 'inherit' });
  return BINARY;
}

function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

export class StripeMock {
  private process: ChildProcess | null = null;

  /** Both addresses are given: without them it would open a port on every address of the machine. */
  async start(binary: string): Promise<{ port: number }> {
    const [port, securePort] = [await freePort(), await freePort()];
    this.process = spawn(binary, ['-http-addr', `127.0.0.1:${port}`, '-https-addr', `127.0.0.1:${securePort}`], {
      stdio: 'ignore',
    });
    await eventually(async () => (await fetch(`http://127.0.0.1:${port}/`)).status > 0);
    return { port };
  }

  async stop(): Promise<void> {
    const running = this.process;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill();
    await ended;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

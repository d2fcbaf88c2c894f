import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { tailOf } from './processes.mjs';

/** 1.13.6 and later can't be installed by `go install`: their module has replace directives. */
export const LIVEKIT_VERSION = '1.13.5';
const MODULE = `github.com/livekit/livekit-server/cmd/server@v${LIVEKIT_VERSION}`;

const cacheFolder = () =>
  path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'track-tutoring', 'bin');
const cached = () => path.join(cacheFolder(), `livekit-server-${LIVEKIT_VERSION}`);
const runs = (command, args) => spawnSync(command, args, { stdio: 'ignore', timeout: 10_000 }).status === 0;

async function build({ processes, screen }) {
  const folder = path.join(cacheFolder(), `building-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    await screen.step(`Building LiveKit ${LIVEKIT_VERSION} (once, about two minutes)`, async (progress) => {
      const log = processes.logFileOf('livekit-build');
      const count = setInterval(() => progress(`${tailOf(log, Infinity).split('\n').length} packages`), 1_000);
      try {
        await processes.run('livekit-build', 'go', ['install', '-v', MODULE], {
          env: { ...process.env, GOBIN: folder },
        });
      } finally {
        clearInterval(count);
      }
    });
    renameSync(path.join(folder, 'server'), cached());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The LiveKit of this machine: `{ command, args }` to put before its own arguments, or `{ missing }`, in plain words.
 * Looks on PATH, in the cache, builds with Go, or takes Docker, in this order.
 */
export async function findLiveKit({ processes, screen }) {
  if (runs('livekit-server', ['--version'])) return { command: 'livekit-server', args: [] };
  if (existsSync(cached())) return { command: cached(), args: [] };
  const hasGo = runs('go', ['version']);
  let failure = '';
  if (hasGo) {
    try {
      await build({ processes, screen });
      return { command: cached(), args: [] };
    } catch (error) {
      if (!error.logFile) throw error;
      failure = ` Building it with Go failed: ${error.tail.split('\n').at(-1)}`;
    }
  }
  if (runs('docker', ['info'])) {
    const image = `livekit/livekit-server:v${LIVEKIT_VERSION}`;
    return { command: 'docker', args: ['run', '--rm', '--network', 'host', '-e', 'LIVEKIT_CONFIG', image] };
  }
  const ways = 'Install livekit-server, Go 1.26 or Docker, or set LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET';
  return { missing: `There is no video server on this machine.${failure} ${ways}; then start again.` };
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { tailOf } from './processes.mjs';

/**
 * The two programs that come from Go modules. `program` is what `go install` calls it, `file` what the cache does.
 * LiveKit 1.13.6 and later can't be installed so: their module has replace directives.
 */
export const LIVEKIT = {
  name: 'livekit-server',
  title: 'LiveKit',
  version: '1.13.5',
  module: 'github.com/livekit/livekit-server/cmd/server',
  program: 'server',
  file: 'livekit-server-1.13.5',
};
export const STRIPE_MOCK = {
  name: 'stripe-mock',
  title: "Stripe's own mock",
  version: '0.203.0',
  module: 'github.com/stripe/stripe-mock',
  program: 'stripe-mock',
  file: 'stripe-mock',
};

const cacheFolder = () =>
  path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'track-tutoring', 'bin');

/** Does this command run, and end well? */
export const runs = (command, args) => spawnSync(command, args, { stdio: 'ignore', timeout: 10_000 }).status === 0;

/** Where the built program is, or will be: shared by every checkout of this user. */
export const cachedTool = ({ file }) => path.join(cacheFolder(), file);

/** The built program, built now where it is not there; null where this machine has no Go. Throws when building fails. */
export async function goTool(tool, { processes, screen }) {
  const target = cachedTool(tool);
  if (existsSync(target)) return target;
  if (!runs('go', ['version'])) return null;
  const folder = path.join(cacheFolder(), `${tool.name}-building-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    await screen.step(`Building ${tool.title} ${tool.version} (once, up to two minutes)`, async (progress) => {
      const name = `build-${tool.name}`;
      const packages = () => tailOf(processes.logFileOf(name), Infinity).split('\n').length;
      const count = setInterval(() => progress(`${packages()} packages`), 1_000);
      try {
        const env = { ...process.env, GOBIN: folder };
        await processes.run(name, 'go', ['install', '-v', `${tool.module}@v${tool.version}`], { env });
      } finally {
        clearInterval(count);
      }
    });
    renameSync(path.join(folder, tool.program), target);
    return target;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

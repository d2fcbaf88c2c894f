import { existsSync } from 'node:fs';
import { runs } from './go-tool.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const find = () => [process.env.CHROMIUM_PATH, ...PLACES].find((place) => place && existsSync(place)) ?? null;

/** The Chromium for browser tests: the one that is there, or Debian's, installed where this is root. Throws in plain words. */
export async function chromium({ processes, screen }) {
  const found = find();
  if (found) return found;
  if (process.getuid?.() !== 0 || !runs('apt-get', ['--version'])) {
    throw new Error(
      'The browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
    );
  }
  await screen.step("Installing Debian's chromium (once)", async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await processes.run('apt-update', 'apt-get', ['update'], { env });
    await processes.run('apt-install', 'apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
  });
  const installed = find();
  if (!installed) throw new Error('Debian installed chromium, but it is not at /usr/bin/chromium.');
  return installed;
}

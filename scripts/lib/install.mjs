import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { readJson } from './running.mjs';

/**
 * Do the installed packages match the lock file? npm notes what it installed in `node_modules/.package-lock.json`.
 * Optional packages may be missing there: they are meant for other platforms.
 */
export function isInstalled(folder = root) {
  const wanted = readJson(path.join(folder, 'package-lock.json'))?.packages;
  const installed = readJson(path.join(folder, 'node_modules', '.package-lock.json'))?.packages;
  if (!wanted || !installed) return false;
  const isThere = ([name, { version, optional }]) =>
    name === '' || (installed[name] ? installed[name].version === version : optional === true);
  const isWanted = (name) => wanted[name] !== undefined;
  return (
    Object.entries(wanted).every(isThere) && Object.keys(installed).every(isWanted) && existsSync(nodeModules(folder))
  );
}

const nodeModules = (folder) => path.join(folder, 'node_modules', '.bin');

function countPackages() {
  try {
    const folders = readdirSync(path.join(root, 'node_modules'));
    // npm makes every folder at once and fills them one after the other.
    return folders.filter(
      (name) => name.startsWith('@') || existsSync(path.join(root, 'node_modules', name, 'package.json')),
    ).length;
  } catch {
    return 0;
  }
}

/** Brings `node_modules` to what the lock file says; quick where it is so already. */
export async function install({ processes, screen }) {
  if (isInstalled()) return;
  await screen.step('Installing packages', async (progress) => {
    const wanted = readJson(path.join(root, 'package-lock.json')).packages;
    const total = new Set(
      Object.keys(wanted)
        .map((name) => name.split('/')[1])
        .filter((name) => name !== undefined),
    ).size;
    const count = setInterval(() => progress(`${countPackages()} of about ${total} folders`), 1_000);
    // The npm that runs this script, where one does; not whichever is first on PATH.
    const [command, ...args] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
    try {
      await processes.run('npm-ci', command, [...args, 'ci', '--no-audit', '--no-fund']);
    } finally {
      clearInterval(count);
    }
  });
}

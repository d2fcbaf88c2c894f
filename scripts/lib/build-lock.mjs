import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { isSameProcess, startOf } from './process-identity.mjs';
import { readJson } from './running.mjs';
import { waitUntil } from './wait.mjs';

const lock = path.join(root, 'dist', '.building.json');

function take() {
  try {
    writeFileSync(lock, JSON.stringify({ pid: process.pid, start: startOf(process.pid) }), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const holder = readJson(lock);
  // A killed build leaves its lock; one that is just being written can't be read yet.
  if (holder && !isSameProcess(holder)) rmSync(lock, { force: true });
  return false;
}

/** One build at a time in this folder: `npm start` and `npm test` beside each other would build over each other. */
export async function oneAtATime(work) {
  mkdirSync(path.dirname(lock), { recursive: true });
  if (!(await waitUntil(take, { withinMs: 300_000, everyMs: 100 }))) {
    throw new Error(`Another build has been running for five minutes (process ${readJson(lock)?.pid}).`);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

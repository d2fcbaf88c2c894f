import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isSameProcess, startOf } from './process-identity.mjs';
import { readJson } from './running.mjs';

const folder = path.join(tmpdir(), 'track-tutoring-ports');
const self = { pid: process.pid, start: startOf(process.pid) };

function write(file) {
  try {
    writeFileSync(file, JSON.stringify(self), { flag: 'wx' });
    return true;
  } catch (error) {
    // A folder that belongs to another user, or is full, keeps nobody from starting.
    return error.code === 'EEXIST' ? false : null;
  }
}

/**
 * A port is chosen many seconds before anything listens on it, and two starts at one moment would choose the same one.
 * Whoever claims it first has it for as long as that process lives; what a dead one claimed is free.
 */
export function claimPort(port) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    return true;
  }
  const file = path.join(folder, `${port}.json`);
  const isWritten = write(file);
  if (isWritten !== false) return true;
  const holder = readJson(file);
  // One that is just being written can't be read yet: its writer has the port.
  if (!holder) return false;
  if (holder.pid === self.pid && holder.start === self.start) return true;
  if (isSameProcess(holder)) return false;
  rmSync(file, { force: true });
  return write(file) !== false;
}

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a JSON file so that a reader sees the old one or the new one, never half of it. */
export function writeJson(file, value) {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

/** The parsed file, or null where there is none or it is damaged. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

const runningFile = (dataDir) => path.join(dataDir, 'running.json');

/** Addresses and process ids of the running product; it exists only while the product is ready for use. */
export const writeRunning = (dataDir, running) => writeJson(runningFile(dataDir), running);
export const readRunning = (dataDir) => readJson(runningFile(dataDir));
export const removeRunning = (dataDir) => rmSync(runningFile(dataDir), { force: true });

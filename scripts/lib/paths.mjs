import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Where a run keeps its database, logs and addresses; tests of the start script itself name another folder. */
export const defaultDataDir = path.resolve(root, process.env.TRACK_DATA_DIR || '.data');

/** A path as a person in the repository's folder would type it. */
export const shown = (file) => {
  const relative = path.relative(root, file);
  return relative.startsWith('..') ? file : relative;
};

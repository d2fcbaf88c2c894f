import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const NEEDED_MAJOR = 26;

/** The Node that runs the product: the one that `npm ci` installed, or this one where it is new enough. */
export function nodeBinary() {
  const installed = path.join(root, 'node_modules', '.bin', 'node');
  if (existsSync(installed)) return installed;
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) return process.execPath;
  throw new Error(
    `Node ${NEEDED_MAJOR} is needed, and the packages hold none for ${process.platform} on ${process.arch}. ` +
      `Install Node ${NEEDED_MAJOR} and start again.`,
  );
}

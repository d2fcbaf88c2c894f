import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startProduct } from './product.mjs';
import { createScreen } from './screen.mjs';

let product = null;
let dataDir = null;

/**
 * Jest's global set-up of the browser tests: starts the whole product on data of its own and free ports, and names its
 * running.json in TRACK_RUNNING. Where TRACK_RUNNING is set already, that product is used.
 */
export default async function setUp() {
  if (process.env.TRACK_RUNNING) return;
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'track-tutoring-'));
  try {
    product = await startProduct({ dataDir, screen: createScreen() });
  } catch (error) {
    // The log is gone with the folder, so its end goes into the message.
    await tearDown();
    throw error.tail ? new Error(`${error.message}\n${error.tail}`, { cause: error }) : error;
  }
  process.env.TRACK_RUNNING = path.join(dataDir, 'running.json');
}

/** Ends what `setUp` started. */
export async function tearDown() {
  await product?.stop();
  product = null;
  if (dataDir) rmSync(dataDir, { recursive: true, force: true });
}

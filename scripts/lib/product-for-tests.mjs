import path from 'node:path';
import { childEnvironment } from './environment.mjs';
import { defaultDataDir } from './paths.mjs';
import { openRun, startProduct } from './product.mjs';
import { createScreen } from './screen.mjs';
import { onStopRequest } from './stop-request.mjs';

// One folder for all such runs: what a killed one left is found, and ended, by the next.
const dataDir = path.join(defaultDataDir, 'browser-tests');
let processes = null;

/**
 * Jest's global set-up of the browser tests: starts the whole product on fresh data and free ports, and names its
 * running.json in TRACK_RUNNING. Where TRACK_RUNNING is set already, that product is used.
 */
export default async function setUp() {
  if (process.env.TRACK_RUNNING) return;
  const screen = createScreen();
  processes = await openRun({ dataDir, fresh: true, screen });
  onStopRequest(() => tearDown().then(() => process.exit(130)));
  try {
    // As people run it, not as jest runs.
    const env = { ...childEnvironment(), NODE_ENV: 'production' };
    await startProduct({ dataDir, processes, screen, env });
  } catch (error) {
    // Jest shows the message alone.
    throw error.tail ? new Error(`${error.message}\n${error.tail}`, { cause: error }) : error;
  }
  process.env.TRACK_RUNNING = path.join(dataDir, 'running.json');
}

/** Ends what `setUp` started. */
export async function tearDown() {
  await processes?.stopAll();
}

import path from 'node:path';
import { childEnvironment } from './environment.mjs';
import { defaultDataDir } from './paths.mjs';
import { AlreadyRunning } from './processes.mjs';
import { openRun, startProduct } from './product.mjs';
import { createScreen } from './screen.mjs';
import { onStopRequest } from './stop-request.mjs';

let processes = null;

/** A data folder that no living run uses. The names repeat, so that what a killed run left is found, and ended. */
async function openFreeRun(screen) {
  for (let number = 1; ; number += 1) {
    const dataDir = path.join(defaultDataDir, `browser-tests-${number}`);
    try {
      return { dataDir, processes: await openRun({ dataDir, fresh: true, screen }) };
    } catch (error) {
      if (!(error instanceof AlreadyRunning)) throw error;
    }
  }
}

/**
 * Jest's global set-up of the browser tests: starts the whole product on fresh data and free ports, and names its
 * running.json in TRACK_RUNNING. Where TRACK_RUNNING is set already, that product is used.
 */
export default async function setUp() {
  if (process.env.TRACK_RUNNING) return;
  const screen = createScreen();
  const run = await openFreeRun(screen);
  processes = run.processes;
  onStopRequest(() => tearDown().then(() => process.exit(130)));
  try {
    // As people run it, not as jest runs.
    const env = { ...childEnvironment(), NODE_ENV: 'production' };
    await startProduct({ ...run, screen, env });
  } catch (error) {
    // Jest shows the message alone.
    throw error.tail ? new Error(`${error.message}\n${error.tail}`, { cause: error }) : error;
  }
  process.env.TRACK_RUNNING = path.join(run.dataDir, 'running.json');
}

/** Ends what `setUp` started. */
export async function tearDown() {
  await processes?.stopAll();
}

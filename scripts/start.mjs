// `npm start` [-- --fresh] and `npm run dev`: installs, builds and starts everything, and ends all of it on Ctrl-C.
// Runs on Node 20 and without any package: it is what installs them.
import { childEnvironment, loadEnvFile } from './lib/environment.mjs';
import { install } from './lib/install.mjs';
import { defaultDataDir, shown } from './lib/paths.mjs';
import { AlreadyRunning, Stopped } from './lib/processes.mjs';
import { openRun, startProduct } from './lib/product.mjs';
import { readRunning } from './lib/running.mjs';
import { createScreen } from './lib/screen.mjs';
import { beginFindingVideo } from './lib/stand-ins.mjs';
import { onStopRequest } from './lib/stop-request.mjs';
import { readyText } from './lib/ready-text.mjs';

const KNOWN = new Set(['--fresh', '--dev']);
const DATABASE_STEPS = new Set(['migrations', 'demo-data']);
const flags = process.argv.slice(2);
const screen = createScreen();

function explain(error) {
  if (error instanceof AlreadyRunning) {
    const web = readRunning(defaultDataDir)?.web;
    screen.say(`\n${error.message}${web ? ` It answers at ${web}.` : ''} End it first.`);
    return;
  }
  screen.say(`\n${error.logFile ? error.message : (error.stack ?? error)}`);
  if (error.logFile) screen.say(`The last lines of ${shown(error.logFile)}:\n\n${error.tail}\n`);
  // Before the first release migrations are edited in place, and data that older ones made doesn't fit.
  if (DATABASE_STEPS.has(error.step)) screen.say('If the data is from an older version: npm start -- --fresh\n');
}

async function main() {
  const unknown = flags.find((flag) => !KNOWN.has(flag));
  if (unknown) throw new Error(`Unknown: ${unknown}. Known are ${[...KNOWN].join(' and ')}.`);
  loadEnvFile();
  screen.say('\nTrack Tutoring\n');
  const since = performance.now();
  const processes = await openRun({ fresh: flags.includes('--fresh'), screen });
  const stopRequested = onStopRequest(async (why) => {
    screen.say(`\n  ${why}: stopping everything.`);
    await processes.stopAll();
    screen.say('  Stopped.');
    process.exit(0);
  });

  try {
    const findVideo = beginFindingVideo({ env: childEnvironment(), processes });
    await install({ processes, screen });
    const dev = flags.includes('--dev');
    const product = await startProduct({ processes, screen, dev, usualPorts: true, findVideo });
    screen.say(readyText(product, { seconds: Math.round((performance.now() - since) / 1000), dev }));
    throw await processes.crashed;
  } catch (error) {
    // What fails while everything is being stopped fails because of it.
    if (error instanceof Stopped || stopRequested.isStopping) return;
    await processes.stopAll();
    explain(error);
    process.exit(1);
  }
}

main().catch((error) => {
  explain(error);
  process.exit(1);
});

// `npm test` [-- check integration e2e browser]: the whole suite on a fresh clone, or the named parts of it.
// Runs on Node 20 and without any package. The last line is `N passed, N failed`.
import path from 'node:path';
import { build } from './lib/build.mjs';
import { chromium } from './lib/chromium.mjs';
import { inherited } from './lib/environment.mjs';
import { goTool, STRIPE_MOCK } from './lib/go-tool.mjs';
import { install } from './lib/install.mjs';
import { defaultDataDir, shown } from './lib/paths.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { Stopped } from './lib/processes.mjs';
import { openRun } from './lib/product.mjs';
import { createScreen } from './lib/screen.mjs';
import { beginFindingVideo } from './lib/stand-ins.mjs';
import { onStopRequest } from './lib/stop-request.mjs';
import { runSuite, SUITE_NAMES } from './lib/suites.mjs';

const dataDir = path.join(defaultDataDir, 'test');
const screen = createScreen();

/** The environment of the suites: a developer's own settings must not decide what a test sees. */
function testEnvironment() {
  const env = { ...inherited(), NODE_ENV: 'test' };
  for (const name of ['DATABASE_URL', 'LIVEKIT_URL', 'STRIPE_SECRET_KEY', 'SMTP_HOST', 'REDIS_URL']) delete env[name];
  return env;
}

/** Servers that suites start for themselves: LiveKit, and Stripe's own mock. They are built beside the other steps. */
function beginTools(processes, env) {
  const findVideo = beginFindingVideo({ env, processes });
  return async () => {
    const livekit = await findVideo(screen);
    if (livekit.missing && env.CI) throw new Error(livekit.missing);
    if (livekit.missing) screen.say(`  ! ${livekit.missing}`);
    await goTool(STRIPE_MOCK, { processes, screen });
  };
}

/** Without Chromium the other suites still run; the browser suite then fails and says the same. */
async function prepareChromium(processes, env) {
  try {
    env.CHROMIUM_PATH = await chromium({ processes, screen });
  } catch (error) {
    if (error instanceof Stopped || error.logFile) throw error;
    screen.say(`  ! ${error.message}`);
  }
}

async function prepare(wanted, processes) {
  const env = testEnvironment();
  const tools = wanted.some((name) => name !== 'check') ? beginTools(processes, env) : async () => {};
  await install({ processes, screen });
  if (wanted.includes('browser')) await prepareChromium(processes, env);
  await tools();
  if (wanted.includes('browser') || wanted.includes('e2e')) await build({ processes, screen });
  const start = () => startPostgres({ dir: path.join(dataDir, 'postgres'), durable: false, processes });
  env.TEST_DATABASE_URL = (await screen.step('Starting PostgreSQL for the tests', start)).url;
  return env;
}

async function runAll(wanted, processes) {
  const env = await prepare(wanted, processes);
  const rows = [];
  for (const name of wanted) {
    screen.say(`\n── ${name} ──\n`);
    const since = performance.now();
    const count = await runSuite(name, { processes, env, dataDir });
    rows.push({ name, ...count, seconds: Math.round((performance.now() - since) / 1000) });
  }
  screen.say('\n── in all ──\n');
  for (const { name, passed, failed, seconds } of rows) {
    screen.say(`  ${failed === 0 ? '✓' : '✗'} ${name.padEnd(12)} ${passed} passed, ${failed} failed (${seconds} s)`);
  }
  return rows;
}

async function main() {
  const named = process.argv.slice(2);
  const unknown = named.find((name) => !SUITE_NAMES.includes(name));
  if (unknown) throw new Error(`Unknown: ${unknown}. Known are ${SUITE_NAMES.join(', ')}.`);
  const wanted = SUITE_NAMES.filter((name) => named.length === 0 || named.includes(name));
  screen.say('\nTrack Tutoring: tests\n');
  const processes = await openRun({ dataDir, fresh: true, screen });
  const stopRequested = onStopRequest(async (why) => {
    screen.say(`\n  ${why}: stopping everything.`);
    await processes.stopAll();
    process.exit(130);
  });

  let rows = [];
  try {
    rows = await runAll(wanted, processes);
  } catch (error) {
    if (error instanceof Stopped || stopRequested.isStopping) return;
    screen.say(`\n${error.message}`);
    if (error.logFile) screen.say(`The last lines of ${shown(error.logFile)}:\n\n${error.tail}`);
    rows = [{ passed: 0, failed: 1 }];
  }
  await processes.stopAll();
  const sum = (what) => rows.reduce((total, row) => total + row[what], 0);
  screen.say(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exit(sum('failed') === 0 ? 0 : 1);
}

main().catch((error) => {
  screen.say(`\n${error.message}\n\n0 passed, 1 failed`);
  process.exit(1);
});

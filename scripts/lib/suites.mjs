import { rmSync } from 'node:fs';
import path from 'node:path';
import { nodeBinary } from './node-binary.mjs';
import { ProcessFailed } from './processes.mjs';
import { readJson } from './running.mjs';

const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  '--ci',
];
// Suites that start servers, rooms and browsers run one file at a time: two cores don't carry more.
const SUITES = {
  integration: ['--maxWorkers=2'],
  e2e: ['--runInBand'],
  browser: ['--runInBand'],
};

export const SUITE_NAMES = ['check', ...Object.keys(SUITES)];

async function endsWell(work) {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof ProcessFailed) return false;
    throw error;
  }
}

/** What jest counted. A file that could not even be loaded is one failure; so is a run that left no report. */
export function countJest(report, endedWell) {
  if (!report) return { passed: 0, failed: 1 };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { passed: report.numPassedTests, failed: failed === 0 && !endedWell ? 1 : failed };
}

/** Runs one suite with its output on screen; answers `{ passed, failed }`. `check` counts as one. */
export async function runSuite(name, { processes, env, dataDir }) {
  if (name === 'check') {
    const [command, ...args] = process.env.npm_execpath ? [nodeBinary(), process.env.npm_execpath] : ['npm'];
    const ok = await endsWell(() =>
      processes.run('check', command, [...args, 'run', 'check'], { env, onScreen: true }),
    );
    return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  }
  const report = path.join(dataDir, `${name}.json`);
  rmSync(report, { force: true });
  const args = [...JEST, '--selectProjects', name, '--json', `--outputFile=${report}`, ...SUITES[name]];
  const ok = await endsWell(() => processes.run(name, nodeBinary(), args, { env, onScreen: true }));
  return countJest(readJson(report), ok);
}

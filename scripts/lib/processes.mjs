import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './paths.mjs';
import { isSameProcess, startOf } from './process-identity.mjs';
import { readJson, removeRunning, writeJson } from './running.mjs';
import { waitUntil } from './wait.mjs';

/** How each kind of process is asked to end: a signal and the time it gets, one after the other; then SIGKILL. */
export const STOPS = {
  usual: [['SIGTERM', 10_000]],
  // LiveKit drains while somebody is in a room; the second signal ends that.
  livekit: [
    ['SIGTERM', 1_000],
    ['SIGTERM', 5_000],
  ],
  // SIGTERM would wait for every client to leave by itself.
  postgres: [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
  ],
};

/** Thrown by what was under way when the run was told to stop. */
export class Stopped extends Error {
  constructor() {
    super('The run was stopped.');
  }
}

/** A process that ended with an error, or too early. */
export class ProcessFailed extends Error {
  constructor(entry, how) {
    super(`${entry.name} ${how}`);
    this.step = entry.name;
    this.logFile = entry.logFile;
    this.tail = tailOf(entry.logFile);
  }
}

export function tailOf(logFile, lines = 25) {
  try {
    const text = stripVTControlCharacters(readFileSync(logFile, 'utf8'));
    return text.trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  }
}

function signal(pid, name) {
  try {
    process.kill(-pid, name);
  } catch {
    // Already gone.
  }
}

async function endProcess(pid, stop, isGone) {
  for (const [name, withinMs] of [...STOPS[stop], ['SIGKILL', 5_000]]) {
    signal(pid, name);
    if (await waitUntil(isGone, { withinMs, everyMs: 25 })) break;
  }
  // What the process itself had started, and didn't end, goes with it.
  signal(pid, 'SIGKILL');
}

/**
 * The processes of one run. Each has its own group (the terminal's Ctrl-C reaches only the script, which then ends
 * them in order) and writes to its own log file (so that it doesn't die of a broken pipe where the script was killed).
 * A journal in the data folder names them, for the next run to clean up.
 */
export class Processes {
  #dataDir;
  #entries = new Map();
  #launches = new Map();
  #stopping = null;
  #reportCrash;

  constructor({ dataDir }) {
    this.#dataDir = dataDir;
    mkdirSync(path.join(dataDir, 'logs'), { recursive: true });
    /** Resolves with a ProcessFailed when a launched process ends without having been told to. */
    this.crashed = new Promise((resolve) => {
      this.#reportCrash = resolve;
    });
    this.#writeJournal();
  }

  get pids() {
    return Object.fromEntries([...this.#entries.values()].map(({ name, pid }) => [name, pid]));
  }

  logFileOf(name) {
    return path.join(this.#dataDir, 'logs', `${name}.log`);
  }

  /** Starts a process that is to live until the end of the run, and waits until `isReady` says that it is of use. */
  async launch(name, command, args, options) {
    this.#launches.set(name, [command, args, options]);
    const { isReady, withinMs } = options;
    const entry = this.#spawn(name, command, args, options);
    await this.#untilReady(entry, isReady, withinMs);
    void entry.ended.then((how) => {
      if (!entry.isStopping) this.#reportCrash(new ProcessFailed(entry, `stopped by itself (${how})`));
    });
    return entry;
  }

  /** Runs a command to its end; throws when it fails. With `onScreen` it writes there instead of into its log. */
  async run(name, command, args, options = {}) {
    const entry = this.#spawn(name, command, args, options);
    const how = await entry.ended;
    if (this.#stopping) throw new Stopped();
    if (how !== 'exit code 0') throw new ProcessFailed(entry, `failed (${how})`);
  }

  async #untilReady(entry, isReady, withinMs = 60_000) {
    let how = null;
    void entry.ended.then((ended) => {
      how = ended;
    });
    const ready = await waitUntil(async () => how !== null || this.#stopping !== null || (await isReady()), {
      withinMs,
    });
    if (this.#stopping) throw new Stopped();
    if (how !== null) throw new ProcessFailed(entry, `stopped by itself (${how})`);
    if (!ready) throw new ProcessFailed(entry, `did not become ready within ${withinMs / 1000} s`);
  }

  async stop(name) {
    const entry = this.#entries.get(name);
    if (!entry) return;
    entry.isStopping = true;
    await endProcess(entry.pid, entry.stop, () => !this.#entries.has(name));
  }

  /** Kills without a word, as a power cut would; not reported as a crash. For tests of faults. */
  async kill(name) {
    const entry = this.#entries.get(name);
    if (!entry) return;
    entry.isStopping = true;
    signal(entry.pid, 'SIGKILL');
    await entry.ended;
  }

  /** Starts again, in the same way, what was stopped or killed. */
  async restart(name) {
    await this.stop(name);
    return this.launch(name, ...this.#launches.get(name));
  }

  /** Ends everything, the database after all that use it. Safe to call again. */
  stopAll() {
    this.#stopping ??= this.#stopInOrder();
    return this.#stopping;
  }

  async #stopInOrder() {
    // First: whoever finds that file may rely on what it says.
    removeRunning(this.#dataDir);
    const names = [...this.#entries.keys()];
    const isLast = (name) => this.#entries.get(name)?.stop === 'postgres';
    await Promise.all(names.filter((name) => !isLast(name)).map((name) => this.stop(name)));
    await Promise.all(names.filter(isLast).map((name) => this.stop(name)));
    rmSync(journalFile(this.#dataDir), { force: true });
  }

  #spawn(name, command, args, { env = process.env, cwd = root, stop = 'usual', uid, gid, onScreen = false }) {
    if (this.#stopping) throw new Stopped();
    const logFile = this.logFileOf(name);
    const log = openSync(logFile, 'w');
    const child = spawn(command, args, {
      cwd,
      env: { ...env, NO_COLOR: '1' },
      uid,
      gid,
      detached: true,
      stdio: onScreen ? ['ignore', 'inherit', 'inherit'] : ['ignore', log, log],
    });
    closeSync(log);
    const entry = { name, pid: child.pid, start: null, stop, logFile, isStopping: false };
    entry.ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, by) => resolve(by ? `signal ${by}` : `exit code ${code}`));
    }).finally(() => {
      if (this.#entries.get(name) === entry) this.#entries.delete(name);
      this.#writeJournal();
    });
    if (child.pid !== undefined) {
      entry.start = startOf(child.pid);
      this.#entries.set(name, entry);
      this.#writeJournal();
    }
    return entry;
  }

  #writeJournal() {
    if (this.#stopping && this.#entries.size === 0) return;
    writeJson(journalFile(this.#dataDir), {
      by: { pid: process.pid, start: startOf(process.pid) },
      processes: [...this.#entries.values()].map(({ name, pid, start, stop }) => ({ name, pid, start, stop })),
    });
  }
}

const journalFile = (dataDir) => path.join(dataDir, 'processes.json');

/** Somebody else's run is using the data folder. */
export class AlreadyRunning extends Error {
  constructor(pid) {
    super(`Another run (process ${pid}) is using this folder's data.`);
  }
}

/**
 * Ends what a killed run left behind, and nothing else: a process counts only if its id and its start are the ones
 * noted then. Answers the names of what it ended. Refuses while that run's own script is alive.
 */
export async function endRemains(dataDir) {
  const journal = readJson(journalFile(dataDir));
  if (!journal) return [];
  if (isSameProcess(journal.by)) throw new AlreadyRunning(journal.by.pid);
  const remains = journal.processes.filter(isSameProcess);
  const end = (entry) => endProcess(entry.pid, entry.stop, () => !isSameProcess(entry));
  await Promise.all(remains.filter(({ stop }) => stop !== 'postgres').map(end));
  await Promise.all(remains.filter(({ stop }) => stop === 'postgres').map(end));
  rmSync(journalFile(dataDir), { force: true });
  return remains.map(({ name }) => name);
}

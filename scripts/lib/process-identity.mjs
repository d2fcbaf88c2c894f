import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// Field 22 of /proc/<pid>/stat, counted behind the command's name, which may contain spaces and brackets.
const START_TIME_FIELD = 19;

function linuxStart(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return null;
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot}/${fields[START_TIME_FIELD]}`;
}

/**
 * When a process began, as text that no other process of the same id will ever have again;
 * null where no such process lives. Only the pair of id and start names a process.
 */
export function startOf(pid) {
  try {
    if (process.platform === 'linux') return linuxStart(pid);
    const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return ps.status === 0 ? ps.stdout.trim() || null : null;
  } catch {
    return null;
  }
}

export const isSameProcess = ({ pid, start }) => start !== null && startOf(pid) === start;

/** The command line of a process, or an empty text. */
export function commandOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  } catch {
    return '';
  }
}

import { parseArgs } from 'node:util';
import { isWithin, type BenchOptions, type Case, type Line } from './bench';
import { bookingFunction } from './cases/booking-function';
import { freeAt } from './cases/free-at';
import { overHttp } from './cases/over-http';
import { slotEngine } from './cases/slot-engine';
import { slotRace } from './cases/slot-race';
import { tableSize } from './cases/table-size';
import { admin } from './fixture';

const CASES: { numbers: string[]; case: Case }[] = [
  { numbers: ['1', '11'], case: overHttp },
  { numbers: ['2', '5'], case: bookingFunction },
  { numbers: ['4'], case: slotRace },
  { numbers: ['7'], case: slotEngine },
  { numbers: ['3', '9'], case: tableSize },
  { numbers: ['10'], case: freeAt },
];

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Rates of a server that forgets on a power cut would be no rates. */
async function requireDurable(url: string): Promise<string> {
  return admin(url, async (client) => {
    const { rows } = await client.query<{ fsync: string; commit: string; version: string }>(
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
         current_setting('server_version') AS version`,
    );
    const [server] = rows;
    if (server?.fsync !== 'on' || server.commit !== 'on') throw new Error('The server does not write durably.');
    return server.version;
  });
}

function print(lines: readonly Line[]): void {
  const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 3));
  const rows = lines.map((line) => [
    isWithin(line) ? '✓' : '✗',
    line.what,
    number(line.ratio.median),
    `${number(line.ratio.min)}–${number(line.ratio.max)}`,
    'atLeast' in line.gate ? `≥ ${line.gate.atLeast}` : `≤ ${line.gate.atMost}`,
    line.figures,
  ]);
  const table = [['', 'ratio', 'median', 'min–max', 'gate', 'figures'], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  for (const row of table)
    say(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    );
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string', default: '5' }, rows: { type: 'string', default: '500000' } },
  });
  const [url, ...wanted] = positionals;
  if (!url) throw new Error('Run it with `npm run bench`.');
  const options: BenchOptions = { url, rounds: Number(values.rounds), rows: Number(values.rows) };
  const version = await requireDurable(url);
  say(`PostgreSQL ${version}, durable; medians of ${options.rounds} interleaved rounds\n`);
  const lines: Line[] = [];
  const problems: string[] = [];
  for (const { numbers, case: one } of CASES) {
    if (wanted.length > 0 && !numbers.some((number) => wanted.includes(number))) continue;
    const found = await one.run(options);
    lines.push(...found.lines);
    problems.push(...found.problems);
  }
  print(lines);
  say(problems.length === 0 ? '\nCorrectness: nothing wrong was found in these runs.' : '\nWRONG:');
  for (const problem of problems) say(`  ${problem}`);
  if (problems.length > 0 || !lines.every(isWithin)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});

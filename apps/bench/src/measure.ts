import { readFileSync } from 'node:fs';
import { Client } from 'pg';

/** Median of the rounds, with the worst and the best of them. */
export interface Summary {
  median: number;
  min: number;
  max: number;
}

export interface Variant {
  name: string;
  /** One round; answers its rate or cost. */
  measure(): Promise<number>;
}

/** Runs variants turn by turn, so that a slow minute of the machine slows all of them; the first turn only warms up. */
export async function interleave(rounds: number, variants: readonly Variant[]): Promise<Map<string, number[]>> {
  const results = new Map<string, number[]>(variants.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, measure } of variants) {
      const value = await measure();
      if (round > 0) results.get(name)?.push(value);
    }
  }
  return results;
}

/** Ratios of the rounds, pair by pair. */
export function ratioOf(results: Map<string, number[]>, over: string, under: string): Summary {
  const above = results.get(over) ?? [];
  const below = results.get(under) ?? [];
  return summarise(above.map((value, round) => value / (below[round] ?? NaN)));
}

export function summarise(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { median, min: sorted[0]!, max: sorted[sorted.length - 1]! };
}

export async function connect(url: string, count: number): Promise<Client[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const client = new Client({ connectionString: url, options: '-c timezone=UTC' });
      client.on('error', () => undefined);
      await client.connect();
      return client;
    }),
  );
}

export async function disconnect(clients: readonly Client[]): Promise<void> {
  await Promise.all(clients.map((client) => client.end()));
}

/** A fixed count of operations shared by the clients; operations a second. */
export async function throughput(
  clients: readonly Client[],
  operations: number,
  operate: (client: Client, turn: number) => Promise<unknown>,
): Promise<number> {
  let next = 0;
  const startedAt = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      while (next < operations) await operate(client, next++);
    }),
  );
  return (operations * 1000) / (performance.now() - startedAt);
}

const TICKS_PER_SECOND = 100;

/** Seconds of processor that the server spent for these connections; only where it runs on this Linux. */
export async function serverCpu(clients: readonly Client[]): Promise<number> {
  let ticks = 0;
  for (const client of clients) {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const stat = readFileSync(`/proc/${rows[0]!.pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks / TICKS_PER_SECOND;
}

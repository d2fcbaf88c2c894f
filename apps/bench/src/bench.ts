import type { Summary } from './measure';

export interface BenchOptions {
  /** Of a migrated database that cases copy. */
  url: string;
  rounds: number;
  /** Rows of the large tables. */
  rows: number;
}

export interface Line {
  what: string;
  ratio: Summary;
  gate: { atLeast: number } | { atMost: number };
  /** The measured figures behind the ratio. */
  figures: string;
}

/** What was found wrong while measuring; nothing may be. */
export type Problems = string[];

export interface Case {
  number: number;
  run(options: BenchOptions): Promise<{ lines: Line[]; problems: Problems }>;
}

export function isWithin({ ratio, gate }: Line): boolean {
  return 'atLeast' in gate ? ratio.median >= gate.atLeast : ratio.median <= gate.atMost;
}

import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** One line of the file: the newest line of a key wins. */
interface Line {
  table: string;
  id: string;
  value: unknown;
}

/**
 * A file that only grows while the process lives: every change is one appended line, written before the change is
 * answered, so that killing the process loses nothing. The next start rewrites it without what was overwritten.
 */
export class Journal {
  constructor(private readonly file: string) {
    mkdirSync(dirname(file), { recursive: true });
  }

  /** Replays the file into tables of id → value, then compacts it. */
  load(): Map<string, Map<string, unknown>> {
    const tables = new Map<string, Map<string, unknown>>();
    if (!existsSync(this.file)) return tables;
    for (const text of readFileSync(this.file, 'utf8').split('\n')) {
      const line = parseLine(text);
      if (!line) continue;
      const table = tables.get(line.table) ?? new Map<string, unknown>();
      tables.set(line.table, table.set(line.id, line.value));
    }
    this.compact(tables);
    return tables;
  }

  append(table: string, id: string, value: unknown): void {
    appendFileSync(this.file, `${JSON.stringify({ table, id, value } satisfies Line)}\n`);
  }

  private compact(tables: Map<string, Map<string, unknown>>): void {
    const lines = [...tables].flatMap(([table, rows]) =>
      [...rows].map(([id, value]) => `${JSON.stringify({ table, id, value } satisfies Line)}\n`),
    );
    const next = `${this.file}.next`;
    writeFileSync(next, lines.join(''));
    renameSync(next, this.file);
  }
}

/** A line that a kill cut in half was never answered, so it never happened. */
function parseLine(text: string): Line | null {
  if (text === '') return null;
  try {
    const line: unknown = JSON.parse(text);
    const isLine = typeof line === 'object' && line !== null && 'table' in line && 'id' in line && 'value' in line;
    return isLine && typeof line.table === 'string' && typeof line.id === 'string'
      ? { table: line.table, id: line.id, value: line.value }
      : null;
  } catch {
    return null;
  }
}

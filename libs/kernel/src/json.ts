export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** What can be stored as jsonb and read back equal. */
export type Json = JsonValue;

/** The same text for equal values, whatever the order of their keys: what an input hash is taken of. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? 'null';
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  if (writesItself(value)) return sorted(value.toJSON());
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}

function writesItself(value: object): value is { toJSON: () => unknown } {
  return 'toJSON' in value && typeof value.toJSON === 'function';
}

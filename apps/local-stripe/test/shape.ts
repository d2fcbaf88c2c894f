/** A value's form without its content. */
export type Form = 'null' | 'string' | 'number' | 'boolean' | 'list' | 'object';

export function formOf(value: unknown): Form {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'list';
  const type = typeof value;
  if (type === 'string' || type === 'number' || type === 'boolean' || type === 'object') return type;
  throw new Error(`JSON has no ${type}.`);
}

/**
 * How `local` differs in shape from what Stripe answers: keys that it lacks, keys that Stripe doesn't have, and values
 * of another type, at every depth. Null fits everything: most of Stripe's fields may be null, and its mock fills in
 * what a plain payment leaves empty. Metadata is the caller's own.
 */
export function shapeDifferences(local: unknown, stripe: unknown, path = ''): string[] {
  const [ours, theirs] = [formOf(local), formOf(stripe)];
  if (ours === 'null' || theirs === 'null') return [];
  if (ours !== theirs) return [`${path}: ${ours} here, ${theirs} at Stripe`];
  if (Array.isArray(local) && Array.isArray(stripe)) {
    const example = stripe[0] as unknown;
    return example === undefined
      ? []
      : local.flatMap((item, index) => shapeDifferences(item, example, `${path}[${index}]`));
  }
  if (ours !== 'object') return [];
  const [here, there] = [entries(local), entries(stripe)];
  const missing = [...there.keys()].filter((key) => !here.has(key)).map((key) => `${path}.${key}: only at Stripe`);
  const extra = [...here.keys()].filter((key) => !there.has(key)).map((key) => `${path}.${key}: only here`);
  const inner = [...here].flatMap(([key, value]) =>
    key === 'metadata' || !there.has(key) ? [] : shapeDifferences(value, there.get(key), `${path}.${key}`),
  );
  return [...missing, ...extra, ...inner];
}

function entries(value: unknown): Map<string, unknown> {
  return new Map(Object.entries(value as Record<string, unknown>));
}

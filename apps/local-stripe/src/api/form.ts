import { StripeError } from './stripe-error';

export interface FormObject {
  [key: string]: FormValue;
}
export type FormValue = string | FormObject;

const MAX_FIELDS = 1_000;
const MAX_DEPTH = 8;
const PART = /^\[([A-Za-z0-9_.-]*)\]/;

/**
 * Decodes Stripe's form encoding: `line_items[0][price_data][currency]=usd`. Lists come out as objects with the
 * keys 0, 1, …: only the parameter's schema knows which of the two was meant.
 */
export function decodeForm(text: string): FormObject {
  const root = emptyObject();
  const fields = [...new URLSearchParams(text)];
  if (fields.length > MAX_FIELDS) throw StripeError.invalid(`Too many parameters: at most ${MAX_FIELDS}.`);
  for (const [key, value] of fields) put(root, splitKey(key), value, key);
  return root;
}

function emptyObject(): FormObject {
  // Without a prototype, so that a key such as __proto__ is a key like any other.
  return Object.create(null) as FormObject;
}

function splitKey(key: string): string[] {
  const bracket = key.indexOf('[');
  if (bracket === -1) return [key];
  const parts = [key.slice(0, bracket)];
  let rest = key.slice(bracket);
  while (rest !== '') {
    const match = PART.exec(rest);
    if (!match) throw StripeError.invalid(`Invalid parameter name: ${key}`, key);
    parts.push(match[1] ?? '');
    rest = rest.slice(match[0].length);
  }
  if (parts[0] === '' || parts.length > MAX_DEPTH) throw StripeError.invalid(`Invalid parameter name: ${key}`, key);
  return parts;
}

function put(root: FormObject, parts: string[], value: string, key: string): void {
  let at = root;
  parts.forEach((part, index) => {
    const name = part === '' ? String(Object.keys(at).length) : part;
    const isLast = index === parts.length - 1;
    const there = at[name];
    if (isLast) {
      if (there !== undefined) throw StripeError.invalid(`Parameter given twice: ${key}`, key);
      at[name] = value;
      return;
    }
    if (typeof there === 'string') throw StripeError.invalid(`Invalid object: ${key}`, key);
    at = at[name] = there ?? emptyObject();
  });
}

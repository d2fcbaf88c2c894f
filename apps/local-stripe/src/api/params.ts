import { z } from 'zod';
import type { FormObject } from './form';
import { StripeError } from './stripe-error';

/** Whole numbers arrive as text. */
export const integer = (range: { min?: number; max?: number } = {}) =>
  z
    .string()
    .regex(/^-?\d{1,15}$/, { error: (issue) => `Invalid integer: ${String(issue.input)}` })
    .transform(Number)
    .refine((n) => n >= (range.min ?? -Infinity) && n <= (range.max ?? Infinity), {
      error: `Must be between ${range.min ?? 'any'} and ${range.max ?? 'any'}`,
    });

const unlessMissing =
  (message: string) =>
  ({ input }: { input?: unknown }): string | undefined =>
    input === undefined ? undefined : message;

export const webAddress = () => z.url({ protocol: /^https?$/, error: unlessMissing('Not a valid URL') }).max(5_000);

export const mailAddress = () => z.email({ error: unlessMissing('Invalid email address') }).max(512);

/** A list arrives as an object with the keys 0, 1, … */
export const list = <Item extends z.ZodType>(item: Item, max = 100) =>
  z.preprocess((given) => {
    if (typeof given !== 'object' || given === null) return given;
    const keys = Object.keys(given);
    return keys.every((key) => /^\d+$/.test(key)) ? Object.values(given) : given;
  }, z.array(item).min(1).max(max));

/** Up to 50 keys of 40 characters with values of 500, as Stripe documents. */
export const metadata = () =>
  z
    .record(z.string().max(40), z.string().max(500))
    .refine((given) => Object.keys(given).length <= 50, { error: 'Metadata can have up to 50 keys' });

export const expand = () => list(z.string().max(200), 20);

export const created = () =>
  z.union([
    integer(),
    z.strictObject({
      gt: integer().optional(),
      gte: integer().optional(),
      lt: integer().optional(),
      lte: integer().optional(),
    }),
  ]);

export const pagination = {
  limit: integer({ min: 1, max: 100 }).optional(),
  starting_after: z.string().optional(),
  ending_before: z.string().optional(),
};

/** Checks parameters against a strict schema and speaks of the first fault in Stripe's words. */
export function parseParams<Schema extends z.ZodType>(schema: Schema, given: FormObject): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw issue ? toStripeError(issue) : StripeError.invalid('Invalid request.');
}

type Issue = z.core.$ZodIssue;

function toStripeError(issue: Issue): StripeError {
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.flat().find((one) => one.code !== 'invalid_type');
    if (inner) return toStripeError({ ...inner, path: [...issue.path, ...inner.path] });
  }
  if (issue.code === 'unrecognized_keys') {
    const param = paramName([...issue.path, issue.keys[0] ?? '']);
    return StripeError.invalid(`Received unknown parameter: ${param}`, param, 'parameter_unknown');
  }
  const param = paramName(issue.path);
  if (issue.code === 'invalid_type' && issue.message.includes('received undefined')) {
    return StripeError.invalid(`Missing required param: ${param}.`, param, 'parameter_missing');
  }
  if (issue.message.startsWith('Invalid integer')) {
    return StripeError.invalid(issue.message, param, 'parameter_invalid_integer');
  }
  if (issue.code === 'invalid_value') {
    return StripeError.invalid(`Invalid ${param}: must be one of ${issue.values.map(String).join(', ')}`, param);
  }
  return StripeError.invalid(`Invalid ${param}: ${issue.message}`, param);
}

function paramName(path: PropertyKey[]): string {
  const [first, ...rest] = path.map(String);
  return `${first ?? ''}${rest.map((part) => `[${part}]`).join('')}`;
}

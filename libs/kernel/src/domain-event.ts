import { z } from 'zod';
import type { Uuid } from './ids';

export interface EventDefinition<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly type: string;
  readonly schema: z.ZodObject<Shape>;
}

export type EventData<Definition> =
  Definition extends EventDefinition<infer Shape> ? z.infer<z.ZodObject<Shape>> : never;

/** A committed fact as its handlers see it: at least once, in no promised order. */
export interface EventOf<Definition> {
  readonly id: Uuid;
  readonly at: Temporal.Instant;
  readonly data: EventData<Definition>;
}

const TYPE = /^[a-z]+\.[a-z]+(-[a-z]+)*\.v[1-9][0-9]*$/;

/**
 * Declares an event: a literal versioned type (`booking.session-booked.v1`) and its facts.
 * Ids and facts only, never personal data: handlers re-read what they need.
 */
export function defineEvent<Shape extends z.ZodRawShape>(type: string, shape: Shape): EventDefinition<Shape> {
  if (!TYPE.test(type)) throw new Error(`An event type reads "lib.what-happened.v1", not "${type}".`);
  return { type, schema: z.object(shape) };
}

import { SetMetadata } from '@nestjs/common';
import { z } from 'zod';

export interface JobDefinition<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string;
  readonly schema: z.ZodObject<Shape>;
}

export type JobData<Definition> = Definition extends JobDefinition<infer Shape> ? z.infer<z.ZodObject<Shape>> : never;

export function defineJob<Shape extends z.ZodRawShape>(name: string, shape: Shape): JobDefinition<Shape> {
  return { name, schema: z.object(shape) };
}

export const HANDLED_JOB = Symbol('handled job');
export const SCHEDULE = Symbol('schedule');
export const TICKS = Symbol('ticks');

/** Work that may call the outside, without a transaction around it. At least once: make it repeatable. */
export interface JobHandler<Definition extends JobDefinition> {
  run(data: JobData<Definition>): Promise<void>;
}

export const HandlesJob = (job: JobDefinition) => SetMetadata(HANDLED_JOB, job);

export interface ScheduledTask {
  run(now: Temporal.Instant): Promise<void>;
}

export interface Schedule {
  name: string;
  /** Five fields, UTC. */
  cron: string;
}

export const Scheduled = (name: string, options: { cron: string }) =>
  SetMetadata(SCHEDULE, { name, ...options } satisfies Schedule);

export interface Tick {
  name: string;
  seconds: number;
}

/** For what cron is too coarse for. One worker at a time runs it, and never twice at once. */
export const Ticks = (name: string, options: { seconds: number }) =>
  SetMetadata(TICKS, { name, ...options } satisfies Tick);

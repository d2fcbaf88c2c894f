import { SetMetadata } from '@nestjs/common';
import type { EventDefinition, EventOf } from '@app/kernel';
import type { Transaction } from '../database/transaction';

export const HANDLED_EVENT = Symbol('handled event');

/**
 * Reacts to a committed fact in a transaction of its own, which also stores the receipt: it takes effect once,
 * though it may be called again after a failure. No vendor is called here; enqueue a job for that.
 */
export interface EventHandler<Definition extends EventDefinition> {
  handle(event: EventOf<Definition>, tx: Transaction): Promise<void>;
}

/** Registers a handler class. It is a provider of a `*-subscribers.module.ts`, which only the worker loads. */
export const OnEvent = (event: EventDefinition) => SetMetadata(HANDLED_EVENT, event);

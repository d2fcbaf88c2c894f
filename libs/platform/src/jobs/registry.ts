import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { EventDefinition } from '@app/kernel';
import { HANDLED_EVENT, type EventHandler } from '../outbox/event-handler';
import {
  HANDLED_JOB,
  SCHEDULE,
  TICKS,
  type JobDefinition,
  type JobHandler,
  type Schedule,
  type ScheduledTask,
  type Tick,
} from './job';

export interface RegisteredHandler {
  readonly name: string;
  readonly event: EventDefinition;
  readonly handler: EventHandler<EventDefinition>;
}

/** Everything that the worker reacts to, found by decorator among the loaded modules' providers. */
@Injectable()
export class WorkRegistry {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  eventHandlers(): RegisteredHandler[] {
    return this.marked<EventDefinition, EventHandler<EventDefinition>>(HANDLED_EVENT).map(
      ({ name, mark, instance }) => ({
        name,
        event: mark,
        handler: instance,
      }),
    );
  }

  jobHandlers() {
    return this.marked<JobDefinition, JobHandler<JobDefinition>>(HANDLED_JOB);
  }

  schedules() {
    return this.marked<Schedule, ScheduledTask>(SCHEDULE);
  }

  ticks() {
    return this.marked<Tick, ScheduledTask>(TICKS);
  }

  private marked<Mark, Instance>(key: symbol): { name: string; mark: Mark; instance: Instance }[] {
    const found = new Map<string, { name: string; mark: Mark; instance: Instance }>();
    for (const wrapper of this.discovery.getProviders()) {
      if (!wrapper.metatype || !wrapper.instance || typeof wrapper.metatype !== 'function') continue;
      const mark = this.reflector.get<Mark | undefined>(key, wrapper.metatype);
      if (mark === undefined) continue;
      const name = wrapper.metatype.name;
      const known = found.get(name);
      if (known && known.instance !== wrapper.instance)
        throw new Error(`Two workers are called ${name}; queues go by that name.`);
      found.set(name, { name, mark, instance: wrapper.instance as Instance });
    }
    return [...found.values()];
  }
}

import { Injectable, type Type } from '@nestjs/common';
import { StudentAgeCleared, StudentAgeDoubted, StudentErased } from '@app/identity';
import type { EventDefinition } from '@app/kernel';
import { OnEvent, type EventHandler } from '@app/platform';
import { RealtimePublisher } from '@app/realtime';
import { ApplicationDecided, ApplicationSubmitted, CheckExpiring, TutorListed, TutorUnlisted } from '@app/tutors';
import { BreakGlassChanged } from '../console.events';
import type { Queue } from '../domain/queues';

/** What changes which queue. The worker's own queues go by these names: a new name strands what waits under the old one. */
const CHANGES: Record<string, readonly [EventDefinition, Queue]> = {
  PushAccessReviews: [BreakGlassChanged, 'access-reviews'],
  PushAgeDoubted: [StudentAgeDoubted, 'age-cases'],
  PushAgeCleared: [StudentAgeCleared, 'age-cases'],
  PushAgeConfirmed: [StudentErased, 'age-cases'],
  PushApplicationSubmitted: [ApplicationSubmitted, 'applications'],
  PushApplicationDecided: [ApplicationDecided, 'applications'],
  PushCheckExpiring: [CheckExpiring, 'expiring-checks'],
  PushTutorListed: [TutorListed, 'expiring-checks'],
  PushTutorUnlisted: [TutorUnlisted, 'expiring-checks'],
};

/** Tells those who work on a queue that it changed; they fetch what they may see. */
function pushing(name: string, event: EventDefinition, queue: Queue): Type<EventHandler<EventDefinition>> {
  @Injectable()
  @OnEvent(event)
  class PushesQueue implements EventHandler<EventDefinition> {
    constructor(private readonly publisher: RealtimePublisher) {}

    handle(): Promise<void> {
      this.publisher.publish(`staff:${queue}`, 'queue.changed', { queue });
      return Promise.resolve();
    }
  }
  Object.defineProperty(PushesQueue, 'name', { value: name });
  return PushesQueue;
}

export const QUEUE_PUSHES = Object.entries(CHANGES).map(([name, [event, queue]]) => pushing(name, event, queue));

import { Injectable } from '@nestjs/common';
import { AgeCaseFacade } from '@app/identity';
import { Clock } from '@app/kernel';
import type { SignedIn } from '@app/platform';
import { queuesOf, type Queue } from '../domain/queues';
import { BreakGlassRepository } from '../persistence/break-glass.repository';

export interface QueueCount {
  readonly queue: Queue;
  readonly count: number;
}

/** What waits for this member of staff, as numbers. */
@Injectable()
export class ReadQueues {
  constructor(
    private readonly ageCases: AgeCaseFacade,
    private readonly glasses: BreakGlassRepository,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn): Promise<QueueCount[]> {
    const counts: QueueCount[] = [];
    for (const queue of queuesOf(actor.permissions)) counts.push({ queue, count: await this.count(queue, actor) });
    return counts;
  }

  private count(queue: Queue, actor: SignedIn): Promise<number> {
    switch (queue) {
      case 'applications':
      case 'expiring-checks':
        return Promise.resolve(0);
      case 'age-cases':
        return this.ageCases.countOpen();
      case 'access-reviews':
        return this.glasses.countWaiting(actor.accountId, this.clock.now());
    }
  }
}

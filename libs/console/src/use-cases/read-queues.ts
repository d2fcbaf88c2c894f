import { Injectable } from '@nestjs/common';
import { AgeCaseFacade } from '@app/identity';
import { Clock } from '@app/kernel';
import { DatedRules, type SignedIn } from '@app/platform';
import { TutorStaffFacade } from '@app/tutors';
import { consoleRules } from '../console.rules';
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
    private readonly tutors: TutorStaffFacade,
    private readonly glasses: BreakGlassRepository,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn): Promise<QueueCount[]> {
    const counts: QueueCount[] = [];
    for (const queue of queuesOf(actor.permissions)) counts.push({ queue, count: await this.count(queue, actor) });
    return counts;
  }

  private async count(queue: Queue, actor: SignedIn): Promise<number> {
    const now = this.clock.now();
    switch (queue) {
      case 'applications':
        return this.tutors.waitingApplications();
      case 'expiring-checks': {
        const { values } = await this.rules.at(consoleRules, now);
        return this.tutors.countExpiring(values.expiringWithinDays);
      }
      case 'age-cases':
        return this.ageCases.countOpen();
      case 'access-reviews':
        return this.glasses.countWaiting(actor.accountId, now);
    }
  }
}

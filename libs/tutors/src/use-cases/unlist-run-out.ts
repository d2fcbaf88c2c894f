import { Scheduled, inBatches, type ScheduledTask } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { TutorRepository } from '../persistence/tutor.repository';
import { ListingMoves } from './listing-moves';

const BATCH = 200;

/** Writes down what reading already sees: a listing whose checks ran out is over. */
@Injectable()
@Scheduled('tutors.unlist-run-out', { cron: '*/15 * * * *' })
export class UnlistRunOut implements ScheduledTask {
  constructor(
    private readonly tutors: TutorRepository,
    private readonly moves: ListingMoves,
  ) {}

  async run(now: Temporal.Instant): Promise<void> {
    await inBatches(BATCH, async (limit) => {
      const due = await this.tutors.runOut(now, limit);
      for (const tutorId of due) await this.moves.unlistIfRunOut(tutorId);
      return due.length;
    });
  }
}

import { Scheduled, allDue, type ScheduledTask } from '@app/platform';
import { Injectable, Logger } from '@nestjs/common';
import { TutorRepository } from '../persistence/tutor.repository';
import { ListingMoves } from './listing-moves';

const BATCH = 200;

/** Writes down what reading already sees: a listing whose checks ran out is over. */
@Injectable()
@Scheduled('tutors.unlist-run-out', { cron: '*/15 * * * *' })
export class UnlistRunOut implements ScheduledTask {
  private readonly logger = new Logger(UnlistRunOut.name);

  constructor(
    private readonly tutors: TutorRepository,
    private readonly moves: ListingMoves,
  ) {}

  async run(now: Temporal.Instant): Promise<void> {
    await allDue(
      BATCH,
      (limit) => this.tutors.runOut(now, limit),
      (tutorId) => this.moves.unlistIfRunOut(tutorId),
      (err, tutorId) => this.logger.error({ err, tutorId }, 'a listing could not be ended; the next run tries again'),
    );
  }
}

import { Injectable } from '@nestjs/common';
import { Scheduled, UnitOfWork, inBatches, type ScheduledTask } from '@app/platform';
import { GoogleRepository } from '../../persistence/google/google.repository';
import { PasskeyChallengeRepository } from '../../persistence/second-factors/passkey-challenge.repository';

const BATCH = 500;

/** What was begun and never finished: questions to authenticators that nobody answered, visits to Google. */
@Injectable()
@Scheduled('identity.forget-attempts', { cron: '41 * * * *' })
export class ForgetAttempts implements ScheduledTask {
  constructor(
    private readonly challenges: PasskeyChallengeRepository,
    private readonly visits: GoogleRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async run(now: Temporal.Instant): Promise<void> {
    await inBatches(BATCH, (limit) => this.unitOfWork.run((tx) => this.challenges.deleteExpired(tx, now, limit)));
    await inBatches(BATCH, (limit) => this.unitOfWork.run((tx) => this.visits.deleteExpiredAttempts(tx, now, limit)));
  }
}

import { Injectable } from '@nestjs/common';
import { Scheduled, DatedRules, UnitOfWork, inBatches, type ScheduledTask } from '@app/platform';
import { identityRules } from '../../identity.rules';
import { AccountRepository } from '../../persistence/account/account.repository';
import { RegistrationRepository } from '../../persistence/registration/registration.repository';
import { ThrottleRepository } from '../../persistence/sign-in/throttle.repository';

const BATCH = 500;
const COUNTERS_DAYS = 1;

/** Registrations that nobody confirmed are erased whole, and counters that count nothing any more. */
@Injectable()
@Scheduled('identity.forget-unverified', { cron: '23 * * * *' })
export class ForgetUnverified implements ScheduledTask {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly registrations: RegistrationRepository,
    private readonly counters: ThrottleRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: DatedRules,
  ) {}

  async run(now: Temporal.Instant): Promise<void> {
    const { values } = await this.rules.at(identityRules, now);
    const registeredBefore = now.subtract({ hours: values.unverifiedDays * 24 });
    await inBatches(BATCH, (limit) =>
      this.unitOfWork.run((tx) => this.accounts.deleteUnverified(tx, registeredBefore, limit)),
    );
    await inBatches(BATCH, (limit) =>
      this.unitOfWork.run((tx) => this.registrations.deleteOlder(tx, registeredBefore, limit)),
    );
    const startedBefore = now.subtract({ hours: COUNTERS_DAYS * 24 });
    await inBatches(BATCH, (limit) => this.unitOfWork.run((tx) => this.counters.deleteOlder(tx, startedBefore, limit)));
  }
}

import { Injectable } from '@nestjs/common';
import { Outbox, UnitOfWork } from '@app/platform';
import { MinutesRepository } from '../persistence/minutes.repository';

const LOTS_A_TIME = 200;

/** Takes lapsed minutes out of the balances. Nothing depends on when it runs: lapsed minutes are never spent or shown. */
@Injectable()
export class ExpireMinutes {
  constructor(
    private readonly minutes: MinutesRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  /** Answers how many lots lapsed. Families that are busy are left for the next run. */
  async execute(at: Temporal.Instant): Promise<number> {
    let lots = 0;
    for (;;) {
      const expired = await this.unitOfWork.run((tx) => {
        this.outbox.wakeAfter(tx);
        return this.minutes.expire(tx, at, LOTS_A_TIME);
      });
      if (expired === 0) return lots;
      lots += expired;
    }
  }
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { DatedRules, UnitOfWork } from '@app/platform';
import { countAttempt, type ThrottleScope } from '../../domain/sign-in/throttle';
import { identityRules } from '../../identity.rules';
import { TooManyAttempts } from '../../identity.errors';
import { ThrottleRepository } from '../../persistence/sign-in/throttle.repository';

/** Whose attempts are counted. Locked in the order of their scopes, so that two callers can't wait for each other. */
export type ThrottleSubjects = Partial<Record<ThrottleScope, string>>;

/** Counts attempts before they are made, so that a hundred parallel guesses are a hundred and not one. */
@Injectable()
export class Throttle {
  constructor(
    private readonly counters: ThrottleRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  /** Refused attempts are counted nowhere: the refusal takes the whole transaction back. */
  async count(subjects: ThrottleSubjects): Promise<void> {
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    await this.unitOfWork.run(async (tx) => {
      for (const [scope, hash] of hashed(subjects)) {
        const decision = countAttempt(await this.counters.lock(tx, scope, hash, now), now, values.throttles[scope]);
        if (!decision.isAllowed) throw new TooManyAttempts(decision.retryAfterSeconds);
        await this.counters.save(tx, scope, hash, decision.counter);
      }
    });
  }

  /** It was the right person: forget the account's wrong tries, and take this one off the address, which others share. */
  async forgive(account: ThrottleSubjects, shared: ThrottleSubjects): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      for (const [scope, hash] of hashed(account)) await this.counters.clear(tx, scope, hash);
      for (const [scope, hash] of hashed(shared)) await this.counters.takeBack(tx, scope, hash);
    });
  }
}

function hashed(subjects: ThrottleSubjects): [ThrottleScope, Buffer][] {
  return (Object.entries(subjects) as [ThrottleScope, string][])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([scope, subject]) => [scope, createHash('sha256').update(subject).digest()]);
}

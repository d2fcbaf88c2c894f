import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { DatedRules } from '@app/platform';
import { isAdult } from '../../domain/ages/age';
import { identityRules } from '../../identity.rules';
import { GuardianAgeRefused } from '../../identity.errors';

/** The neutral gate before anything else is asked. It looks at a date and stores nothing, whatever the answer. */
@Injectable()
export class CheckAge {
  constructor(
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  /** `identity.guardian-age-refused`, with no hint of the age that would have been accepted. */
  async execute(birthDate: Temporal.PlainDate): Promise<void> {
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    if (!isAdult(birthDate, now, values)) throw new GuardianAgeRefused();
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { DatedRules } from '@app/platform';
import { adviceOnPassword } from '../../domain/passwords/secrets';
import { identityRules } from '../../identity.rules';
import { WeakSecret } from '../../identity.errors';

/** Refuses a password that is short, known or soon guessed by whoever knows the person. No secret leaves this process. */
@Injectable()
export class JudgePassword {
  constructor(
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  /** `identity.weak-secret` with advice under `/password`. */
  async execute(password: string, about: readonly (string | null)[]): Promise<void> {
    const { values } = await this.rules.at(identityRules, this.clock.now());
    const known = about.filter((text) => text !== null);
    const advice = await adviceOnPassword(password, known, values.passwordShortest);
    if (advice) throw new WeakSecret('password', advice);
  }
}

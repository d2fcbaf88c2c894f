import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Sealer, type Transaction } from '@app/platform';
import { recoveryCodeHash, recoveryCodeIn } from '../../domain/second-factors/recovery-code';
import { acceptedStep, totpCodeIn } from '../../domain/second-factors/totp';
import { networkOf } from '../../domain/network';
import { SecondFactorRepository } from '../../persistence/second-factors/second-factor.repository';
import { Throttle, type ThrottleSubjects } from '../sign-in/throttle';
import { FactorChanges } from './factor-changes';
import { openTotp } from './totp-secret';

/** Takes a code of an authenticator app or a recovery code, each once. */
@Injectable()
export class CheckCode {
  constructor(
    private readonly factors: SecondFactorRepository,
    private readonly changes: FactorChanges,
    private readonly sealer: Sealer,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** Counts the guess, before it is looked at. Whatever is no recovery code counts as a code of an app. */
  async count(accountId: Uuid, typed: string, address: string): Promise<void> {
    await this.throttle.count({ ...this.guessesOf(accountId, typed), 'second-step-address': networkOf(address) });
  }

  async forgive(accountId: Uuid, typed: string, address: string): Promise<void> {
    const shared = { 'second-step-address': networkOf(address) };
    await this.throttle.forgive(this.guessesOf(accountId, typed), shared);
  }

  /** True when this very call used the code; it commits with whatever it allowed. */
  async use(tx: Transaction, accountId: Uuid, typed: string): Promise<boolean> {
    const recoveryCode = recoveryCodeIn(typed);
    return recoveryCode === null ? this.useTotp(tx, accountId, typed) : this.useRecovery(tx, accountId, recoveryCode);
  }

  private async useTotp(tx: Transaction, accountId: Uuid, typed: string): Promise<boolean> {
    const code = totpCodeIn(typed);
    const stored = code === null ? null : await this.factors.lockTotp(tx, accountId);
    if (code === null || !stored) return false;
    const secret = openTotp(this.sealer, accountId, stored.sealedSecret);
    const step = acceptedStep(secret, code, this.clock.now(), stored.lastStep);
    if (step === null) return false;
    await this.factors.useStep(tx, accountId, step);
    return true;
  }

  private async useRecovery(tx: Transaction, accountId: Uuid, code: string): Promise<boolean> {
    const hash = recoveryCodeHash(accountId, code);
    if (!(await this.factors.useRecoveryCode(tx, accountId, hash, this.clock.now()))) return false;
    await this.changes.announce(tx, accountId, 'recovery-code-used');
    return true;
  }

  private guessesOf(accountId: Uuid, typed: string): ThrottleSubjects {
    return recoveryCodeIn(typed) === null ? { 'code-account': accountId } : { 'recovery-account': accountId };
  }
}

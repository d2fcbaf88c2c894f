import { PasskeyRepository } from './persistence/passkey.repository';
import { SecondFactorRepository } from './persistence/second-factor.repository';
import { CheckCode } from './use-cases/second-factors/check-code';
import { ConfirmTotp } from './use-cases/second-factors/confirm-totp';
import { FactorChanges } from './use-cases/second-factors/factor-changes';
import { MakeRecoveryCodes } from './use-cases/second-factors/make-recovery-codes';
import { ReadSecondFactors } from './use-cases/second-factors/read-second-factors';
import { RemoveTotp } from './use-cases/second-factors/remove-totp';
import { StartTotp } from './use-cases/second-factors/start-totp';
import { TakeSecondStep } from './use-cases/second-factors/take-second-step';

/** Second factors, as part of the identity module. */
export const SECOND_FACTOR_PROVIDERS = [
  CheckCode,
  ConfirmTotp,
  FactorChanges,
  MakeRecoveryCodes,
  PasskeyRepository,
  ReadSecondFactors,
  RemoveTotp,
  SecondFactorRepository,
  StartTotp,
  TakeSecondStep,
];

import { GoogleProvider } from './google/google-provider';
import { GoogleRepository } from './persistence/google/google.repository';
import { ReturnFromGoogle } from './use-cases/google/return-from-google';
import { UnlinkGoogle } from './use-cases/google/unlink-google';
import { VisitGoogle } from './use-cases/google/visit-google';
import { PasskeyRepository } from './persistence/second-factors/passkey.repository';
import { SecondFactorRepository } from './persistence/second-factors/second-factor.repository';
import { PasskeyChallengeRepository } from './persistence/second-factors/passkey-challenge.repository';
import { AddPasskey } from './use-cases/second-factors/add-passkey';
import { ChangePasskey } from './use-cases/second-factors/change-passkey';
import { PasskeyCeremony } from './use-cases/second-factors/passkey-ceremony';
import { PasskeySignIn } from './use-cases/second-factors/passkey-sign-in';
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
  AddPasskey,
  ChangePasskey,
  CheckCode,
  ConfirmTotp,
  FactorChanges,
  GoogleProvider,
  GoogleRepository,
  MakeRecoveryCodes,
  PasskeyCeremony,
  PasskeyChallengeRepository,
  PasskeyRepository,
  PasskeySignIn,
  ReadSecondFactors,
  ReturnFromGoogle,
  RemoveTotp,
  SecondFactorRepository,
  StartTotp,
  TakeSecondStep,
  UnlinkGoogle,
  VisitGoogle,
];

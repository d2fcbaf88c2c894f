import { ReopenAccount } from './use-cases/account/reopen-account';
import { CloseAccount } from './use-cases/account/close-account';
import { ClosingRepository } from './persistence/account/closing.repository';
import { IssueDisowning } from './use-cases/sign-in/issue-disowning';
import { DisownSignIn } from './use-cases/sign-in/disown-sign-in';
import { ListDevices } from './use-cases/sign-in/list-devices';
import { RememberDevice } from './use-cases/sign-in/remember-device';
import { DeviceRepository } from './persistence/sign-in/device.repository';
import { EmailChangeRepository } from './persistence/account/email-change.repository';
import { PasswordResetRepository } from './persistence/passwords/password-reset.repository';
import { ProfileRepository } from './persistence/account/profile.repository';
import { AskEmailChange } from './use-cases/account/ask-email-change';
import { AskPasswordReset } from './use-cases/passwords/ask-password-reset';
import { CancelEmailChange } from './use-cases/account/cancel-email-change';
import { ChangePassword } from './use-cases/passwords/change-password';
import { CheckAge } from './use-cases/registration/check-age';
import { ConfirmEmailChange } from './use-cases/account/confirm-email-change';
import { IssueEmailConfirmation } from './use-cases/account/issue-email-confirmation';
import { IssuePasswordReset } from './use-cases/passwords/issue-password-reset';
import { JudgePassword } from './use-cases/passwords/judge-password';
import { ReadOwnProfile } from './use-cases/account/read-own-profile';
import { ResetPassword } from './use-cases/passwords/reset-password';
import { SaveOwnProfile } from './use-cases/account/save-own-profile';
import { UseLink } from './use-cases/account/use-link';

/** Everything that people do with their own accounts. */
export const ACCOUNT_PROVIDERS = [
  ReopenAccount,
  CloseAccount,
  ClosingRepository,
  IssueDisowning,
  DisownSignIn,
  ListDevices,
  RememberDevice,
  DeviceRepository,
  EmailChangeRepository,
  PasswordResetRepository,
  ProfileRepository,
  AskEmailChange,
  AskPasswordReset,
  CancelEmailChange,
  ChangePassword,
  CheckAge,
  ConfirmEmailChange,
  IssueEmailConfirmation,
  IssuePasswordReset,
  JudgePassword,
  ReadOwnProfile,
  ResetPassword,
  SaveOwnProfile,
  UseLink,
];

import { ReopenAccount } from './use-cases/reopen-account';
import { CloseAccount } from './use-cases/close-account';
import { ClosingRepository } from './persistence/closing.repository';
import { IssueDisowning } from './use-cases/issue-disowning';
import { DisownSignIn } from './use-cases/disown-sign-in';
import { ListDevices } from './use-cases/list-devices';
import { RememberDevice } from './use-cases/remember-device';
import { DeviceRepository } from './persistence/device.repository';
import { EmailChangeRepository } from './persistence/email-change.repository';
import { PasswordResetRepository } from './persistence/password-reset.repository';
import { ProfileRepository } from './persistence/profile.repository';
import { AskEmailChange } from './use-cases/ask-email-change';
import { AskPasswordReset } from './use-cases/ask-password-reset';
import { CancelEmailChange } from './use-cases/cancel-email-change';
import { ChangePassword } from './use-cases/change-password';
import { CheckAge } from './use-cases/check-age';
import { ConfirmEmailChange } from './use-cases/confirm-email-change';
import { IssueEmailConfirmation } from './use-cases/issue-email-confirmation';
import { IssuePasswordReset } from './use-cases/issue-password-reset';
import { JudgePassword } from './use-cases/judge-password';
import { ReadOwnProfile } from './use-cases/read-own-profile';
import { ResetPassword } from './use-cases/reset-password';
import { SaveOwnProfile } from './use-cases/save-own-profile';
import { UseLink } from './use-cases/use-link';

/** Everything that people do with their own accounts. */
export const accountCare = [
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

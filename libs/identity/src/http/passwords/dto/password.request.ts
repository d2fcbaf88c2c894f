import { LinkToken, MailAddress, Secret } from '../../dto/fields';

export class AskPasswordResetRequest {
  @MailAddress()
  email: string;
}

export class ResetPasswordRequest {
  @LinkToken()
  token: string;

  @Secret('The password')
  password: string;
}

export class ChangePasswordRequest {
  @Secret('The password')
  password: string;
}

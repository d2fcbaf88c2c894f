import { LinkToken, MailAddress, Secret } from '../../dto/fields';

export class VerifyEmailRequest {
  @LinkToken()
  token: string;

  @Secret('The password')
  password: string;
}

export class ResendVerificationRequest {
  @MailAddress()
  email: string;
}

import { SignInName } from './fields';

export class SecondStepRequest {
  /** Six digits of an authenticator app, or a recovery code. */
  @SignInName('code')
  code: string;
}

import { Secret, SignInName } from './fields';

/** What is no address is only a wrong one: signing in explains nothing. */
export class SignInRequest {
  @SignInName('e-mail address')
  email: string;

  @Secret('The password')
  password: string;
}

export class StudentSignInRequest {
  @SignInName('sign-in name')
  handle: string;

  @Secret('The passphrase')
  passphrase: string;
}

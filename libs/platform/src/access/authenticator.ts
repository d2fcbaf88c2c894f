import type { SignedIn } from './signed-in';

/** Who is calling. Implemented by identity; shared by the HTTP guard and the socket handshake. */
export abstract class Authenticator {
  /** Null where no valid sign-in stands behind the cookie. */
  abstract authenticate(headers: { cookie?: string | undefined }): Promise<SignedIn | null>;
}

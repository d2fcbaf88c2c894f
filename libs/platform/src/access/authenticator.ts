import type { Uuid } from '@app/kernel';
import type { SignedIn } from './signed-in';

/** Who is calling. Implemented by identity; shared by the HTTP guard and the socket handshake. */
export abstract class Authenticator {
  /** Null where no valid sign-in stands behind the cookie. */
  abstract authenticate(headers: { cookie?: string | undefined }): Promise<SignedIn | null>;

  /** Those of the sign-ins that still stand: neither ended nor run out, and their accounts active. */
  abstract stillStanding(signInIds: readonly Uuid[]): Promise<ReadonlySet<Uuid>>;

  /** Did this sign-in prove who it is a short while ago? The while is a dated rule of identity. */
  abstract hasFreshProof(signedIn: SignedIn): Promise<boolean>;
}

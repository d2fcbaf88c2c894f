import { WrongCredentials } from '../../identity.errors';

interface HasSecret {
  readonly secretHash: string | null;
}

/** A secret that was replaced while it was being compared opens nothing any more. The account is locked by then. */
export const requireSameSecret =
  (compared: HasSecret) =>
  (_tx: unknown, now: HasSecret): void => {
    if (now.secretHash !== compared.secretHash) throw new WrongCredentials();
  };

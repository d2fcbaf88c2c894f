import type { Uuid } from '@app/kernel';
import type { Sealer } from '@app/platform';

const purposeOf = (accountId: Uuid) => `totp:${accountId}`;

export function sealTotp(sealer: Sealer, accountId: Uuid, secret: string): Buffer {
  return sealer.seal(Buffer.from(secret), purposeOf(accountId));
}

/** Throws where our key no longer opens it: that is our fault, and no wrong code of the person's. */
export function openTotp(sealer: Sealer, accountId: Uuid, sealed: Buffer): string {
  const secret = sealer.open(sealed, purposeOf(accountId));
  if (!secret) throw new Error('A stored TOTP secret does not open: DATA_KEY is not the one that sealed it.');
  return secret.toString();
}

import type { Uuid } from '@app/kernel';
import type { Sealer } from '@app/platform';
import { z } from 'zod';

export interface TotpTicket {
  readonly secret: string;
  readonly expiresAt: Temporal.Instant;
}

const inside = z.object({ secret: z.string(), expiresAt: z.string() });
const purposeOf = (accountId: Uuid) => `totp-set-up:${accountId}`;

export function sealTicket(sealer: Sealer, accountId: Uuid, { secret, expiresAt }: TotpTicket): string {
  const plain = JSON.stringify({ secret, expiresAt: expiresAt.toString() });
  return sealer.seal(Buffer.from(plain), purposeOf(accountId)).toString('base64url');
}

/** Null for what we never sealed for this account, and once it is too old. */
export function openTicket(sealer: Sealer, accountId: Uuid, ticket: string, now: Temporal.Instant): TotpTicket | null {
  const plain = sealer.open(Buffer.from(ticket, 'base64url'), purposeOf(accountId));
  if (!plain) return null;
  const { secret, expiresAt } = inside.parse(JSON.parse(plain.toString()));
  const until = Temporal.Instant.from(expiresAt);
  return Temporal.Instant.compare(now, until) < 0 ? { secret, expiresAt: until } : null;
}

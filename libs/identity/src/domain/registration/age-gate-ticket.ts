import { createHmac, timingSafeEqual } from 'node:crypto';

/** Says that this browser is not asked again before `until`, and nothing about who was refused or why. */
export function ageGateTicket(until: Temporal.Instant, key: Buffer): string {
  const seconds = String(Math.floor(until.epochMilliseconds / 1000));
  return `${seconds}.${signature(seconds, key)}`;
}

/** True while a ticket of ours says so. What we did not sign says nothing. */
export function isGateShut(ticket: string | undefined, now: Temporal.Instant, key: Buffer): boolean {
  const [, seconds, signed] = /^(\d{1,12})\.([\w-]{43})$/.exec(ticket ?? '') ?? [];
  if (!seconds || !signed) return false;
  const isOurs = timingSafeEqual(Buffer.from(signed), Buffer.from(signature(seconds, key)));
  return isOurs && now.epochMilliseconds < Number(seconds) * 1000;
}

function signature(text: string, key: Buffer): string {
  return createHmac('sha256', key).update(`age-gate ${text}`).digest('base64url');
}

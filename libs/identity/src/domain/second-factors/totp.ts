import { Secret, TOTP } from 'otpauth';

const ISSUER = 'Track Tutoring';
const PERIOD_SECONDS = 30;
/** Clocks of phones are off by some seconds, and people type slowly: one step before and after is taken as well. */
const STEPS_AROUND = 1;

const totpOf = (secret: string, label = '') =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS });

/** 160 random bits in base32, as authenticator apps take them. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the QR code says to an authenticator app. `label` is how the person knows the account. */
export function totpUri(secret: string, label: string): string {
  return totpOf(secret, label).toString();
}

/**
 * The time step whose code this is; null for a wrong code, and for one that was used: nothing at or before `lastStep` is
 * taken again, so that a code seen over a shoulder is worth nothing.
 */
export function acceptedStep(
  secret: string,
  code: string,
  now: Temporal.Instant,
  lastStep: number | null,
): number | null {
  const timestamp = now.epochMilliseconds;
  const delta = totpOf(secret).validate({ token: code, timestamp, window: STEPS_AROUND });
  if (delta === null) return null;
  const step = Math.floor(timestamp / (PERIOD_SECONDS * 1000)) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}

/** The six digits in what was typed; null where it is something else. */
export function totpCodeIn(typed: string): string | null {
  const digits = typed.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

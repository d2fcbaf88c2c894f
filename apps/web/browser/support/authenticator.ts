import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';

const HALF_MINUTE = 30_000;

/** A device with a fingerprint reader that always agrees: passkeys are made and used without a person. */
export async function addAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** What an app with this key shows now, or so many half minutes later: a code works once. */
export function codeOf(key: string, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.now() + steps * HALF_MINUTE });
}

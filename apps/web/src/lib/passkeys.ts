import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { Problem } from './problem';

/** What the api hands on from WebAuthn, and takes back: its inside is the browser's and the server library's. */
type Json = Record<string, unknown>;

export const canUsePasskeys = (): boolean => browserSupportsWebAuthn();

export const newPasskey = (options: Json): Promise<Json> =>
  asked(() => startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON }));

export const askPasskey = (options: Json): Promise<Json> =>
  asked(() => startAuthentication({ optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON }));

async function asked(ceremony: () => Promise<object>): Promise<Json> {
  try {
    return { ...(await ceremony()) };
  } catch (error) {
    throw problemOf(error);
  }
}

/** Browsers tell little on purpose: cancelled, timed out and not there look alike. */
function problemOf(error: unknown): Problem {
  const isKnown = error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED';
  return isKnown
    ? new Problem(0, 'web.passkey-known', 'This device has a passkey already', 'Use another device, or the one it has.')
    : new Problem(
        0,
        'web.passkey-stopped',
        'No passkey was used',
        'It was canceled, took too long, or this device has none for Track Tutoring. Try again, or use another way.',
      );
}

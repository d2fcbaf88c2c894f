import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';

const base64url = z
  .string()
  .max(20_000)
  .regex(/^[A-Za-z0-9_-]*$/);
const credential = {
  id: base64url.min(1).max(1_400),
  rawId: base64url.min(1).max(1_400),
  type: z.literal('public-key'),
};

const registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url.min(1),
    attestationObject: base64url.min(1),
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});

const assertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url.min(1),
    authenticatorData: base64url.min(1),
    signature: base64url.min(1),
    userHandle: base64url.optional(),
  }),
});

const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** Of what a browser named, what we know: it only helps browsers to ask the right device. */
export function knownTransports(named: readonly string[]): Transport[] {
  return TRANSPORTS.filter((transport) => named.includes(transport));
}

/** What a browser sends for a new passkey, with nothing else in it; null for another form. */
export function toRegistration(sent: unknown): RegistrationResponseJSON | null {
  const parsed = registration.safeParse(sent);
  if (!parsed.success) return null;
  const { transports = [], ...response } = parsed.data.response;
  return {
    ...parsed.data,
    response: { ...response, transports: knownTransports(transports) },
    clientExtensionResults: {},
  };
}

/** What a browser sends for a passkey that it has; null for another form. */
export function toAssertion(sent: unknown): AuthenticationResponseJSON | null {
  const parsed = assertion.safeParse(sent);
  if (!parsed.success) return null;
  const { userHandle, ...response } = parsed.data.response;
  return {
    ...parsed.data,
    response: userHandle === undefined ? response : { ...response, userHandle },
    clientExtensionResults: {},
  };
}

const clientData = z.object({ challenge: base64url.min(1).max(200) });

/** The challenge that an answer says it is for. Nothing in it is believed before the signature is checked. */
export function challengeIn({ response }: { response: { clientDataJSON: string } }): string | null {
  try {
    const parsed = clientData.safeParse(JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString()));
    return parsed.success ? parsed.data.challenge : null;
  } catch {
    return null;
  }
}

import { Secret, TOTP } from 'otpauth';
import type { Response } from 'supertest';
import type { TestApi } from './test-api';
import type { Visitor } from './visitor';

/** In the authenticator app of everybody whom `People.staff` makes. */
export const TOTP_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** What the app shows at `at`, or so many half minutes later. */
export function totpCode(at: Temporal.Instant, steps = 0, secret = TOTP_SECRET): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.epochMilliseconds + steps * 30_000 });
}

/** Signs in with whatever it takes. Time stands still in tests, so the code of an earlier sign-in counts as unused. */
export async function signInWithBothSteps(
  api: TestApi,
  visitor: Visitor,
  path: string,
  credentials: object,
): Promise<Response> {
  const answer = await visitor.post(path, credentials);
  if (answer.status !== 202) return answer;
  await api.db.query('UPDATE identity_totp SET last_step = NULL');
  return visitor.post('/sign-ins/second-step', { code: totpCode(api.db.clock.now()) });
}

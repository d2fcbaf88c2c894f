import type { BrowserContext } from 'playwright-core';
import { running } from './browser';
import { linkIn, mailTo } from './inbox';

export interface Newcomer {
  email: string;
  password: string;
}

const PASSWORD = 'seven quiet lanterns';
let counter = 0;

/** A guardian of this test's own, signed in in this window; the pages that lead here are another test's. */
export async function newGuardian(context: BrowserContext): Promise<Newcomer> {
  counter += 1;
  const { web } = running();
  const email = `newcomer.${Date.now()}.${counter}@example.com`;
  const headers = { origin: web };
  const documents = (await (await context.request.get('/api/legal-documents')).json()) as Record<string, string>[];
  const registration = {
    firstName: 'Morgan',
    lastName: 'Reyes',
    email,
    password: PASSWORD,
    birthDate: '1985-05-05',
    phone: '(212) 555-0123',
    street: '12 Elm Street',
    city: 'Albany',
    stateCode: 'NY',
    postalCode: '12207',
    timeZone: 'America/New_York',
    attestsAdult: true,
    accepted: documents.map(({ document, version, sha256 }) => ({ document, version, sha256 })),
  };
  const registered = await context.request.post('/api/accounts', { data: registration, headers });
  if (!registered.ok()) throw new Error(`Registering answered ${await registered.text()}`);
  const link = new URL(linkIn(await mailTo(email, /confirm|verify/i), '/verify'));
  const token = link.searchParams.get('token');
  const verified = await context.request.post('/api/accounts/verification', {
    data: { token, password: PASSWORD },
    headers,
  });
  if (!verified.ok()) throw new Error(`Confirming the address answered ${await verified.text()}`);
  return { email, password: PASSWORD };
}

import { newId } from '@app/kernel';
import type { TestApi } from './test-api';

export type Registration = Record<string, unknown> & { email: string };

/** What a guardian who has not registered yet sends, complete and right, with an address of its own. */
export async function aRegistration(api: TestApi, overrides: Record<string, unknown> = {}): Promise<Registration> {
  const documents = (await api.visitor().get('/legal-documents')).body as Record<string, string>[];
  return {
    firstName: 'Robin',
    lastName: 'Okafor',
    email: `robin-${newId()}@example.com`,
    password: 'seven tall pines',
    birthDate: '1984-02-29',
    phone: '(415) 555-0123',
    street: '12 Elm Street',
    city: 'Oakland',
    postalCode: '94607',
    stateCode: 'CA',
    timeZone: 'America/Los_Angeles',
    attestsAdult: true,
    accepted: documents.map(({ document, version, sha256 }) => ({ document, version, sha256 })),
    ...overrides,
  };
}

import { newId } from '@app/kernel';
import { useTestDatabase, type TestDatabase } from '@app/testing';
import type { Response } from 'supertest';
import { GoogleStandIn, type PersonAtGoogle } from './google-stand-in';
import { PUBLIC_URL, TestApi } from './test-api';
import type { Visitor } from './visitor';

export const atGoogle = (email: string, over: Partial<PersonAtGoogle> = {}): PersonAtGoogle => ({
  subject: newId(),
  email,
  isVerified: true,
  ...over,
});

/** The page of ours that a visit to Google ended at. */
export const endOf = ({ headers }: Response): string =>
  (headers as { location: string }).location.slice(PUBLIC_URL.length);

/** Registers the hooks of an api that offers signing in with Google, and of what plays Google. */
export function useGoogle() {
  const standIn = new GoogleStandIn();
  const settings: Record<string, string> = { GOOGLE_CLIENT_ID: 'track', GOOGLE_CLIENT_SECRET: 'track-secret' };
  const db: TestDatabase = useTestDatabase();
  const api = new TestApi(db, { settings });
  beforeAll(async () => {
    await standIn.start(PUBLIC_URL);
    settings.GOOGLE_ISSUER = standIn.issuer;
    await api.start();
  }, 60_000);
  afterAll(async () => {
    standIn.stop();
    await api.stop();
  });

  const isVisitedBy = (person: PersonAtGoogle | null): Promise<void> => standIn.isVisitedBy(person);

  /** To Google and back to our callback, which is not called yet. */
  async function away(visitor: Visitor, path = '/google/sign-ins', body: object = {}): Promise<string> {
    const started = await visitor.post(path, body);
    if (started.status !== 201) throw new Error(started.text);
    const back = await standIn.visit((started.body as { address: string }).address, PUBLIC_URL);
    return back.slice(`${PUBLIC_URL}/api`.length);
  }

  async function signIn(visitor: Visitor, next?: string): Promise<string> {
    return endOf(await visitor.get(await away(visitor, '/google/sign-ins', next === undefined ? {} : { next })));
  }

  const linksOf = (accountId: string): Promise<unknown[]> =>
    db.query('SELECT 1 FROM identity_google_link WHERE account_id = $1', [accountId]);

  return { api, db, isVisitedBy, away, signIn, linksOf };
}

import { newId } from '@app/kernel';
import { GoogleProvider, type GooglePerson } from '../google/google-provider';
import { ReturnFromGoogle } from '../use-cases/google/return-from-google';
import { VisitGoogle } from '../use-cases/google/visit-google';
import type { Guardian } from './given-people';
import { useIdentity } from './use-identity';

class StandIn {
  person: GooglePerson;
  state = '';
  readonly isOffered = true;

  newSecrets() {
    this.state = newId();
    return { codeVerifier: newId(), nonce: newId(), state: this.state };
  }

  addressFor = () => Promise.resolve('https://accounts.google.test/');
  personOf = () => Promise.resolve(this.person);
}

const google = new StandIn();
const { db, app, given } = useIdentity({ replacements: [{ provide: GoogleProvider, useValue: google }] });

/** Comes back from Google, as whoever has this address there. */
async function comesBack(email: string) {
  google.person = { issuer: 'https://accounts.google.test', subject: newId(), email, isEmailVerified: true };
  const { browserToken } = await app.get(VisitGoogle).toSignIn(undefined, given.freshAddress());
  const { state } = google;
  return app.get(ReturnFromGoogle).execute({ query: '?code=1', state, browserToken }, null, given.caller());
}

const linksOf = ({ accountId }: Guardian) =>
  db.query('SELECT 1 FROM identity_google_link WHERE account_id = $1', [accountId]);

describe('signing in with Google', () => {
  it('opens the account of the proven address', async () => {
    const guardian = await given.guardian();
    expect(await comesBack(guardian.email)).toMatchObject({ is: 'signed-in' });
    expect(await linksOf(guardian)).toHaveLength(1);
  });

  it.each([
    ['has given the address up', `email = gen_random_uuid() || '@example.com'`],
    ['is closed', `state = 'closed', closed_at = now()`],
  ])('links nothing to an account that %s at the same moment', async (_, change) => {
    const guardian = await given.guardian();
    const result = await db.whileWaiting(
      (tx) => tx.query('SELECT 1 FROM identity_account WHERE id = $1 FOR UPDATE', [guardian.accountId]),
      () => comesBack(guardian.email),
      (tx) => tx.query(`UPDATE identity_account SET ${change} WHERE id = $1`, [guardian.accountId]),
    );
    expect(result).toMatchObject({ status: 'fulfilled', value: { is: 'unknown' } });
    expect(await linksOf(guardian)).toEqual([]);
  });
});

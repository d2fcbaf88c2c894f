import { newId } from '@app/kernel';
import { PASSWORD, People } from '../support/people';
import { atGoogle, endOf, useGoogle } from '../support/google-visits';
import type { PersonAtGoogle } from '../support/google-stand-in';

const google = useGoogle();
const { api, db, away, signIn, linksOf } = google;

const DAY_HOURS = 24;

interface Closed {
  email: string;
  accountId: string;
  person: PersonAtGoogle;
}

/** A guardian whose account was closed a moment ago, having signed in with Google before or not. */
async function closedAccount({ isLinked = true } = {}): Promise<Closed> {
  const { email, accountId } = await new People(api.app).guardian();
  const person = atGoogle(email);
  await google.isVisitedBy(person);
  const visitor = api.visitor();
  if (isLinked) expect(await signIn(visitor)).toBe('/');
  else await visitor.post('/sign-ins', { email, password: PASSWORD });
  expect((await visitor.post('/me/closing')).status).toBe(204);
  return { email, accountId, person };
}

const stateOf = async (accountId: string): Promise<string | undefined> => {
  const [row] = await db.query<{ state: string }>('SELECT state FROM identity_account WHERE id = $1', [accountId]);
  return row?.state;
};

/** In so many hours; then it is now again. */
async function later(hours: number, act: () => Promise<void>): Promise<void> {
  const start = db.clock.now();
  db.clock.advance({ hours });
  try {
    await act();
  } finally {
    db.clock.set(start);
  }
}

describe('coming back to a closed account with Google', () => {
  it.each([[true], [false]])(
    'leads to the page that asks whether they want it again, and opens nothing in passing (linked before: %p)',
    async (isLinked) => {
      const { accountId } = await closedAccount({ isLinked });
      await later(29 * DAY_HOURS, async () => {
        const visitor = api.visitor();
        expect(await signIn(visitor, '/minutes')).toBe('/sign-in?google=closed');
        expect((await visitor.get('/me')).status).toBe(401);
      });
      expect(await stateOf(accountId)).toBe('closed');
      expect(await linksOf(accountId)).toHaveLength(isLinked ? 1 : 0);
    },
  );

  it('goes on from there with the password, in so many words; Google opens it again afterwards', async () => {
    const { email, accountId } = await closedAccount();
    const visitor = api.visitor();
    expect(await signIn(visitor)).toBe('/sign-in?google=closed');
    expect(await visitor.post('/sign-ins', { email, password: PASSWORD })).toMatchObject({
      status: 403,
      body: { code: 'identity.account-closed' },
    });
    expect((await visitor.post('/sign-ins', { email, password: PASSWORD, comesBack: true })).status).toBe(201);
    expect(await stateOf(accountId)).toBe('active');
    const again = api.visitor();
    expect(await signIn(again, '/minutes')).toBe('/minutes');
    expect((await again.get('/me')).body).toMatchObject({ accountId });
  });

  it.each([[true], [false]])(
    'is no way back after 30 days, also while the erasing is late (linked before: %p)',
    async (isLinked) => {
      const { email, accountId } = await closedAccount({ isLinked });
      await later(30 * DAY_HOURS, async () => {
        const visitor = api.visitor();
        expect(await signIn(visitor)).toBe(`/register?google=1#email=${encodeURIComponent(email)}`);
        expect((await visitor.get('/me')).status).toBe(401);
      });
      expect(await stateOf(accountId)).toBe('closed');
    },
  );

  it('tells nobody of it whose address Google did not prove, and no other person with that address', async () => {
    const { email, accountId, person } = await closedAccount();
    await google.isVisitedBy({ ...person, isVerified: false });
    expect(await signIn(api.visitor())).toBe('/sign-in?google=unverified');
    await google.isVisitedBy(atGoogle(email));
    expect(await signIn(api.visitor())).toContain('/register?');
    expect(await stateOf(accountId)).toBe('closed');
  });

  it('connects no Google account to it: the sign-in that asked ended with the account', async () => {
    const { email, accountId } = await new People(api.app).guardian();
    const visitor = api.visitor();
    await visitor.post('/sign-ins', { email, password: PASSWORD });
    await google.isVisitedBy(atGoogle(email));
    const back = await away(visitor, '/google/link');
    expect((await visitor.post('/me/closing')).status).toBe(204);
    expect(endOf(await visitor.get(back))).toBe('/settings/security?google=failed');
    expect(await linksOf(accountId)).toEqual([]);
  });
});

describe('what comes back from Google', () => {
  async function visiting(): Promise<{ email: string; accountId: string }> {
    const guardian = await new People(api.app).guardian();
    await google.isVisitedBy(atGoogle(guardian.email));
    return guardian;
  }

  it.each([
    ['another nonce', `nonce = 'somebody else’s'`],
    ['another code verifier', `code_verifier = repeat('x', 43)`],
  ])('opens nothing when it is for a visit with %s', async (_, change) => {
    const { accountId } = await visiting();
    const visitor = api.visitor();
    const back = await away(visitor);
    await db.query(`UPDATE identity_google_attempt SET ${change}`);
    expect(endOf(await visitor.get(back))).toBe('/sign-in?google=failed');
    expect((await visitor.get('/me')).status).toBe(401);
    expect(await linksOf(accountId)).toEqual([]);
  });

  it('opens nothing with a code that somebody else’s visit brought, nor with one that was used', async () => {
    await visiting();
    const [attacker, victim] = [api.visitor(), api.visitor()];
    const code = (back: string) => new URL(back, api.url).searchParams.get('code') ?? '';
    const attackersBack = await away(attacker);
    const victimsBack = await away(victim);
    const injected = victimsBack.replace(code(victimsBack), code(attackersBack));
    expect(endOf(await victim.get(injected))).toBe('/sign-in?google=failed');
    expect((await victim.get('/me')).status).toBe(401);

    const first = await away(victim);
    expect(endOf(await victim.get(first))).toBe('/');
    const second = await away(attacker);
    expect(endOf(await attacker.get(second.replace(code(second), code(first))))).toBe('/sign-in?google=failed');
    expect((await attacker.get('/me')).status).toBe(401);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example/',
    'https:evil.example',
    'javascript:alert(1)',
    '/\tevil',
    '@evil.example',
    '.evil.example',
    '//evil.example%2f@',
  ])('is never sent on to %j', async (next) => {
    await visiting();
    expect(await signIn(api.visitor(), next)).toBe('/');
  });

  it.each(['/%2F%2Fevil.example', '/%5Cevil.example', '/minutes?next=//evil.example'])(
    'is sent on to %j, which is a page of ours or none',
    async (next) => {
      await visiting();
      const visitor = api.visitor();
      const answer = await visitor.get(await away(visitor, '/google/sign-ins', { next }));
      expect(new URL((answer.headers as { location: string }).location).origin).toBe('http://track.test');
      expect(endOf(answer)).toBe(next);
    },
  );

  it('opens no second account of ours with one Google account', async () => {
    const one = await visiting();
    const person = atGoogle(one.email);
    await google.isVisitedBy(person);
    await signIn(api.visitor());
    const other = await new People(api.app).guardian({ email: `${newId()}@example.com` });
    await google.isVisitedBy({ ...person, email: other.email });
    const visitor = api.visitor();
    expect(await signIn(visitor)).toBe('/');
    expect((await visitor.get('/me')).body).toMatchObject({ accountId: one.accountId });
    expect(await linksOf(other.accountId)).toEqual([]);
  });
});

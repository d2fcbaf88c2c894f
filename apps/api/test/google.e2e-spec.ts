import { newId } from '@app/kernel';
import { atGoogle, endOf, useGoogle } from './support/google-visits';
import { PASSWORD, People } from './support/people';
import { totpCode } from './support/second-step';
import type { Visitor } from './support/visitor';

const google = useGoogle();
const { api, db, away, signIn, linksOf } = google;

const people = () => new People(api.app);

describe('signing in with Google', () => {
  it('opens the account whose proven address Google proved too, and goes on to where they were headed', async () => {
    const { email, accountId } = await people().guardian();
    await google.isVisitedBy(atGoogle(email));
    const visitor = api.visitor();
    expect(await signIn(visitor, '/minutes')).toBe('/minutes');
    expect((await visitor.get('/me')).body).toMatchObject({ accountId });
    expect(await linksOf(accountId)).toHaveLength(1);
  });

  it('knows the person by Google’s own id afterwards, whatever their address there is by then', async () => {
    const { email, accountId } = await people().guardian();
    const person = atGoogle(email);
    await google.isVisitedBy(person);
    await signIn(api.visitor());
    await google.isVisitedBy({ ...person, email: `${newId()}@example.com` });
    const visitor = api.visitor();
    expect(await signIn(visitor)).toBe('/');
    expect((await visitor.get('/me')).body).toMatchObject({ accountId });
  });

  it('is no way in for whoever has that address at Google later', async () => {
    const { email, accountId } = await people().guardian();
    await google.isVisitedBy(atGoogle(email));
    await signIn(api.visitor());
    await google.isVisitedBy(atGoogle(email));
    const visitor = api.visitor();
    expect(await signIn(visitor)).toContain('/register?');
    expect((await visitor.get('/me')).status).toBe(401);
    expect(await linksOf(accountId)).toHaveLength(1);
  });

  it('leads a stranger to the registration with their address, and keeps nothing of it', async () => {
    const email = `${newId()}@example.com`;
    await google.isVisitedBy(atGoogle(email));
    const visitor = api.visitor();
    expect(await signIn(visitor)).toBe(`/register?google=1#email=${encodeURIComponent(email)}`);
    expect((await visitor.get('/me')).status).toBe(401);
    for (const table of ['identity_google_attempt', 'identity_google_link', 'identity_account']) {
      const rows = await db.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t`);
      expect(rows.filter(({ row }) => row.includes(email))).toEqual([]);
    }
  });

  it('takes an address that somebody registered and never proved for a stranger’s', async () => {
    const { email, accountId } = await people().guardian();
    await db.query('UPDATE identity_account SET email_verified_at = NULL WHERE id = $1', [accountId]);
    await google.isVisitedBy(atGoogle(email));
    expect(await signIn(api.visitor())).toContain('/register?');
    expect(await linksOf(accountId)).toEqual([]);
  });

  it('opens nothing with an address that Google did not prove', async () => {
    const { email, accountId } = await people().guardian();
    await google.isVisitedBy(atGoogle(email, { isVerified: false }));
    expect(await signIn(api.visitor())).toBe('/sign-in?google=unverified');
    expect(await linksOf(accountId)).toEqual([]);
  });

  it('still asks for the second factor of an account that has one', async () => {
    const { email } = await people().staff('staff:support');
    await google.isVisitedBy(atGoogle(email));
    const visitor = api.visitor();
    expect(await signIn(visitor, '/console')).toBe('/sign-in/second-step?next=%2Fconsole');
    expect((await visitor.get('/me')).status).toBe(401);
    expect(await visitor.post('/sign-ins/second-step', { code: totpCode(db.clock.now()) })).toMatchObject({
      status: 201,
      body: { email },
    });
  });

  it('opens no account that is suspended', async () => {
    const { email, accountId } = await people().guardian();
    const person = atGoogle(email);
    await google.isVisitedBy(person);
    await signIn(api.visitor());
    await db.query(`UPDATE identity_account SET state = 'suspended' WHERE id = $1`, [accountId]);
    expect(await signIn(api.visitor())).toBe('/sign-in?google=refused');
  });

  it('goes to no other site afterwards', async () => {
    const { email } = await people().guardian();
    await google.isVisitedBy(atGoogle(email));
    expect(await signIn(api.visitor(), '//evil.example/')).toBe('/');
    expect(await signIn(api.visitor(), 'https://evil.example/')).toBe('/');
  });
});

describe('a visit to Google', () => {
  it('ends only in the browser that began it, once, and in time', async () => {
    const { email } = await people().guardian();
    await google.isVisitedBy(atGoogle(email));
    const [victim, attacker] = [api.visitor(), api.visitor()];
    const back = await away(attacker);
    expect(endOf(await victim.get(back))).toBe('/sign-in?google=failed');
    expect((await victim.get('/me')).status).toBe(401);
    expect(endOf(await attacker.get(back))).toBe('/');
    expect(endOf(await attacker.get(back))).toContain('google=failed');

    const late = api.visitor();
    const lateBack = await away(late);
    const start = db.clock.now();
    db.clock.advance({ minutes: 10 });
    expect(endOf(await late.get(lateBack))).toBe('/sign-in?google=failed');
    db.clock.set(start);
  });

  it('comes to nothing with a forged state or code, or after a no', async () => {
    const { email } = await people().guardian();
    await google.isVisitedBy(atGoogle(email));
    const visitor = api.visitor();
    const back = await away(visitor);
    expect(endOf(await visitor.get(back.replace(/state=[^&]*/, 'state=forged')))).toBe('/sign-in?google=failed');
    const again = await away(visitor);
    expect(endOf(await visitor.get(again.replace(/code=[^&]*/, 'code=forged')))).toBe('/sign-in?google=failed');
    await google.isVisitedBy(null);
    expect(await signIn(visitor)).toBe('/sign-in?google=failed');
    expect(endOf(await visitor.get('/google/callback'))).toBe('/sign-in?google=failed');
  });
});

describe('connecting Google in the settings', () => {
  async function member(): Promise<{ visitor: Visitor; email: string; accountId: string }> {
    const { email, accountId } = await people().guardian();
    const visitor = api.visitor();
    await visitor.post('/sign-ins', { email, password: PASSWORD });
    return { visitor, email, accountId };
  }

  it('takes a fresh proof, tells the owner, and can be undone', async () => {
    const { visitor, email, accountId } = await member();
    await google.isVisitedBy(atGoogle(email));
    const start = db.clock.now();
    db.clock.advance({ minutes: 11 });
    expect((await visitor.post('/google/link')).body).toMatchObject({ code: 'platform.fresh-proof-needed' });
    await visitor.post('/proofs', { password: PASSWORD });
    expect(endOf(await visitor.get(await away(visitor, '/google/link')))).toBe('/settings/security?google=linked');
    expect((await visitor.get('/second-factors')).body).toMatchObject({ isGoogleOffered: true, google: { email } });
    expect((await visitor.delete('/google/link')).status).toBe(204);
    expect(await linksOf(accountId)).toEqual([]);
    const events = await db.events('identity.second-factor-changed.v1');
    expect(
      events.filter(({ payload }) => payload.accountId === accountId).map(({ payload }) => payload.change),
    ).toEqual(['google-linked', 'google-unlinked']);
    db.clock.set(start);
  });

  it('links no address but the account’s own, and no Google account twice', async () => {
    const [one, other] = [await member(), await member()];
    await google.isVisitedBy(atGoogle(`${newId()}@example.com`));
    expect(endOf(await one.visitor.get(await away(one.visitor, '/google/link')))).toContain('google=other-address');
    const person = atGoogle(one.email);
    await google.isVisitedBy(person);
    await one.visitor.get(await away(one.visitor, '/google/link'));
    await google.isVisitedBy({ ...person, email: other.email });
    expect(endOf(await other.visitor.get(await away(other.visitor, '/google/link')))).toContain('google=taken');
  });

  it('links nothing when somebody else is signed in by the time the browser comes back', async () => {
    const [one, other] = [await member(), await member()];
    await google.isVisitedBy(atGoogle(one.email));
    const back = await away(one.visitor, '/google/link');
    await one.visitor.post('/sign-ins', { email: other.email, password: PASSWORD });
    expect(endOf(await one.visitor.get(back))).toBe('/settings/security?google=failed');
    expect(await linksOf(one.accountId)).toEqual([]);
  });
});

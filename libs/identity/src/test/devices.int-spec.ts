import { GoogleRepository } from '../persistence/google/google.repository';
import { PeopleFacade } from '../people.facade';
import { DisownSignIn } from '../use-cases/sign-in/disown-sign-in';
import { ForgetAccountTraces } from '../use-cases/account/forget-account-traces';
import { ListDevices } from '../use-cases/sign-in/list-devices';
import { RememberDevice } from '../use-cases/sign-in/remember-device';
import { ResetPassword } from '../use-cases/passwords/reset-password';
import { SignIn } from '../use-cases/sign-in/sign-in';
import { SignOut } from '../use-cases/sign-in/sign-out';
import { PASSWORD } from './given-people';
import { useIdentity } from './use-identity';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const { db, app, given } = useIdentity({ providers: [ForgetAccountTraces] });

/** Signs in with a browser that carries this id, as the route does; answers what it carries afterwards. */
async function signIn(email: string, carried: string | null = null, address = '203.0.113.7') {
  const caller = given.caller({ userAgent: FIREFOX, address });
  const { token } = await app.get(SignIn).execute(email, PASSWORD, caller);
  const device = await app.get(RememberDevice).execute(token, carried);
  return { actor: (await given.authenticate(token))!, token, device: device!.token };
}

/** Each write of the row makes a new one. */
async function versionsOf(accountId: string): Promise<string[]> {
  const rows = await db.query<{ version: string }>(
    'SELECT xmin::text AS version FROM identity_device WHERE account_id = $1',
    [accountId],
  );
  return rows.map(({ version }) => version);
}

async function news(accountId: string): Promise<string[]> {
  const events = await db.events('identity.signed-in-on-new-device.v1');
  return events.filter(({ payload }) => payload.accountId === accountId).map(({ payload }) => String(payload.signInId));
}

describe('a browser', () => {
  it('is news to its owner once: not the first one, and not when it comes back', async () => {
    const { email, accountId } = await given.guardian();
    const first = await signIn(email);
    expect(await news(accountId)).toEqual([]);
    const again = await signIn(email, first.device);
    expect(await news(accountId)).toEqual([]);
    const other = await signIn(email);
    expect(await news(accountId)).toEqual([other.actor.signInId]);
    await signIn(email, again.device);
    await signIn(email, other.device);
    expect(await news(accountId)).toHaveLength(1);
  });

  it('gets a new id each time, so that one that was planted or copied is soon worth nothing', async () => {
    const { email, accountId } = await given.guardian();
    const planted = await signIn(email);
    await signIn(email, planted.device);
    const thief = await signIn(email, planted.device);
    expect(await news(accountId)).toEqual([thief.actor.signInId]);
    const rows = await db.query<{ row: string }>('SELECT d::text AS row FROM identity_device d');
    expect(rows.some(({ row }) => row.includes(thief.device))).toBe(false);
  });

  it('that a family shares is known to each of them', async () => {
    const [one, two] = [await given.guardian(), await given.guardian()];
    const mine = await signIn(one.email);
    const theirs = await signIn(two.email, mine.device);
    await signIn(one.email, theirs.device);
    expect(await news(one.accountId)).toEqual([]);
    expect(await news(two.accountId)).toEqual([]);
  });

  it('shows its owner the hour in which it was last used, written once an hour', async () => {
    const start = db.clock.now();
    const { email } = await given.guardian();
    const { actor, token } = await signIn(email);
    const [writtenAt] = await versionsOf(actor.accountId);
    await given.authenticate(token);
    expect(await versionsOf(actor.accountId)).toEqual([writtenAt]);

    db.clock.advance({ hours: 30 });
    await Promise.all(Array.from({ length: 8 }, () => given.authenticate(token)));
    const [laterAt] = await versionsOf(actor.accountId);
    expect(laterAt).not.toBe(writtenAt);
    db.clock.advance({ minutes: 1 });
    await given.authenticate(token);
    expect(await versionsOf(actor.accountId)).toEqual([laterAt]);

    const [device] = await app.get(ListDevices).execute(actor);
    const hour = db.clock.now().round({ smallestUnit: 'hour', roundingMode: 'floor' });
    expect(device).toMatchObject({ signedInAt: start });
    expect(device!.lastSeenAt.toString()).toBe(hour.toString());
    db.clock.set(start);
  });

  it('is not forgotten while it is in use, however long ago somebody signed in with it', async () => {
    const start = db.clock.now();
    const { email, accountId } = await given.guardian();
    const { token } = await signIn(email);
    db.clock.advance({ hours: 20 * 24 });
    await given.authenticate(token);
    await app.get(ForgetAccountTraces).run(start.add({ hours: 365 * 24 + 1 }));
    expect(await db.query('SELECT 1 FROM identity_device WHERE account_id = $1', [accountId])).toHaveLength(1);
    db.clock.set(start);
  });

  it('is forgotten when nobody used it for a year', async () => {
    const { email, accountId } = await given.guardian();
    const { device } = await signIn(email);
    await signIn(email);
    await app.get(ForgetAccountTraces).run(db.clock.now().add({ hours: 365 * 24 + 1 }));
    expect(await db.query('SELECT 1 FROM identity_device WHERE account_id = $1', [accountId])).toEqual([]);
    const before = (await news(accountId)).length;
    const { actor } = await signIn(email, device);
    // It is new again, and the owner hears of it: whoever it is, it is not the account's first.
    expect((await news(accountId)).slice(before)).toEqual([actor.signInId]);
  });
});

describe('the list of devices', () => {
  it('names browser, system, network and time of each sign-in, this one first', async () => {
    const guardian = await given.guardian();
    const here = await signIn(guardian.email, null, '203.0.113.9');
    const list = await app.get(ListDevices).execute(here.actor);
    expect(list[0]).toMatchObject({
      signInId: here.actor.signInId,
      browser: 'Firefox',
      system: 'Linux',
      kind: 'computer',
      address: '203.0.113.9',
      isCurrent: true,
    });
    expect(list.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(list).toHaveLength(2);
  });

  it('signs out one of them, or all the others, and never another’s', async () => {
    const [owner, stranger] = [await given.guardian(), await given.guardian()];
    const [here, there, elsewhere] = [await signIn(owner.email), await signIn(owner.email), await signIn(owner.email)];
    const signOut = app.get(SignOut);
    await expect(signOut.device(stranger.actor, there.actor.signInId)).rejects.toMatchObject({
      code: 'identity.sign-in-not-found',
    });
    await expect(given.authenticate(there.token)).resolves.not.toBeNull();
    await signOut.device(here.actor, there.actor.signInId);
    await expect(given.authenticate(there.token)).resolves.toBeNull();
    await expect(signOut.device(here.actor, there.actor.signInId)).rejects.toMatchObject({ kind: 'not-found' });
    await signOut.elsewhere(here.actor);
    await expect(given.authenticate(elsewhere.token)).resolves.toBeNull();
    await expect(given.authenticate(here.token)).resolves.not.toBeNull();
  });
});

describe('"this wasn’t me"', () => {
  it('ends what was opened, makes the password worthless, and starts a new one, once', async () => {
    const { email, accountId } = await given.guardian();
    const own = await signIn(email);
    const thief = await signIn(email, null, '192.0.2.66');
    const told = (await app.get(PeopleFacade).issueDisowning(thief.actor.signInId))!;
    expect(told).toMatchObject({ browser: 'Firefox', system: 'Linux', address: '192.0.2.66' });

    const disown = () => app.get(DisownSignIn).execute(told.token, given.freshAddress());
    await disown();
    for (const { token } of [own, thief]) await expect(given.authenticate(token)).resolves.toBeNull();
    await expect(signIn(email)).rejects.toMatchObject({ code: 'identity.wrong-credentials' });
    await expect(disown()).rejects.toMatchObject({ code: 'identity.link-gone' });

    const asked = (await db.events('identity.password-reset-asked.v1')).at(-1)!;
    await expect(app.get(PeopleFacade).accountOfPasswordReset(String(asked.payload.resetId))).resolves.toBe(accountId);
    const reset = (await app.get(PeopleFacade).issuePasswordReset(String(asked.payload.resetId)))!;
    await app.get(ResetPassword).execute(reset.token, PASSWORD, given.freshAddress());
    const before = (await news(accountId)).length;
    await signIn(email, thief.device);
    expect((await news(accountId)).length).toBe(before + 1);
  });

  it('disconnects Google, whenever it was connected: it may be the way in which they came', async () => {
    const { email, accountId } = await given.guardian();
    const person = { issuer: 'https://accounts.google.test', subject: email, email, isEmailVerified: true };
    await db.unitOfWork.run((tx) => app.get(GoogleRepository).link(tx, accountId, person, db.clock.now()));
    db.clock.advance({ hours: 1 });
    const thief = await signIn(email);
    const told = (await app.get(PeopleFacade).issueDisowning(thief.actor.signInId))!;
    await app.get(DisownSignIn).execute(told.token, given.freshAddress());
    await expect(app.get(PeopleFacade).googleAddress(accountId)).resolves.toBeNull();
    const changes = await db.events('identity.second-factor-changed.v1');
    expect(changes.map(({ payload }) => payload)).toContainEqual({ accountId, change: 'google-unlinked' });
  });

  it('works for a week', async () => {
    const { email } = await given.guardian();
    const { actor } = await signIn(email);
    const told = (await app.get(PeopleFacade).issueDisowning(actor.signInId))!;
    const start = db.clock.now();
    db.clock.advance({ hours: 7 * 24 });
    await expect(app.get(DisownSignIn).execute(told.token, given.freshAddress())).rejects.toMatchObject({
      code: 'identity.link-gone',
    });
    db.clock.set(start);
  });
});

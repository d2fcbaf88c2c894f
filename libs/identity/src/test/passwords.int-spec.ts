import { PeopleFacade } from '../people.facade';
import { AskPasswordReset } from '../use-cases/passwords/ask-password-reset';
import { ChangePassword } from '../use-cases/passwords/change-password';
import { ResetPassword } from '../use-cases/passwords/reset-password';
import { SignIn } from '../use-cases/sign-in/sign-in';
import { PASSWORD } from './given-people';
import { useIdentity } from './use-identity';

const NEW_PASSWORD = 'brown kettle seven';
const { db, app, given } = useIdentity();

const ask = (email: string) => app.get(AskPasswordReset).execute(email, given.freshAddress());
const reset = (token: string, password = NEW_PASSWORD) =>
  app.get(ResetPassword).execute(token, password, given.freshAddress());
const signIn = (email: string, password: string) => app.get(SignIn).execute(email, password, given.caller());

/** The id in the newest event, as notifications would take it. */
async function newestReset(): Promise<string> {
  const events = await db.events('identity.password-reset-asked.v1');
  return String(events.at(-1)!.payload.resetId);
}

/** The link of the newest mail; null where nobody gets one. */
async function newestLink(): Promise<string | null> {
  return (await app.get(PeopleFacade).issuePasswordReset(await newestReset()))?.token ?? null;
}

async function linkFor(email: string): Promise<string> {
  await ask(email);
  const link = await newestLink();
  if (!link) throw new Error(`${email} gets no link`);
  return link;
}

describe('a password that was forgotten', () => {
  it('is replaced through the mail, and every device is signed out', async () => {
    const { email, accountId } = await given.guardian();
    const devices = [await signIn(email, PASSWORD), await signIn(email, PASSWORD)];
    await reset(await linkFor(`  ${email.toUpperCase()}`));
    for (const { token } of devices) await expect(given.authenticate(token)).resolves.toBeNull();
    await expect(signIn(email, PASSWORD)).rejects.toMatchObject({ code: 'identity.wrong-credentials' });
    await expect(signIn(email, NEW_PASSWORD)).resolves.toBeDefined();
    const told = (await db.events('identity.password-changed.v1')).map(({ payload }) => payload.accountId);
    expect(told).toEqual([accountId]);
  });

  it('is replaced once by a link, and by no other link that was sent before', async () => {
    const { email } = await given.guardian();
    const [first, second] = [await linkFor(email), await linkFor(email)];
    await reset(second);
    for (const link of [first, second, 'made-up']) {
      await expect(reset(link, 'another good kettle')).rejects.toMatchObject({ code: 'identity.link-gone' });
    }
    await expect(signIn(email, NEW_PASSWORD)).resolves.toBeDefined();
  });

  it('is replaced once when the link is used twice at the same moment', async () => {
    const { email } = await given.guardian();
    const link = await linkFor(email);
    const tries = await Promise.allSettled([reset(link), reset(link, 'another good kettle')]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is not replaced an hour later', async () => {
    const { email } = await given.guardian();
    const link = await linkFor(email);
    db.clock.advance({ minutes: 60 });
    await expect(reset(link)).rejects.toMatchObject({ code: 'identity.link-gone', kind: 'gone' });
  });

  it('is not replaced by a weak one, and the link stays good', async () => {
    const { email } = await given.guardian();
    const link = await linkFor(email);
    for (const password of ['short', 'Password1234', 'okafor okafor']) {
      await expect(reset(link, password)).rejects.toMatchObject({
        code: 'identity.weak-secret',
        errors: [expect.objectContaining({ pointer: '/password' })],
      });
    }
    await expect(reset(link)).resolves.toBeUndefined();
  });

  it('lets its owner in, who had locked themselves out before', async () => {
    const { email } = await given.guardian();
    for (let wrong = 0; wrong < 10; wrong += 1) await signIn(email, `wrong ${wrong}`).catch(() => undefined);
    await expect(signIn(email, PASSWORD)).rejects.toMatchObject({ code: 'identity.too-many-attempts' });
    await reset(await linkFor(email));
    await expect(signIn(email, NEW_PASSWORD)).resolves.toBeDefined();
  });

  it('cannot be set through a link that confirms an address', async () => {
    const email = await given.register();
    await expect(reset(await given.tokenFor(email))).rejects.toMatchObject({ code: 'identity.link-gone' });
  });
});

describe('asking for a new password', () => {
  it('does the same whether or not the address has an account, and only its owner gets a mail', async () => {
    const { email } = await given.guardian();
    const unproven = await given.register();
    const before = (await db.events()).length;
    for (const address of [email, unproven, 'nobody-at-all@example.com']) await ask(address);
    expect((await db.events()).length - before).toBe(3);
    const asked = (await db.events('identity.password-reset-asked.v1')).slice(-3);
    const people = asked.map(({ payload }) => app.get(PeopleFacade).accountOfPasswordReset(String(payload.resetId)));
    expect(await Promise.all(people)).toEqual([await given.accountOf(email), null, null]);
    expect(await newestLink()).toBeNull();
  });

  it('fills nobody’s mailbox', async () => {
    const { email } = await given.guardian();
    const { clock } = db;
    clock.advance({ hours: 1 });
    for (let mail = 0; mail < 5; mail += 1) await ask(email);
    await expect(ask(email)).rejects.toMatchObject({ code: 'identity.too-many-attempts' });
  });

  it('keeps no link, only its hash', async () => {
    const { email } = await given.guardian();
    const link = await linkFor(email);
    const rows = await db.query<{ all_of_it: string }>('SELECT t::text AS all_of_it FROM identity_mail_token t');
    expect(rows.some(({ all_of_it }) => all_of_it.includes(link))).toBe(false);
  });
});

describe('changing the password while signed in', () => {
  it('keeps this device and signs all others out', async () => {
    const { email } = await given.guardian();
    const [here, there] = [await signIn(email, PASSWORD), await signIn(email, PASSWORD)];
    const actor = (await given.authenticate(here.token))!;
    const waiting = await linkFor(email);
    await app.get(ChangePassword).execute(actor, NEW_PASSWORD);
    await expect(given.authenticate(here.token)).resolves.not.toBeNull();
    await expect(given.authenticate(there.token)).resolves.toBeNull();
    await expect(signIn(email, NEW_PASSWORD)).resolves.toBeDefined();
    await expect(reset(waiting, 'another good kettle')).rejects.toMatchObject({ code: 'identity.link-gone' });
  });

  it('refuses one that is known or tells the name', async () => {
    const { actor } = await given.guardian();
    for (const password of ['Password1234', 'robin-okafor-1']) {
      await expect(app.get(ChangePassword).execute(actor, password)).rejects.toMatchObject({
        code: 'identity.weak-secret',
      });
    }
  });
});

import { PeopleFacade } from '../people.facade';
import { GoogleRepository } from '../persistence/google/google.repository';
import { AskEmailChange } from '../use-cases/account/ask-email-change';
import { AskPasswordReset } from '../use-cases/passwords/ask-password-reset';
import { CancelEmailChange } from '../use-cases/account/cancel-email-change';
import { ConfirmEmailChange } from '../use-cases/account/confirm-email-change';
import { ReadOwnProfile } from '../use-cases/account/read-own-profile';
import { ChangePassword } from '../use-cases/passwords/change-password';
import { ResetPassword } from '../use-cases/passwords/reset-password';
import { SaveOwnProfile } from '../use-cases/account/save-own-profile';
import { SignIn } from '../use-cases/sign-in/sign-in';
import { PASSWORD, type Guardian } from './given-people';
import { useIdentity } from './use-identity';

const { db, app, given } = useIdentity();
let counter = 0;

const freshEmail = () => `moved-${(counter += 1)}@example.com`;
const ask = (guardian: Guardian, email: string) =>
  app.get(AskEmailChange).execute(guardian.actor, email, given.freshAddress());
const confirm = (token: string | null) => app.get(ConfirmEmailChange).execute(token ?? '', given.freshAddress());
const signIn = (email: string) => app.get(SignIn).execute(email, PASSWORD, given.caller());

/** The links of the two mails about the newest change, as notifications asks for them. */
async function links(): Promise<{ old: string | null; new: string | null }> {
  const asked = (await db.events('identity.email-change-asked.v1')).at(-1)!;
  const link = async (side: 'old' | 'new') =>
    (await app.get(PeopleFacade).issueEmailConfirmation(String(asked.payload.emailChangeId), side))?.token ?? null;
  return { old: await link('old'), new: await link('new') };
}

describe('a new e-mail address', () => {
  it('counts when both mailboxes confirmed it, in whichever order, and not before', async () => {
    for (const order of [['old', 'new'] as const, ['new', 'old'] as const]) {
      const guardian = await given.guardian();
      const email = freshEmail();
      await ask(guardian, `  ${email.toUpperCase()}`);
      const sent = await links();
      await expect(confirm(sent[order[0]])).resolves.toEqual({ waitsFor: order[1] });
      await expect(signIn(email)).rejects.toMatchObject({ code: 'identity.wrong-credentials' });
      await expect(confirm(sent[order[1]])).resolves.toEqual({ waitsFor: null });
      await expect(signIn(email)).resolves.toMatchObject({ accountId: guardian.accountId });
      await expect(signIn(guardian.email)).rejects.toMatchObject({ code: 'identity.wrong-credentials' });
    }
  });

  it('leaves a connected Google account as it is: it is bound to the person there, not to an address', async () => {
    const guardian = await given.guardian();
    const google = app.get(GoogleRepository);
    const person = {
      issuer: 'https://accounts.google.test',
      subject: guardian.email,
      email: guardian.email,
      isEmailVerified: true,
    };
    await db.unitOfWork.run((tx) => google.link(tx, guardian.accountId, person, db.clock.now()));
    await ask(guardian, freshEmail());
    const sent = await links();
    await confirm(sent.old);
    await expect(confirm(sent.new)).resolves.toEqual({ waitsFor: null });
    await expect(google.findAccount(db.database, person)).resolves.toBe(guardian.accountId);
    await expect(app.get(PeopleFacade).googleAddress(guardian.accountId)).resolves.toBe(guardian.email);
  });

  it('is shown while it waits, with who has answered, and can be taken back', async () => {
    const guardian = await given.guardian();
    const email = freshEmail();
    await ask(guardian, email);
    const sent = await links();
    await confirm(sent.new);
    const shown = async () => (await app.get(ReadOwnProfile).execute(guardian.actor)).emailChange;
    await expect(shown()).resolves.toMatchObject({ newEmail: email, confirmed: { old: false, new: true } });
    await app.get(CancelEmailChange).execute(guardian.actor);
    await expect(shown()).resolves.toBeNull();
    await expect(confirm(sent.old)).rejects.toMatchObject({ code: 'identity.link-gone' });
  });

  it('is confirmed once by each link, within a day, and only by links of the newest wish', async () => {
    const guardian = await given.guardian();
    await ask(guardian, freshEmail());
    const first = await links();
    await ask(guardian, freshEmail());
    const second = await links();
    await confirm(second.old);
    for (const spent of [first.old, first.new, second.old, 'made-up']) {
      await expect(confirm(spent)).rejects.toMatchObject({ code: 'identity.link-gone' });
    }
    db.clock.advance({ hours: 24 });
    await expect(confirm(second.new)).rejects.toMatchObject({ code: 'identity.link-gone' });
  });

  it('tells nobody that it belongs to another: asking answers alike, and its owner alone gets a mail without a link', async () => {
    const [guardian, other] = [await given.guardian(), await given.guardian()];
    await expect(ask(guardian, other.email)).resolves.toBeUndefined();
    const sent = await links();
    expect(sent.old).not.toBeNull();
    expect(sent.new).toBeNull();
    await expect(signIn(other.email)).resolves.toMatchObject({ accountId: other.accountId });
  });

  it('stays with whoever proved it first', async () => {
    const guardian = await given.guardian();
    const email = freshEmail();
    await ask(guardian, email);
    const sent = await links();
    const quicker = await given.guardian({ email });
    await confirm(sent.old);
    await expect(confirm(sent.new)).rejects.toMatchObject({ code: 'identity.link-gone' });
    await expect(signIn(email)).resolves.toMatchObject({ accountId: quicker.accountId });
  });

  it('takes an address that somebody typed into a registration and never proved', async () => {
    const guardian = await given.guardian();
    const email = await given.register();
    await ask(guardian, email);
    const sent = await links();
    await confirm(sent.old);
    await expect(confirm(sent.new)).resolves.toEqual({ waitsFor: null });
    await expect(signIn(email)).resolves.toMatchObject({ accountId: guardian.accountId });
  });

  it('makes the links for a new password in the old mailbox worthless', async () => {
    const guardian = await given.guardian();
    await app.get(AskPasswordReset).execute(guardian.email, given.freshAddress());
    const asked = (await db.events('identity.password-reset-asked.v1')).at(-1)!;
    const reset = await app.get(PeopleFacade).issuePasswordReset(String(asked.payload.resetId));
    await ask(guardian, freshEmail());
    const sent = await links();
    await confirm(sent.old);
    await confirm(sent.new);
    await expect(
      app.get(ResetPassword).execute(reset!.token, 'brown kettle seven', given.freshAddress()),
    ).rejects.toMatchObject({ code: 'identity.link-gone' });
  });

  it('is no wish any more once the password is another', async () => {
    const guardian = await given.guardian();
    await ask(guardian, freshEmail());
    const sent = await links();
    await app.get(ChangePassword).execute(guardian.actor, 'brown kettle seven');
    await expect(confirm(sent.old)).rejects.toMatchObject({ code: 'identity.link-gone' });
  });

  it('that is the same as before is no wish', async () => {
    const guardian = await given.guardian();
    await expect(ask(guardian, guardian.email)).rejects.toMatchObject({ code: 'identity.email-unchanged' });
  });
});

describe('policy 11: correcting what was entered', () => {
  it('is done by oneself, for every field', async () => {
    const { actor } = await given.guardian();
    const wish = {
      firstName: 'Robyn',
      lastName: 'Adeyemi-Okafor',
      birthDate: Temporal.PlainDate.from('1984-02-29'),
      timeZone: 'America/Denver',
    };
    const contact = {
      phone: '720 555 0147',
      street: '9 Oak Ave',
      city: 'Denver',
      stateCode: 'CO',
      postalCode: '80203',
    };
    await app.get(SaveOwnProfile).execute(actor, wish);
    await app.get(SaveOwnProfile).contact(actor, contact);
    expect(await app.get(ReadOwnProfile).execute(actor)).toMatchObject({
      ...wish,
      birthDate: '1984-02-29',
      ...contact,
      phone: '+17205550147',
    });
  });

  it('keeps to the rules of registering', async () => {
    const { actor } = await given.guardian();
    const save = app.get(SaveOwnProfile);
    const wish = { firstName: 'Robin', lastName: 'Okafor', timeZone: 'America/Denver' };
    await expect(
      save.execute(actor, { ...wish, birthDate: Temporal.PlainDate.from('2012-01-01') }),
    ).rejects.toMatchObject({ code: 'identity.birth-date-refused' });
    await expect(
      save.execute(actor, { ...wish, birthDate: Temporal.PlainDate.from('1985-01-01'), timeZone: 'Moon/Base' }),
    ).rejects.toMatchObject({ code: 'identity.unknown-time-zone' });
    const contact = {
      phone: '720 555 0147',
      street: '9 Oak Ave',
      city: 'Toronto',
      stateCode: 'ON',
      postalCode: '80203',
    };
    await expect(save.contact(actor, contact)).rejects.toMatchObject({ code: 'identity.outside-us' });
    await expect(save.contact(actor, { ...contact, city: 'Burlington', stateCode: 'VT' })).rejects.toMatchObject({
      code: 'identity.postal-code-elsewhere',
      errors: [{ pointer: '/postalCode', detail: 'This ZIP code is not in Vermont.' }],
    });
  });

  it('shows which version of each document was accepted, and when', async () => {
    const { actor } = await given.guardian();
    expect(await app.get(ReadOwnProfile).acceptances(actor)).toMatchObject([
      { document: 'terms', version: expect.any(String) as string },
      { document: 'privacy', version: '2023-10-18' },
    ]);
  });
});

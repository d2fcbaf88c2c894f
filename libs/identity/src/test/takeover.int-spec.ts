import { newId } from '@app/kernel';
import type { SignedIn } from '@app/platform';
import { PeopleFacade } from '../people.facade';
import { AskPasswordReset } from '../use-cases/passwords/ask-password-reset';
import { DisownSignIn } from '../use-cases/sign-in/disown-sign-in';
import { ResetPassphrase } from '../use-cases/students/reset-passphrase';
import { ResetPassword } from '../use-cases/passwords/reset-password';
import { SecretHasher } from '../use-cases/sign-in/secret-hasher';
import { AddPasskey } from '../use-cases/second-factors/add-passkey';
import { PasskeySignIn } from '../use-cases/second-factors/passkey-sign-in';
import { ReadSecondFactors } from '../use-cases/second-factors/read-second-factors';
import { SignIn } from '../use-cases/sign-in/sign-in';
import { StudentSignIn } from '../use-cases/sign-in/student-sign-in';
import { PASSPHRASE, PASSWORD, type Guardian } from './given-people';
import { SoftwareAuthenticator } from './software-authenticator';
import { useIdentity } from './use-identity';

const NEW_PASSWORD = 'brown kettle seven';
const SITE = 'http://track.test';
const { db, app, given, factors } = useIdentity();

const signIn = (email: string, password: string) => app.get(SignIn).execute(email, password, given.caller());

async function addPasskey(actor: SignedIn): Promise<SoftwareAuthenticator> {
  const key = new SoftwareAuthenticator(SITE);
  await app.get(AddPasskey).execute(actor, 'Laptop', key.create(await app.get(AddPasskey).ask(actor)));
  return key;
}

async function signInByPasskey(key: SoftwareAuthenticator) {
  const caller = given.caller();
  return app.get(PasskeySignIn).execute(key.get(await app.get(PasskeySignIn).ask(caller)), caller);
}

async function disown(signInId: string): Promise<void> {
  const told = (await app.get(PeopleFacade).issueDisowning(signInId))!;
  await app.get(DisownSignIn).execute(told.token, given.freshAddress());
}

/** The mail for a new password that came last. */
async function resetByMail(): Promise<void> {
  const asked = (await db.events('identity.password-reset-asked.v1')).at(-1)!;
  const reset = (await app.get(PeopleFacade).issuePasswordReset(String(asked.payload.resetId)))!;
  await app.get(ResetPassword).execute(reset.token, NEW_PASSWORD, given.freshAddress());
}

const heldBy = ({ actor }: Guardian) => app.get(ReadSecondFactors).execute(actor);

describe('a thief with the password who added factors of their own', () => {
  it('has none of them left once the owner says "this wasn’t me"', async () => {
    const guardian = await given.guardian();
    db.clock.advance({ minutes: 1 });
    const thief = await given.actor(guardian.email);
    const key = await addPasskey(thief);
    const { recoveryCodes } = await factors.totpFor(thief);
    expect(recoveryCodes).toEqual([]);
    await disown(thief.signInId);
    await expect(signInByPasskey(key)).rejects.toMatchObject({ code: 'identity.passkey-refused' });
    expect(await heldBy(guardian)).toMatchObject({ passkeys: [], totpAddedAt: null, recoveryCodesLeft: 0 });
    await resetByMail();
    await expect(signIn(guardian.email, NEW_PASSWORD)).resolves.toMatchObject({ awaitsSecondStep: false });
    expect(await factors.changes(guardian.accountId)).toContain('passkey-removed');
  });

  it('takes none of the owner’s with them', async () => {
    const guardian = await factors.guardianWithTotp();
    const own = await addPasskey(guardian.actor);
    db.clock.advance({ minutes: 1 });
    const half = await factors.halfOpen(guardian.email);
    const thief = (await given.authenticate((await factors.second(half.token, factors.code(guardian.totp))).token))!;
    const key = await addPasskey(thief);
    await disown(thief.signInId);
    await expect(signInByPasskey(key)).rejects.toMatchObject({ code: 'identity.passkey-refused' });
    await expect(signInByPasskey(own)).resolves.toMatchObject({ accountId: guardian.accountId });
    expect(await heldBy(guardian)).toMatchObject({ recoveryCodesLeft: 10 });
    expect((await heldBy(guardian)).totpAddedAt).not.toBeNull();
  });
});

describe('somebody who was signed in as a student', () => {
  it('has no passkey left once a guardian chooses a new passphrase', async () => {
    const guardian = await given.guardian();
    const handle = `entered-${newId().slice(-12)}`;
    const studentId = await given.studentOf(guardian, { handle });
    const { token } = await app.get(StudentSignIn).execute(handle, PASSPHRASE, given.caller());
    const key = await addPasskey((await given.authenticate(token))!);
    await expect(signInByPasskey(key)).resolves.toMatchObject({ accountId: studentId });
    await app.get(ResetPassphrase).execute(guardian.actor, guardian.familyId, studentId, 'copper meadow violin');
    await expect(signInByPasskey(key)).rejects.toMatchObject({ code: 'identity.passkey-refused' });
    const again = app.get(StudentSignIn).execute(handle, 'copper meadow violin', given.caller());
    await expect(again).resolves.toMatchObject({ awaitsSecondStep: false });
  });
});

describe('a password that is replaced while somebody signs in with it', () => {
  it('opens nothing any more', async () => {
    const { email } = await given.guardian();
    await app.get(AskPasswordReset).execute(email, given.freshAddress());
    const hasher = app.get(SecretHasher);
    const matches = hasher.matches.bind(hasher);
    const slow = jest.spyOn(hasher, 'matches').mockImplementationOnce(async (secret, hash) => {
      const isRight = await matches(secret, hash);
      await resetByMail();
      return isRight;
    });
    await expect(signIn(email, PASSWORD)).rejects.toMatchObject({ code: 'identity.wrong-credentials' });
    slow.mockRestore();
    await expect(signIn(email, NEW_PASSWORD)).resolves.toBeDefined();
  });
});

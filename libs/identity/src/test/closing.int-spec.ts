import { Logger } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import { ErasePerson } from '@app/platform';
import { AskPasswordReset } from '../use-cases/passwords/ask-password-reset';
import { CloseAccount } from '../use-cases/account/close-account';
import { EraseClosedAccounts } from '../use-cases/account/erase-closed-accounts';
import { AddPasskey } from '../use-cases/second-factors/add-passkey';
import { PasskeySignIn } from '../use-cases/second-factors/passkey-sign-in';
import { SuspendStudent } from '../use-cases/students/suspend-student';
import { SignIn } from '../use-cases/sign-in/sign-in';
import { StudentSignIn } from '../use-cases/sign-in/student-sign-in';
import { PASSPHRASE, PASSWORD, type Guardian } from './given-people';
import { SoftwareAuthenticator } from './software-authenticator';
import { useIdentity } from './use-identity';

const { db, app, given, factors } = useIdentity({ providers: [EraseClosedAccounts] });

const close = (guardian: Guardian) => app.get(CloseAccount).execute(guardian.actor);
const signIn = (email: string, comesBack?: boolean) =>
  app.get(SignIn).execute(email, PASSWORD, given.caller(), { comesBack });
const signInStudent = (handle: string) => app.get(StudentSignIn).execute(handle, PASSPHRASE, given.caller());
const eraseAt = (hours: number) => app.get(EraseClosedAccounts).run(db.clock.now().add({ hours }));

async function isErased(accountId: Uuid): Promise<boolean> {
  const rows = await db.query('SELECT 1 FROM identity_account WHERE id = $1 AND erased_at IS NOT NULL', [accountId]);
  return rows.length > 0;
}

describe('closing an account', () => {
  it('says first what it means, and ends every sign-in, those of students who would be left alone too', async () => {
    const guardian = await given.guardian();
    const studentId = await given.studentOf(guardian, { handle: 'left-alone', firstName: 'Sam' });
    const student = await signInStudent('left-alone');
    const quote = await app.get(CloseAccount).quote(guardian.actor);
    expect(quote).toMatchObject({
      comeBackDays: 30,
      blockers: [{ code: 'identity.only-guardian', detail: 'You are the only guardian of Sam.', stops: false }],
    });
    await close(guardian);
    await expect(given.authenticate(student.token)).resolves.toBeNull();
    await expect(signInStudent('left-alone')).rejects.toMatchObject({ code: 'identity.account-suspended' });
    await expect(signIn(guardian.email)).rejects.toMatchObject({ code: 'identity.account-closed', kind: 'forbidden' });
    expect(await isErased(studentId)).toBe(false);
  });

  it('leaves a student alone who has a guardian elsewhere', async () => {
    const [one, two] = [await given.guardian(), await given.guardian()];
    const studentId = await given.studentOf(one, { handle: 'two-homes' });
    await given.shares(two, studentId);
    await close(two);
    await expect(signInStudent('two-homes')).resolves.toBeDefined();
    // The second to leave takes the student along: nobody would answer for them any more.
    await close(one);
    await expect(signInStudent('two-homes')).rejects.toMatchObject({ code: 'identity.account-suspended' });
  });

  it('is refused while another guardian depends on the family, and says what to do', async () => {
    const [owner, other] = [await given.guardian(), await given.guardian()];
    await given.joins(other, owner.familyId, await given.studentOf(owner));
    await expect(close(owner)).rejects.toMatchObject({ code: 'identity.account-cannot-close', kind: 'conflict' });
    await expect(signIn(owner.email)).resolves.toBeDefined();
  });

  it('tells only whoever has the password that the account is closed', async () => {
    const guardian = await given.guardian();
    await close(guardian);
    await expect(
      app.get(SignIn).execute(guardian.email, 'a wrong guess', given.caller(), { comesBack: true }),
    ).rejects.toMatchObject({ code: 'identity.wrong-credentials' });
    await expect(app.get(AskPasswordReset).execute(guardian.email, given.freshAddress())).resolves.toBeUndefined();
  });
});

describe('coming back', () => {
  it('within 30 days brings everything back, students included, by saying so when signing in', async () => {
    const guardian = await given.guardian();
    const studentId = await given.studentOf(guardian, { handle: 'comes-back' });
    await close(guardian);
    await eraseAt(30 * 24 - 1);
    await expect(signIn(guardian.email)).rejects.toMatchObject({
      code: 'identity.account-closed',
      extensions: {
        comesBackUntil: db.clock
          .now()
          .add({ hours: 30 * 24 })
          .toString(),
      },
    });
    await expect(signIn(guardian.email, true)).resolves.toMatchObject({ accountId: guardian.accountId });
    await expect(signInStudent('comes-back')).resolves.toMatchObject({ accountId: studentId });
    await eraseAt(40 * 24);
    expect(await isErased(guardian.accountId)).toBe(false);
  });

  it('takes every step of signing in: with a second factor, the password alone opens nothing again', async () => {
    const guardian = await factors.guardianWithTotp();
    await close(guardian);
    const half = await signIn(guardian.email, true);
    expect(half.awaitsSecondStep).toBe(true);
    await expect(signIn(guardian.email)).rejects.toMatchObject({ code: 'identity.account-closed' });
    await expect(factors.second(half.token, '000000')).rejects.toMatchObject({ code: 'identity.code-refused' });
    await expect(signIn(guardian.email)).rejects.toMatchObject({ code: 'identity.account-closed' });
    const signedIn = await factors.second(half.token, factors.code(guardian.totp));
    await expect(given.authenticate(signedIn.token)).resolves.toMatchObject({ accountId: guardian.accountId });
  });

  it('of one guardian brings a student back who was closed with the other', async () => {
    const [one, two] = [await given.guardian(), await given.guardian()];
    const studentId = await given.studentOf(one, { handle: 'one-is-back' });
    await given.shares(two, studentId);
    await close(two);
    await close(one);
    await signIn(two.email, true);
    await expect(signInStudent('one-is-back')).resolves.toBeDefined();
    await eraseAt(30 * 24 + 1);
    expect([await isErased(one.accountId), await isErased(studentId)]).toEqual([true, false]);
  });

  it('is for whoever closed the account: a student who was closed with a guardian waits for them', async () => {
    const guardian = await given.guardian();
    await given.studentOf(guardian, { handle: 'has-a-passkey' });
    const student = (await given.authenticate((await signInStudent('has-a-passkey')).token))!;
    const key = new SoftwareAuthenticator('http://track.test');
    await app.get(AddPasskey).execute(student, 'Tablet', key.create(await app.get(AddPasskey).ask(student)));
    await close(guardian);
    const passkeys = app.get(PasskeySignIn);
    for (const comesBack of [false, true]) {
      const answer = key.get(await passkeys.ask(given.caller()));
      await expect(passkeys.execute(answer, given.caller(), { comesBack })).rejects.toMatchObject({
        code: 'identity.wrong-credentials',
      });
    }
  });

  it('does not end a pause of a student', async () => {
    const guardian = await given.guardian();
    const studentId = await given.studentOf(guardian, { handle: 'still-paused' });
    await app.get(SuspendStudent).suspend(guardian.actor, studentId, guardian.familyId);
    await close(guardian);
    await signIn(guardian.email, true);
    await expect(signInStudent('still-paused')).rejects.toMatchObject({ code: 'identity.account-suspended' });
  });
});

describe('policy 6: an account that stays closed', () => {
  it('is erased after 30 days with its students, and certified; the address is free again', async () => {
    const guardian = await given.guardian();
    const studentId = await given.studentOf(guardian, { handle: 'goes-along' });
    await close(guardian);
    await eraseAt(30 * 24 + 1);
    for (const id of [guardian.accountId, studentId]) expect(await isErased(id)).toBe(true);
    const certificates = await db.query(
      `SELECT reason FROM platform_erasure WHERE subject_hash = ANY(ARRAY[sha256($1::bytea), sha256($2::bytea)])`,
      [guardian.accountId, studentId],
    );
    expect(certificates).toEqual([{ reason: 'account-closed' }, { reason: 'account-closed' }]);
    await expect(signIn(guardian.email, true)).rejects.toMatchObject({ code: 'identity.wrong-credentials' });
    await expect(given.guardian({ email: guardian.email })).resolves.toBeDefined();
  });

  it('is erased although another account that is due can’t be', async () => {
    const guardians = [await given.guardian(), await given.guardian(), await given.guardian()];
    for (const guardian of guardians) await close(guardian);
    const [first, stuck, last] = guardians.map(({ accountId }) => accountId).sort();
    const erasing = app.get(ErasePerson);
    const erase = erasing.execute.bind(erasing);
    const failing = jest.spyOn(erasing, 'execute').mockImplementation((tx, subject, reason) => {
      if (subject === stuck) throw new Error('a lib that can’t erase this one');
      return erase(tx, subject, reason);
    });
    jest.spyOn(Logger.prototype, 'error').mockImplementationOnce(() => undefined);
    await eraseAt(31 * 24);
    expect([await isErased(first!), await isErased(stuck!), await isErased(last!)]).toEqual([true, false, true]);
    failing.mockRestore();
    await eraseAt(31 * 24);
    expect(await isErased(stuck!)).toBe(true);
  });

  it('is erased once, however often the job runs', async () => {
    const guardian = await given.guardian();
    await close(guardian);
    await eraseAt(31 * 24);
    await eraseAt(32 * 24);
    const rows = await db.query('SELECT 1 FROM platform_erasure WHERE subject_hash = sha256($1::bytea)', [
      guardian.accountId,
    ]);
    expect(rows).toHaveLength(1);
  });
});

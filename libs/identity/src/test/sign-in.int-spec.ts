import { ReadMe } from '../use-cases/account/read-me';
import { SignIn } from '../use-cases/sign-in/sign-in';
import { SignOut } from '../use-cases/sign-in/sign-out';
import { StudentSignIn } from '../use-cases/sign-in/student-sign-in';
import { SuspendStudent } from '../use-cases/students/suspend-student';
import { Throttle } from '../use-cases/sign-in/throttle';
import { PASSPHRASE, PASSWORD } from './given-people';
import { useIdentity } from './use-identity';

const { db, app, given } = useIdentity();

const signIn = (email: string, password = PASSWORD, caller = given.caller()) =>
  app.get(SignIn).execute(email, password, caller);

async function revoked(accountId: string): Promise<string[]> {
  const events = await db.events('identity.sign-in-revoked.v1');
  return events.filter(({ payload }) => payload.accountId === accountId).map(({ payload }) => String(payload.signInId));
}

describe('signing in', () => {
  it('takes the address however it is typed, and knows the person and their family at the next request', async () => {
    const guardian = await given.guardian();
    const { token } = await signIn(`  ${guardian.email.toUpperCase()} `);
    const actor = await given.authenticate(token);
    expect(actor).toMatchObject({ accountId: guardian.accountId, roles: ['guardian'] });
    expect(actor?.permissions.has('booking.book')).toBe(true);
    expect(await app.get(ReadMe).execute(guardian.accountId)).toMatchObject({
      email: guardian.email,
      studentId: null,
      families: [
        { id: guardian.familyId, isOwn: true, powers: ['book', 'pay', 'watch', 'message', 'consent', 'supervise'] },
      ],
    });
  });

  it('stores only the hash of the token', async () => {
    const guardian = await given.guardian();
    const { token } = await signIn(guardian.email);
    const rows = await db.query<{ row: string }>('SELECT s::text AS row FROM identity_sign_in s');
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
  });

  it('answers the same for an unknown address as for a wrong password, after the same work', async () => {
    const guardian = await given.guardian();
    const refusalOf = (email: string) => signIn(email, 'wrong password').catch((error: unknown) => error);
    const known = await refusalOf(guardian.email);
    expect(known).toMatchObject({ code: 'identity.wrong-credentials' });
    expect(await refusalOf('nobody-here@example.com')).toEqual(known);
    // Without the decoy hash an unknown address would answer in a few milliseconds.
    const times = { known: Infinity, unknown: Infinity };
    for (let round = 0; round < 4; round += 1) {
      const started = performance.now();
      await refusalOf(guardian.email);
      const between = performance.now();
      await refusalOf('nobody-here@example.com');
      times.known = Math.min(times.known, between - started);
      times.unknown = Math.min(times.unknown, performance.now() - between);
    }
    expect(times.unknown).toBeGreaterThan(times.known / 2);
  });

  it('tells that the address is unproven only to who knows the password', async () => {
    const email = await given.register();
    await expect(signIn(email)).rejects.toMatchObject({ code: 'identity.email-unverified', kind: 'forbidden' });
    await expect(signIn(email, 'wrong password')).rejects.toMatchObject({ code: 'identity.wrong-credentials' });
  });

  it('ends after its days', async () => {
    const guardian = await given.guardian();
    const { token } = await signIn(guardian.email);
    const start = db.clock.now();
    db.clock.advance({ hours: 30 * 24 - 1 });
    await expect(given.authenticate(token)).resolves.not.toBeNull();
    db.clock.advance({ hours: 1 });
    await expect(given.authenticate(token)).resolves.toBeNull();
    db.clock.set(start);
  });

  it('gives a fresh token each time and ends what the browser carried before', async () => {
    const owner = await given.guardian();
    const next = await given.guardian();
    const first = await signIn(owner.email);
    const carried = await given.authenticate(first.token);
    const second = await signIn(next.email, PASSWORD, given.caller({ carriedToken: first.token }));
    expect(second.token).not.toBe(first.token);
    await expect(given.authenticate(first.token)).resolves.toBeNull();
    expect(await revoked(owner.accountId)).toEqual([carried?.signInId]);
  });

  it('never adopts a token that somebody planted', async () => {
    const guardian = await given.guardian();
    const planted = 'A'.repeat(43);
    const { token } = await signIn(guardian.email, PASSWORD, given.caller({ carriedToken: planted }));
    expect(token).not.toBe(planted);
    await expect(given.authenticate(planted)).resolves.toBeNull();
  });
});

describe('guessing passwords', () => {
  it('is stopped for an account from wherever it is tried, also with the right password, until the window ends', async () => {
    const guardian = await given.guardian();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await expect(signIn(guardian.email, `wrong ${attempt}`)).rejects.toMatchObject({
        code: 'identity.wrong-credentials',
      });
    }
    await expect(signIn(guardian.email)).rejects.toMatchObject({
      code: 'identity.too-many-attempts',
      extensions: { retryAfterSeconds: 900 },
    });
    db.clock.advance({ minutes: 15 });
    await expect(signIn(guardian.email)).resolves.toBeDefined();
  });

  it('counts parallel guesses one by one', async () => {
    const guardian = await given.guardian();
    const guesses = await Promise.allSettled(
      Array.from({ length: 25 }, (_, n) => signIn(guardian.email, `wrong ${n}`)),
    );
    const codes = guesses.map((guess) =>
      guess.status === 'rejected' ? (guess.reason as { code: string }).code : 'in',
    );
    expect(codes.filter((code) => code === 'identity.wrong-credentials')).toHaveLength(10);
    expect(codes.filter((code) => code === 'identity.too-many-attempts')).toHaveLength(15);
  });

  it('is stopped for one address that tries many accounts, known or not', async () => {
    const caller = given.caller();
    for (let attempt = 0; attempt < 58; attempt += 1)
      await app.get(Throttle).count({ 'sign-in-address': caller.address });
    const guess = (n: number) => signIn(`unknown-${n}@example.com`, 'wrong', caller);
    await expect(guess(1)).rejects.toMatchObject({ code: 'identity.wrong-credentials' });
    await expect(guess(2)).rejects.toMatchObject({ code: 'identity.wrong-credentials' });
    await expect(guess(3)).rejects.toMatchObject({ code: 'identity.too-many-attempts' });
    const guardian = await given.guardian();
    await expect(signIn(guardian.email, PASSWORD, caller)).rejects.toMatchObject({
      code: 'identity.too-many-attempts',
    });
    await expect(signIn(guardian.email)).resolves.toBeDefined();
  });

  it('does not count people who sign in rightly against the address that they share', async () => {
    const caller = given.caller();
    const guardian = await given.guardian();
    for (let attempt = 0; attempt < 59; attempt += 1)
      await app.get(Throttle).count({ 'sign-in-address': caller.address });
    for (let person = 0; person < 3; person += 1)
      await expect(signIn(guardian.email, PASSWORD, caller)).resolves.toBeDefined();
  });

  it('is forgotten once the right password was given', async () => {
    const guardian = await given.guardian();
    for (let round = 0; round < 2; round += 1) {
      for (let attempt = 0; attempt < 9; attempt += 1) await signIn(guardian.email, 'wrong').catch(() => undefined);
      await expect(signIn(guardian.email)).resolves.toBeDefined();
    }
  });
});

describe('signing out', () => {
  it('ends this sign-in at the next request, says so once, and leaves the others', async () => {
    const guardian = await given.guardian();
    const here = await signIn(guardian.email);
    const elsewhere = await signIn(guardian.email);
    const actor = await given.authenticate(here.token);
    await app.get(SignOut).here(actor!);
    await app.get(SignOut).here(actor!);
    await expect(given.authenticate(here.token)).resolves.toBeNull();
    await expect(given.authenticate(elsewhere.token)).resolves.not.toBeNull();
    expect(await revoked(guardian.accountId)).toEqual([actor?.signInId]);
  });

  it('everywhere ends every sign-in, and announces each so that its sockets close', async () => {
    const guardian = await given.guardian();
    const tokens = [await signIn(guardian.email), await signIn(guardian.email)].map(({ token }) => token);
    const actors = await Promise.all(tokens.map((token) => given.authenticate(token)));
    await app.get(SignOut).everywhere(actors[0]!);
    for (const token of tokens) await expect(given.authenticate(token)).resolves.toBeNull();
    const expected = [guardian.actor.signInId, ...actors.map((actor) => actor!.signInId)];
    expect((await revoked(guardian.accountId)).sort()).toEqual(expected.sort());
  });
});

describe('a student’s own sign-in', () => {
  it('works with handle and passphrase, as a student and nothing more', async () => {
    const guardian = await given.guardian();
    const studentId = await given.studentOf(guardian, { handle: 'Quick-Fox' });
    const { token } = await app.get(StudentSignIn).execute(' QUICK-fox', PASSPHRASE, given.caller());
    const actor = await given.authenticate(token);
    expect(actor).toMatchObject({ accountId: studentId, roles: ['student'] });
    expect(actor?.permissions.has('booking.book')).toBe(false);
    expect(await app.get(ReadMe).execute(studentId)).toMatchObject({ studentId, email: null, families: [] });
  });

  it('does not open with an adult’s door, and is throttled like it', async () => {
    const guardian = await given.guardian();
    await given.studentOf(guardian, { handle: 'no-mail' });
    await expect(signIn('no-mail', PASSPHRASE)).rejects.toMatchObject({ code: 'identity.wrong-credentials' });
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await app
        .get(StudentSignIn)
        .execute('no-mail', 'wrong', given.caller())
        .catch(() => undefined);
    }
    await expect(app.get(StudentSignIn).execute('no-mail', PASSPHRASE, given.caller())).rejects.toMatchObject({
      code: 'identity.too-many-attempts',
    });
  });

  it('closes at once when a guardian pauses it, and opens again afterwards', async () => {
    const guardian = await given.guardian();
    const studentId = await given.studentOf(guardian, { handle: 'paused-one' });
    const open = () => app.get(StudentSignIn).execute('paused-one', PASSPHRASE, given.caller());
    const { token } = await open();
    const actor = await given.authenticate(token);

    await app.get(SuspendStudent).suspend(guardian.actor, studentId, guardian.familyId);
    await expect(given.authenticate(token)).resolves.toBeNull();
    expect(await revoked(studentId)).toEqual([actor?.signInId]);
    await expect(open()).rejects.toMatchObject({ code: 'identity.account-suspended', kind: 'forbidden' });
    await expect(app.get(StudentSignIn).execute('paused-one', 'wrong', given.caller())).rejects.toMatchObject({
      code: 'identity.wrong-credentials',
    });

    await app.get(SuspendStudent).resume(guardian.actor, studentId, guardian.familyId);
    await expect(open()).resolves.toBeDefined();
    await expect(given.authenticate(token)).resolves.toBeNull();
  });
});

import type { SignedIn } from '@app/platform';
import { AccountRepository } from '../persistence/account/account.repository';
import { GoogleRepository } from '../persistence/google/google.repository';
import { PasskeyChallengeRepository } from '../persistence/second-factors/passkey-challenge.repository';
import { AddPasskey, type AddedPasskey } from '../use-cases/second-factors/add-passkey';
import { ChangePasskey } from '../use-cases/second-factors/change-passkey';
import { ForgetAttempts } from '../use-cases/second-factors/forget-attempts';
import { PasskeySignIn } from '../use-cases/second-factors/passkey-sign-in';
import { ReadSecondFactors } from '../use-cases/second-factors/read-second-factors';
import { TakeSecondStep } from '../use-cases/second-factors/take-second-step';
import { CloseAccount } from '../use-cases/account/close-account';
import { ProveIdentity } from '../use-cases/sign-in/prove-identity';
import { type Guardian } from './given-people';
import { SoftwareAuthenticator } from './software-authenticator';
import { useIdentity } from './use-identity';

const SITE = 'http://track.test';
const REFUSED = { code: 'identity.passkey-refused' };
const { db, app, given, factors } = useIdentity();

async function add(actor: SignedIn, key: SoftwareAuthenticator, name = 'Laptop'): Promise<AddedPasskey> {
  return app.get(AddPasskey).execute(actor, name, key.create(await app.get(AddPasskey).ask(actor)));
}

async function guardianWithKey(
  key = new SoftwareAuthenticator(SITE),
): Promise<Guardian & { key: SoftwareAuthenticator }> {
  const guardian = await given.guardian();
  await add(guardian.actor, key);
  return { ...guardian, key };
}

async function signIn(key: SoftwareAuthenticator, caller = given.caller(), wish = {}) {
  return app.get(PasskeySignIn).execute(key.get(await app.get(PasskeySignIn).ask(caller)), caller, wish);
}

describe('a passkey', () => {
  it('is added with recovery codes, told to its owner, renamed and removed', async () => {
    const guardian = await given.guardian();
    const { passkey, recoveryCodes } = await add(guardian.actor, new SoftwareAuthenticator(SITE));
    expect(passkey).toMatchObject({ name: 'Laptop', isSynced: false, usedAt: null });
    expect(recoveryCodes).toHaveLength(10);
    const second = await add(guardian.actor, new SoftwareAuthenticator(SITE), 'Phone');
    expect(second.recoveryCodes).toEqual([]);
    await app.get(ChangePasskey).rename(guardian.actor, passkey.id, 'Old laptop');
    await app.get(ChangePasskey).remove(guardian.actor, second.passkey.id);
    expect(await app.get(ReadSecondFactors).execute(guardian.actor)).toMatchObject({
      passkeys: [{ name: 'Old laptop' }],
      recoveryCodesLeft: 10,
    });
    expect(await factors.changes(guardian.accountId)).toEqual(['passkey-added', 'passkey-added', 'passkey-removed']);
  });

  it('that signs in is taken off the count of its network, which a family or a school shares', async () => {
    const { key } = await guardianWithKey();
    const caller = given.caller();
    for (let round = 0; round < 61; round += 1) await signIn(key, caller);
  });

  it('is nobody else’s to rename or remove', async () => {
    const guardian = await given.guardian();
    const { passkey } = await add(guardian.actor, new SoftwareAuthenticator(SITE));
    const other = await given.guardian();
    const gone = { code: 'platform.not-found' };
    await expect(app.get(ChangePasskey).rename(other.actor, passkey.id, 'Mine')).rejects.toMatchObject(gone);
    await expect(app.get(ChangePasskey).remove(other.actor, passkey.id)).rejects.toMatchObject(gone);
  });

  it('is added once, at our site, with the challenge of this sign-in', async () => {
    const guardian = await given.guardian();
    const key = new SoftwareAuthenticator(SITE);
    const answer = key.create(await app.get(AddPasskey).ask(guardian.actor));
    const other = await given.guardian();
    await expect(app.get(AddPasskey).execute(other.actor, 'Theirs', answer)).rejects.toMatchObject(REFUSED);
    await app.get(AddPasskey).execute(guardian.actor, 'Laptop', answer);
    await expect(app.get(AddPasskey).execute(guardian.actor, 'Laptop', answer)).rejects.toMatchObject(REFUSED);
    await expect(add(guardian.actor, key)).rejects.toMatchObject({ code: 'identity.passkey-known' });
    await expect(add(guardian.actor, new SoftwareAuthenticator('https://evil.example'))).rejects.toMatchObject(REFUSED);
  });

  it('of staff is kept while it is their last factor', async () => {
    const guardian = await given.guardian();
    const { passkey } = await add(guardian.actor, new SoftwareAuthenticator(SITE));
    await db.unitOfWork.run((tx) =>
      app.get(AccountRepository).grantRole(tx, guardian.accountId, 'staff:safety', db.clock.now()),
    );
    await expect(app.get(ChangePasskey).remove(guardian.actor, passkey.id)).rejects.toMatchObject({
      code: 'identity.last-factor',
    });
  });
});

describe('signing in with a passkey alone', () => {
  it('needs no password and no second step, for it is two factors itself', async () => {
    const { key, accountId } = await guardianWithKey();
    const signedIn = await signIn(key);
    expect(signedIn.awaitsSecondStep).toBe(false);
    await expect(given.authenticate(signedIn.token)).resolves.toMatchObject({ accountId });
  });

  it('opens a closed account again for whoever says that they want it', async () => {
    const { key, actor, accountId } = await guardianWithKey();
    await app.get(CloseAccount).execute(actor);
    await expect(signIn(key)).rejects.toMatchObject({ code: 'identity.account-closed' });
    const signedIn = await signIn(key, given.caller(), { comesBack: true });
    await expect(given.authenticate(signedIn.token)).resolves.toMatchObject({ accountId });
  });

  it('is refused to a key that did not ask who holds it', async () => {
    const { key } = await guardianWithKey(new SoftwareAuthenticator(SITE, false));
    await expect(signIn(key)).rejects.toMatchObject(REFUSED);
  });

  it('takes an answer once, soon, and only for what was asked', async () => {
    const { key, actor } = await guardianWithKey();
    const caller = given.caller();
    const answer = key.get(await app.get(PasskeySignIn).ask(caller));
    await app.get(PasskeySignIn).execute(answer, caller);
    await expect(app.get(PasskeySignIn).execute(answer, caller)).rejects.toMatchObject(REFUSED);

    const late = key.get(await app.get(PasskeySignIn).ask(caller));
    db.clock.advance({ minutes: 5 });
    await expect(app.get(PasskeySignIn).execute(late, caller)).rejects.toMatchObject(REFUSED);

    const proof = key.get(await app.get(ProveIdentity).askPasskey(actor));
    await expect(app.get(PasskeySignIn).execute(proof, caller)).rejects.toMatchObject(REFUSED);
  });

  it('is refused to a copy whose counter fell behind, and to a key that nobody added', async () => {
    const { key } = await guardianWithKey();
    await signIn(key);
    key.counter -= 1;
    await expect(signIn(key)).rejects.toMatchObject(REFUSED);
    await expect(signIn(new SoftwareAuthenticator(SITE))).rejects.toMatchObject(REFUSED);
  });

  it('is refused at another site that looks like ours', async () => {
    const { key } = await guardianWithKey();
    key.origin = 'https://track-tutoring.example';
    await expect(signIn(key)).rejects.toMatchObject(REFUSED);
  });

  it.each([
    [{}],
    [{ id: 'x' }],
    [null],
    [{ id: 'a', rawId: 'a', type: 'public-key', response: { clientDataJSON: 'bm8' } }],
  ])('refuses %j without a word', async (sent) => {
    await expect(app.get(PasskeySignIn).execute(sent, given.caller())).rejects.toMatchObject(REFUSED);
  });
});

describe('a passkey as second step and as proof', () => {
  it('finishes a half-open sign-in of its own account and no other', async () => {
    const { key, email } = await guardianWithKey(new SoftwareAuthenticator(SITE, false));
    const stranger = await guardianWithKey();
    const half = await factors.halfOpen(email);
    const caller = given.caller({ carriedToken: half.token });
    const ask = () => app.get(TakeSecondStep).askPasskey(half.token);
    await expect(app.get(TakeSecondStep).byPasskey(caller, stranger.key.get(await ask()))).rejects.toMatchObject(
      REFUSED,
    );
    const whole = await app.get(TakeSecondStep).byPasskey(caller, key.get(await ask()));
    await expect(given.authenticate(whole.token)).resolves.not.toBeNull();
  });

  it('proves who sits here', async () => {
    const { key, actor } = await guardianWithKey();
    const prove = app.get(ProveIdentity);
    await expect(prove.methodsOf(actor)).resolves.toEqual(['passkey', 'recovery-code']);
    await expect(prove.byPasskey(actor, key.get(await prove.askPasskey(actor)))).resolves.toBeUndefined();
  });
});

describe('questions that nobody answered', () => {
  it('are forgotten', async () => {
    await app.get(PasskeySignIn).ask(given.caller());
    await new ForgetAttempts(app.get(PasskeyChallengeRepository), app.get(GoogleRepository), db.unitOfWork).run(
      db.clock.now().add({ minutes: 6 }),
    );
    expect(await db.query('SELECT 1 FROM identity_passkey_challenge')).toEqual([]);
  });
});

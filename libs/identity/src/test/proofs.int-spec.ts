import { Authenticator } from '@app/platform';
import { ProveIdentity } from '../use-cases/sign-in/prove-identity';
import { PASSPHRASE, PASSWORD } from './given-people';
import { useIdentity } from './use-identity';

const ADDRESS = '198.51.100.7';

const { db, app, given } = useIdentity();

async function aSignIn() {
  const guardian = await given.guardian();
  const { token } = await given.signedIn(guardian.email);
  const now = async () => (await given.authenticate(token))!;
  const isFresh = async () => app.get(Authenticator).hasFreshProof(await now());
  return { now, isFresh, guardian };
}

describe('a fresh proof of identity', () => {
  it('is what signing in gives, for ten minutes and for this sign-in alone', async () => {
    const { isFresh, now, guardian } = await aSignIn();
    await expect(isFresh()).resolves.toBe(true);
    db.clock.advance({ minutes: 9, seconds: 59 });
    await expect(isFresh()).resolves.toBe(true);
    db.clock.advance({ seconds: 1 });
    await expect(isFresh()).resolves.toBe(false);
    const { token: elsewhere } = await given.signedIn(guardian.email);
    await app.get(ProveIdentity).byPassword((await given.authenticate(elsewhere))!, PASSWORD, ADDRESS);
    await expect(app.get(Authenticator).hasFreshProof(await now())).resolves.toBe(false);
  });

  it('comes back with the password, and not with a wrong one', async () => {
    const { isFresh, now } = await aSignIn();
    db.clock.advance({ minutes: 11 });
    await expect(app.get(ProveIdentity).byPassword(await now(), 'not this one', ADDRESS)).rejects.toMatchObject({
      code: 'identity.proof-refused',
      errors: [{ pointer: '/password' }],
    });
    await expect(isFresh()).resolves.toBe(false);
    await app.get(ProveIdentity).byPassword(await now(), PASSWORD, ADDRESS);
    await expect(isFresh()).resolves.toBe(true);
  });

  it('is a student’s passphrase for a student', async () => {
    const guardian = await given.guardian();
    const studentId = await given.studentOf(guardian);
    const actor = { ...guardian.actor, accountId: studentId };
    await expect(app.get(ProveIdentity).byPassword(actor, PASSPHRASE, ADDRESS)).resolves.toBeUndefined();
  });

  it('can be guessed ten times and not more, by whoever sits at the open browser', async () => {
    const { now } = await aSignIn();
    const actor = await now();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await expect(app.get(ProveIdentity).byPassword(actor, `wrong ${attempt}`, ADDRESS)).rejects.toMatchObject({
        code: 'identity.proof-refused',
      });
    }
    await expect(app.get(ProveIdentity).byPassword(actor, PASSWORD, ADDRESS)).rejects.toMatchObject({
      code: 'identity.too-many-attempts',
    });
    db.clock.advance({ minutes: 15 });
    await expect(app.get(ProveIdentity).byPassword(actor, PASSWORD, ADDRESS)).resolves.toBeUndefined();
  });
});

import { Authenticator } from '@app/platform';
import { createModule } from '@app/testing';
import { IdentityModule } from '../identity.module';
import { PeopleFacade } from '../people.facade';
import { AccountRepository } from '../persistence/account/account.repository';
import { ConfirmTotp } from '../use-cases/second-factors/confirm-totp';
import { MakeRecoveryCodes } from '../use-cases/second-factors/make-recovery-codes';
import { RemoveTotp } from '../use-cases/second-factors/remove-totp';
import { StartTotp } from '../use-cases/second-factors/start-totp';
import { TakeSecondStep } from '../use-cases/second-factors/take-second-step';
import { ProveIdentity } from '../use-cases/sign-in/prove-identity';
import { ReadMe } from '../use-cases/account/read-me';
import { PASSWORD, type Guardian } from './given-people';
import { useIdentity } from './use-identity';

const REFUSED = { code: 'identity.code-refused' };
const { db, app, given, factors } = useIdentity();

describe('an authenticator app', () => {
  it('protects the account only once it showed a right code, and its secret is not in the database', async () => {
    const guardian = await given.guardian();
    const { secret, uri, ticket } = await app.get(StartTotp).execute(guardian.actor);
    expect(uri).toContain(`secret=${secret}`);
    expect((await factors.halfOpen(guardian.email)).awaitsSecondStep).toBe(false);
    await expect(app.get(ConfirmTotp).execute(guardian.actor, ticket, '000000')).rejects.toMatchObject(REFUSED);
    await app.get(ConfirmTotp).execute(guardian.actor, ticket, factors.code({ secret }));
    expect((await factors.halfOpen(guardian.email)).awaitsSecondStep).toBe(true);
    await expect(app.get(PeopleFacade).hasSecondFactor(guardian.accountId)).resolves.toBe(true);
    const rows = await db.query<{ row: string }>('SELECT t::text AS row FROM identity_totp t');
    expect(rows.some(({ row }) => row.includes(Buffer.from(secret).toString('hex')))).toBe(false);
    expect(await factors.changes(guardian.accountId)).toEqual(['totp-added']);
  });

  it('is set up within minutes, by the account that began it', async () => {
    const guardian = await given.guardian();
    const { secret, ticket } = await app.get(StartTotp).execute(guardian.actor);
    const other = await given.guardian();
    const confirm = (who: Guardian) => app.get(ConfirmTotp).execute(who.actor, ticket, factors.code({ secret }));
    await expect(confirm(other)).rejects.toMatchObject({ code: 'identity.set-up-expired' });
    db.clock.advance({ minutes: 10 });
    await expect(confirm(guardian)).rejects.toMatchObject({ code: 'identity.set-up-expired' });
  });

  it('is not offered where the installation can not seal its secret', async () => {
    const guardian = await given.guardian();
    const bare = await createModule(db, { imports: [IdentityModule], settings: { DATA_KEY: '' } });
    await expect(bare.get(StartTotp).execute(guardian.actor)).rejects.toMatchObject({
      code: 'identity.totp-unavailable',
    });
    await bare.close();
  });
});

describe('the second step of signing in', () => {
  it('is asked of whoever has a second factor; before it the cookie is nobody’s', async () => {
    const { email, totp, accountId } = await factors.guardianWithTotp();
    const half = await factors.halfOpen(email);
    await expect(given.authenticate(half.token)).resolves.toBeNull();
    const caller = given.caller({ carriedToken: half.token });
    await expect(app.get(TakeSecondStep).methods(caller.carriedToken)).resolves.toEqual(['totp', 'recovery-code']);
    const whole = await factors.second(half.token, factors.code(totp));
    await expect(given.authenticate(whole.token)).resolves.toMatchObject({ accountId });
  });

  it('gives the browser a new token: one that was seen or planted before it is worth nothing', async () => {
    const { email, totp } = await factors.guardianWithTotp();
    const half = await factors.halfOpen(email);
    const whole = await factors.second(half.token, factors.code(totp));
    expect(whole.token).not.toBe(half.token);
    await expect(given.authenticate(half.token)).resolves.toBeNull();
    await expect(factors.second(half.token, factors.code(totp, 1))).rejects.toMatchObject({
      code: 'identity.no-second-step',
    });
  });

  it('is over after ten minutes, and nobody’s without a first step', async () => {
    const { email, totp } = await factors.guardianWithTotp();
    const half = await factors.halfOpen(email);
    db.clock.advance({ minutes: 10 });
    const gone = { code: 'identity.no-second-step' };
    await expect(factors.second(half.token, factors.code(totp))).rejects.toMatchObject(gone);
    await expect(factors.second('A'.repeat(43), factors.code(totp))).rejects.toMatchObject(gone);
  });

  it('takes no code twice, neither one after the other nor at once', async () => {
    const { email, totp } = await factors.guardianWithTotp();
    const first = await factors.halfOpen(email);
    await factors.second(first.token, factors.code(totp));
    const second = await factors.halfOpen(email);
    await expect(factors.second(second.token, factors.code(totp))).rejects.toMatchObject(REFUSED);
    db.clock.advance({ minutes: 1 });
    const both = [await factors.halfOpen(email), await factors.halfOpen(email)];
    const code = factors.code(totp);
    const answers = await Promise.allSettled(both.map(({ token }) => factors.second(token, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('ends with the account: a suspension in between wins', async () => {
    const { email, totp, accountId } = await factors.guardianWithTotp();
    const half = await factors.halfOpen(email);
    await db.query(`UPDATE identity_account SET state = 'suspended' WHERE id = $1`, [accountId]);
    await expect(factors.second(half.token, factors.code(totp))).rejects.toMatchObject({
      code: 'identity.account-suspended',
    });
  });

  it('can be guessed five times and not more, from wherever it is tried and however often the password is given', async () => {
    const { email, totp } = await factors.guardianWithTotp();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const { token } = await factors.halfOpen(email);
      await expect(factors.second(token, `00000${attempt}`)).rejects.toMatchObject(REFUSED);
    }
    const { token } = await factors.halfOpen(email);
    await expect(factors.second(token, factors.code(totp))).rejects.toMatchObject({
      code: 'identity.too-many-attempts',
    });
    db.clock.advance({ minutes: 15 });
    const later = await factors.halfOpen(email);
    await expect(factors.second(later.token, factors.code(totp))).resolves.toBeDefined();
  });
});

describe('recovery codes', () => {
  it('come with the first factor, are stored as hashes, and each opens once instead of the app', async () => {
    const { email, totp, accountId } = await factors.guardianWithTotp();
    expect(totp.recoveryCodes).toHaveLength(10);
    const rows = await db.query<{ row: string }>('SELECT c::text AS row FROM identity_recovery_code c');
    expect(rows.some(({ row }) => totp.recoveryCodes.some((code) => row.includes(code)))).toBe(false);
    const code = totp.recoveryCodes[3]!;
    await factors.second((await factors.halfOpen(email)).token, code.toUpperCase().replaceAll('-', ' '));
    await expect(factors.second((await factors.halfOpen(email)).token, code)).rejects.toMatchObject(REFUSED);
    await expect(factors.second((await factors.halfOpen(email)).token, totp.recoveryCodes[4]!)).resolves.toBeDefined();
    expect(await factors.changes(accountId)).toEqual(['totp-added', 'recovery-code-used', 'recovery-code-used']);
  });

  it('open nobody else’s account', async () => {
    const [one, other] = [await factors.guardianWithTotp(), await factors.guardianWithTotp()];
    const half = await factors.halfOpen(other.email);
    await expect(factors.second(half.token, one.totp.recoveryCodes[0]!)).rejects.toMatchObject(REFUSED);
  });

  it('are made anew at will, and the earlier ones are worth nothing then', async () => {
    const { email, actor, totp } = await factors.guardianWithTotp();
    const fresh = await app.get(MakeRecoveryCodes).execute(actor);
    const half = await factors.halfOpen(email);
    await expect(factors.second(half.token, totp.recoveryCodes[0]!)).rejects.toMatchObject(REFUSED);
    await expect(factors.second(half.token, fresh[0]!)).resolves.toBeDefined();
  });

  it('are not made where there is nothing to recover', async () => {
    const guardian = await given.guardian();
    await expect(app.get(MakeRecoveryCodes).execute(guardian.actor)).rejects.toMatchObject({
      code: 'identity.nothing-to-recover',
    });
  });

  it('can be guessed five times an hour and not more, which locks no app out', async () => {
    const { email, totp } = await factors.guardianWithTotp();
    const { token } = await factors.halfOpen(email);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await expect(factors.second(token, `0000-0000-0000-000${attempt}`)).rejects.toMatchObject(REFUSED);
    }
    await expect(factors.second(token, totp.recoveryCodes[0]!)).rejects.toMatchObject({
      code: 'identity.too-many-attempts',
      extensions: { retryAfterSeconds: 3_600 },
    });
    await expect(factors.second(token, factors.code(totp))).resolves.toBeDefined();
  });
});

describe('a proof by whoever has a second factor', () => {
  it('is that factor: the password, which may be stolen, is not enough any more', async () => {
    const { actor, totp } = await factors.guardianWithTotp();
    const prove = app.get(ProveIdentity);
    await expect(prove.methodsOf(actor)).resolves.toEqual(['totp', 'recovery-code']);
    await expect(prove.byPassword(actor, PASSWORD, given.freshAddress())).rejects.toMatchObject({
      code: 'identity.proof-refused',
      errors: [{ pointer: '/password' }],
    });
    await expect(prove.byCode(actor, '000000', given.freshAddress())).rejects.toMatchObject({
      code: 'identity.proof-refused',
      errors: [{ pointer: '/code' }],
    });
    await prove.byCode(actor, factors.code(totp), given.freshAddress());
    await expect(prove.byCode(actor, factors.code(totp), given.freshAddress())).rejects.toMatchObject({
      code: 'identity.proof-refused',
    });
  });

  it('counts wrong codes together with those of signing in', async () => {
    const { actor, email, totp } = await factors.guardianWithTotp();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await app
        .get(ProveIdentity)
        .byCode(actor, `00000${attempt}`, given.freshAddress())
        .catch(() => undefined);
    }
    const { token } = await factors.halfOpen(email);
    await expect(factors.second(token, factors.code(totp))).rejects.toMatchObject({
      code: 'identity.too-many-attempts',
    });
  });

  it('makes the sign-in fresh again', async () => {
    const { email, totp } = await factors.guardianWithTotp();
    const { token } = await factors.second((await factors.halfOpen(email)).token, factors.code(totp));
    db.clock.advance({ minutes: 11 });
    const isFresh = async () => app.get(Authenticator).hasFreshProof((await given.authenticate(token))!);
    await expect(isFresh()).resolves.toBe(false);
    await app.get(ProveIdentity).byCode((await given.authenticate(token))!, factors.code(totp), given.freshAddress());
    await expect(isFresh()).resolves.toBe(true);
  });
});

describe('removing the authenticator app', () => {
  it('leaves no recovery codes behind, and signing in takes one step again', async () => {
    const { actor, email, accountId } = await factors.guardianWithTotp();
    await app.get(RemoveTotp).execute(actor);
    expect((await factors.halfOpen(email)).awaitsSecondStep).toBe(false);
    expect(await db.query('SELECT 1 FROM identity_recovery_code WHERE account_id = $1', [accountId])).toEqual([]);
    expect(await factors.changes(accountId)).toEqual(['totp-added', 'totp-removed']);
    await expect(app.get(RemoveTotp).execute(actor)).rejects.toMatchObject({ code: 'platform.not-found' });
  });
});

describe('staff', () => {
  async function becomesStaff(accountId: string): Promise<void> {
    await db.unitOfWork.run((tx) => app.get(AccountRepository).grantRole(tx, accountId, 'staff:admin', db.clock.now()));
  }

  it('can only set a second factor up while they have none, whatever else they are', async () => {
    const guardian = await given.guardian();
    await becomesStaff(guardian.accountId);
    const { token } = await given.signedIn(guardian.email);
    const before = (await given.authenticate(token))!;
    expect([...before.permissions].sort()).toEqual(['identity.own-second-factor', 'identity.own-sign-in']);
    expect(await app.get(ReadMe).execute(guardian.accountId)).toMatchObject({
      mustAddSecondFactor: true,
      permissions: ['identity.own-sign-in', 'identity.own-second-factor'],
    });
    await factors.totpFor(before);
    const after = (await given.authenticate(token))!;
    expect(after.permissions.has('booking.book')).toBe(true);
    expect(await app.get(ReadMe).execute(guardian.accountId)).toMatchObject({ mustAddSecondFactor: false });
  });

  it('keep their last factor', async () => {
    const { actor, accountId, email } = await factors.guardianWithTotp();
    await becomesStaff(accountId);
    await expect(app.get(RemoveTotp).execute(actor)).rejects.toMatchObject({ code: 'identity.last-factor' });
    expect((await factors.halfOpen(email)).awaitsSecondStep).toBe(true);
  });
});

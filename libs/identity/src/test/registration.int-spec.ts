import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity.module';
import { LegalDocuments } from '../persistence/legal/legal-documents';
import { PeopleFacade } from '../people.facade';
import { ResendVerification } from '../use-cases/registration/resend-verification';
import { SignIn } from '../use-cases/sign-in/sign-in';
import { ForgetUnverified } from '../use-cases/registration/forget-unverified';
import { PASSWORD } from './given-people';
import { useIdentity } from './use-identity';

@Module({ imports: [IdentityModule], providers: [ForgetUnverified] })
class ForgettingModule {}

const { db, app, given } = useIdentity({ imports: [IdentityModule, ForgettingModule] });

describe('registering a guardian', () => {
  it('opens an account that waits for its address, with no family yet', async () => {
    const email = await given.register({ email: 'New.Person@Example.com ' });
    const accountId = await given.accountOf('new.person@example.com');
    expect(email).toBe('New.Person@Example.com ');
    expect(await given.eventsOf('identity.account-registered.v1', accountId)).toBe(1);
    expect(await db.query('SELECT 1 FROM identity_family WHERE owner_id = $1', [accountId])).toHaveLength(0);
  });

  it('policy intro: stores who accepted which version with its hash, in which role, when and from where', async () => {
    const wish = given.registration();
    await given.registerAs(wish, '203.0.113.9');
    await given.verify(await given.tokenFor(wish.email));
    const accountId = await given.accountOf(wish.email);
    const rows = await db.query(
      `SELECT document, version, sha256, role, host(address) AS address, accepted_at
       FROM identity_acceptance WHERE account_id = $1 ORDER BY document`,
      [accountId],
    );
    const common = {
      role: 'guardian',
      address: '203.0.113.9',
      accepted_at: new Date(db.clock.now().epochMilliseconds),
    };
    const documents = app.get(LegalDocuments);
    for (const [index, name] of ['privacy', 'terms'].entries()) {
      const { version, sha256 } = documents.get(name);
      expect(rows[index]).toEqual({ document: name, version, sha256, ...common });
    }
  });

  it('makes a tutor without a family of whoever came to teach, once the address is proven and not before', async () => {
    const wish = given.registration({ role: 'tutor' });
    await given.registerAs(wish);
    const accountId = await given.accountOf(wish.email);
    const roles = () => db.query('SELECT role FROM identity_account_role WHERE account_id = $1', [accountId]);
    expect(await roles()).toEqual([]);
    await given.verify(await given.tokenFor(wish.email));
    expect(await roles()).toEqual([{ role: 'tutor' }]);
    expect(await db.query('SELECT 1 FROM identity_family WHERE owner_id = $1', [accountId])).toEqual([]);
    expect(await db.query('SELECT DISTINCT role FROM identity_acceptance WHERE account_id = $1', [accountId])).toEqual([
      { role: 'tutor' },
    ]);
  });

  it('keeps the password only as an argon2id hash', async () => {
    const email = await given.register();
    const [row] = await db.query<{ secret_hash: string }>('SELECT secret_hash FROM identity_account WHERE email = $1', [
      email,
    ]);
    expect(row?.secret_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('answers alike for a taken address, changes nothing, and lets its owner know by mail', async () => {
    const owner = await given.guardian();
    await expect(
      given.registerAs(given.registration({ email: owner.email, firstName: 'Eve', password: 'another good one' })),
    ).resolves.toBeUndefined();
    expect(await given.eventsOf('identity.registration-repeated.v1', owner.accountId)).toBe(1);
    expect(await app.get(PeopleFacade).contact(owner.accountId)).toMatchObject({ firstName: 'Robin' });
    await expect(app.get(SignIn).execute(owner.email, PASSWORD, given.caller())).resolves.toBeDefined();
  });

  it('makes one account when the same address registers many times at once', async () => {
    const { email } = given.registration();
    const tries = Array.from({ length: 5 }, (_, index) =>
      given.registerAs(given.registration({ email, firstName: `Robin${index}` })),
    );
    expect((await Promise.allSettled(tries)).map(({ status }) => status)).toEqual(Array(5).fill('fulfilled'));
    expect(await given.accountsWith(email)).toBe(1);
    const accountId = await given.accountOf(email);
    await given.verify(await given.tokenFor(email));
    expect(await db.query('SELECT 1 FROM identity_acceptance WHERE account_id = $1', [accountId])).toHaveLength(2);
  });

  const cannotSignIn = (email: string, password: string) =>
    expect(app.get(SignIn).execute(email, password, given.caller())).rejects.toMatchObject({
      code: 'identity.wrong-credentials',
    });

  it('completes the registration that the opened link was sent for, whoever registered after it', async () => {
    const email = await given.register({ firstName: 'Victim' });
    const ownLink = await given.tokenFor(email);
    await given.registerAs(given.registration({ email, firstName: 'Eve', password: 'the attackers own' }));
    const laterLink = await given.tokenFor(email);
    await given.verify(ownLink);
    await cannotSignIn(email, 'the attackers own');
    await expect(app.get(SignIn).execute(email, PASSWORD, given.caller())).resolves.toBeDefined();
    const accountId = await given.accountOf(email);
    expect(await app.get(PeopleFacade).contact(accountId)).toMatchObject({ firstName: 'Victim' });
    await expect(given.verify(laterLink, 'the attackers own')).rejects.toMatchObject({
      code: 'identity.verification-used',
    });
    expect(await db.query('SELECT 1 FROM identity_registration WHERE account_id = $1', [accountId])).toEqual([]);
    expect(await db.query('SELECT 1 FROM identity_acceptance WHERE account_id = $1', [accountId])).toHaveLength(2);
  });

  it('proves nothing by a click: a link needs the password of its own registration', async () => {
    const email = await given.register({ firstName: 'Eve', password: 'the attackers own' });
    const link = await given.tokenFor(email);
    await expect(given.verify(link, 'what the owner guesses')).rejects.toMatchObject({
      code: 'identity.verification-wrong-password',
      errors: [expect.objectContaining({ pointer: '/password' })],
    });
    await expect(app.get(SignIn).execute(email, 'the attackers own', given.caller())).rejects.toMatchObject({
      code: 'identity.email-unverified',
    });
    // The owner of the address registers beside it, and only their own link and password open the account.
    await given.registerAs(given.registration({ email }));
    const { token, accountId } = await given.verify(await given.tokenFor(email));
    expect(await given.authenticate(token)).toMatchObject({ accountId, roles: ['guardian'] });
    await cannotSignIn(email, 'the attackers own');
  });

  it('lets nobody guess that password for long', async () => {
    const link = await given.tokenFor(await given.register());
    for (let guess = 0; guess < 10; guess += 1) {
      await expect(given.verify(link, `guess number ${guess}`)).rejects.toMatchObject({
        code: 'identity.verification-wrong-password',
      });
    }
    await expect(given.verify(link)).rejects.toMatchObject({ code: 'identity.too-many-attempts' });
  });

  it('completes nothing that was registered before it, either', async () => {
    const email = await given.register({ firstName: 'Eve', password: 'the attackers own' });
    await given.registerAs(given.registration({ email }));
    await given.verify(await given.tokenFor(email));
    await cannotSignIn(email, 'the attackers own');
    await expect(app.get(SignIn).execute(email, PASSWORD, given.caller())).resolves.toBeDefined();
  });

  it('greets in each mail the one who registered', async () => {
    const email = await given.register({ firstName: 'Victim' });
    await given.registerAs(given.registration({ email, firstName: 'Eve' }));
    const accountId = await given.accountOf(email);
    const sent = (await db.events('identity.account-registered.v1')).filter((e) => e.payload.accountId === accountId);
    const names = sent.map(({ payload }) => app.get(PeopleFacade).issueVerification(String(payload.registrationId)));
    expect(await Promise.all(names)).toMatchObject([
      { firstName: 'Victim', role: 'guardian' },
      { firstName: 'Eve', role: 'guardian' },
    ]);
  });

  it('sends no link again while several people wait for the address: it could be the other one’s', async () => {
    const email = await given.register();
    await given.registerAs(given.registration({ email, firstName: 'Eve' }));
    await app.get(ResendVerification).execute(email, given.freshAddress());
    expect(await given.eventsOf('identity.account-registered.v1', await given.accountOf(email))).toBe(2);
  });

  it('policy 7(c): refuses somebody under 18 kindly, without a hint of the limit, and stores nothing', async () => {
    const wish = given.registration({ birthDate: Temporal.PlainDate.from('2009-03-02') });
    const before = await db.query('SELECT * FROM identity_throttle');
    const refusal = given.registerAs(wish);
    await expect(refusal).rejects.toMatchObject({ code: 'identity.guardian-age-refused', errors: undefined });
    await expect(refusal).rejects.toThrow(/^(?!.*\d)/);
    expect(await given.accountsWith(wish.email)).toBe(0);
    expect(await db.query('SELECT * FROM identity_throttle')).toHaveLength(before.length);
  });

  it.each([
    ['a place outside the US', { stateCode: 'ON' }, 'identity.outside-us', '/stateCode'],
    ['an unknown time zone', { timeZone: 'Mars/Olympus' }, 'identity.unknown-time-zone', '/timeZone'],
    ['a password with the name in it', { password: 'okafor-okafor-1' }, 'identity.weak-secret', '/password'],
    ['missing documents', { accepted: [] }, 'identity.documents-changed', '/accepted'],
  ])('policy 4 and intro: refuses %s and points to the field', async (_, overrides, code, pointer) => {
    const wish = given.registration(overrides);
    await expect(given.registerAs(wish)).rejects.toMatchObject({
      code,
      errors: [expect.objectContaining({ pointer })],
    });
    expect(await given.accountsWith(wish.email)).toBe(0);
  });

  it('refuses an acceptance of an older text', async () => {
    const current = app.get(LegalDocuments).current;
    const accepted = current.map((document) => ({ ...document, sha256: 'a'.repeat(64) }));
    await expect(given.registerAs(given.registration({ accepted }))).rejects.toMatchObject({
      code: 'identity.documents-changed',
    });
  });

  it('stops one address from filling one mailbox', async () => {
    const { email } = given.registration();
    for (let mail = 0; mail < 5; mail += 1) await given.registerAs(given.registration({ email }));
    await expect(given.registerAs(given.registration({ email }))).rejects.toMatchObject({
      code: 'identity.too-many-attempts',
    });
  });
});

describe('an adult who registers', () => {
  it('policy 1(a)1: is reached by a US phone number and postal address, kept in one form', async () => {
    const { email } = await given.guardian({ phone: '415.555.0123', postalCode: '94607 1234' });
    expect(
      await db.query('SELECT phone, street, city, state_code, postal_code FROM identity_account WHERE email = $1', [
        email,
      ]),
    ).toEqual([
      {
        phone: '+14155550123',
        street: '12 Elm Street',
        city: 'Oakland',
        state_code: 'CA',
        postal_code: '94607-1234',
      },
    ]);
  });

  it.each([
    ['identity.phone-refused', { phone: '+44 20 7946 0958' }],
    ['identity.postal-code-refused', { postalCode: 'SW1A 1AA' }],
    ['identity.postal-code-elsewhere', { stateCode: 'VT' }],
    ['identity.outside-us', { stateCode: 'ON' }],
  ])(
    'policy 4: is refused with %s where the address or number is not in the United States, or the ZIP code not in the state, and nothing is kept',
    async (code, overrides) => {
      const wish = given.registration(overrides);
      await expect(given.registerAs(wish)).rejects.toMatchObject({ code });
      expect(await given.accountsWith(wish.email)).toBe(0);
    },
  );

  it('and wants to teach gets the role of a tutor, and no family', async () => {
    const email = await given.register({ role: 'tutor' });
    const { accountId, token } = await given.verify(await given.tokenFor(email));
    expect(await given.authenticate(token)).toMatchObject({ roles: ['tutor'] });
    expect(await db.query('SELECT 1 FROM identity_family WHERE owner_id = $1', [accountId])).toEqual([]);
    expect(await db.query('SELECT DISTINCT role FROM identity_acceptance WHERE account_id = $1', [accountId])).toEqual([
      { role: 'tutor' },
    ]);
  });

  it('holds no role before the address is proven', async () => {
    const accountId = await given.accountOf(await given.register());
    expect(await db.query('SELECT role FROM identity_account_role WHERE account_id = $1', [accountId])).toEqual([]);
  });
});

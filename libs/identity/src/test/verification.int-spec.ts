import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity.module';
import { PeopleFacade } from '../people.facade';
import { ResendVerification } from '../use-cases/registration/resend-verification';
import { ForgetUnverified } from '../use-cases/registration/forget-unverified';
import { useIdentity } from './use-identity';

@Module({ imports: [IdentityModule], providers: [ForgetUnverified] })
class ForgettingModule {}

const { db, app, given } = useIdentity({ imports: [IdentityModule, ForgettingModule] });

describe('proving the address', () => {
  it('works once, and gives the guardian a family of which they are the owner', async () => {
    const email = await given.register();
    const accountId = await given.accountOf(email);
    const token = await given.tokenFor(email);
    await given.verify(token);
    expect(await db.query('SELECT name FROM identity_family WHERE owner_id = $1', [accountId])).toEqual([
      { name: 'Okafor family' },
    ]);
    await expect(given.verify(token)).rejects.toMatchObject({ code: 'identity.verification-used', kind: 'conflict' });
    expect(await given.eventsOf('identity.email-verified.v1', accountId)).toBe(1);
  });

  it('makes one family when two links of the same account are opened at once', async () => {
    const email = await given.register();
    const links = [await given.tokenFor(email), await given.tokenFor(email)];
    const outcomes = await Promise.allSettled(links.map((link) => given.verify(link)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const accountId = await given.accountOf(email);
    expect(await db.query('SELECT 1 FROM identity_family WHERE owner_id = $1', [accountId])).toHaveLength(1);
  });

  it('refuses an old link and takes a new one', async () => {
    const email = await given.register();
    const old = await given.tokenFor(email);
    db.clock.advance({ hours: 24 });
    await expect(given.verify(old)).rejects.toMatchObject({ code: 'identity.verification-expired', kind: 'gone' });
    await app.get(ResendVerification).execute(email, given.freshAddress());
    expect(await given.eventsOf('identity.account-registered.v1', await given.accountOf(email))).toBe(2);
    await expect(given.verify(await given.tokenFor(email))).resolves.toBeDefined();
  });

  it('refuses a made-up link', async () => {
    await expect(given.verify('made-up')).rejects.toMatchObject({ code: 'identity.verification-unknown' });
  });

  it('stores no link, only its hash', async () => {
    const token = await given.tokenFor(await given.register());
    const rows = await db.query<{ all_of_it: string }>(
      'SELECT identity_mail_token::text AS all_of_it FROM identity_mail_token',
    );
    expect(rows.some(({ all_of_it }) => all_of_it.includes(token))).toBe(false);
  });

  it('makes no secret for a registration that was completed or is unknown', async () => {
    const email = await given.register();
    const [registration] = await db.query<{ id: string }>(
      'SELECT id FROM identity_registration WHERE account_id = $1',
      [await given.accountOf(email)],
    );
    await given.verify(await given.tokenFor(email));
    await expect(app.get(PeopleFacade).issueVerification(registration!.id)).resolves.toBeNull();
    await expect(app.get(PeopleFacade).issueVerification('0190163d-8694-739b-aea5-966c26f8ad91')).resolves.toBeNull();
  });

  it('answers alike when a mail is asked for an unknown address', async () => {
    const before = await db.events();
    await expect(
      app.get(ResendVerification).execute('nobody@example.com', given.freshAddress()),
    ).resolves.toBeUndefined();
    expect(await db.events()).toHaveLength(before.length);
  });
});

describe('registrations that nobody confirms', () => {
  it('are erased after seven days, with all that was typed, and verified accounts are not', async () => {
    const forgotten = await given.register();
    const accountId = await given.accountOf(forgotten);
    const kept = await given.guardian();
    const task = app.get(ForgetUnverified);
    await task.run(db.clock.now().add({ hours: 7 * 24 - 1 }));
    expect(await given.accountsWith(forgotten)).toBe(1);
    await task.run(db.clock.now().add({ hours: 7 * 24 + 1 }));
    expect(await given.accountsWith(forgotten)).toBe(0);
    expect(await given.accountsWith(kept.email)).toBe(1);
    expect(await db.query('SELECT 1 FROM identity_registration WHERE account_id = $1', [accountId])).toHaveLength(0);
  });

  it('are erased after seven days each, also where somebody registers the same address again and again', async () => {
    const email = await given.register();
    const old = await given.tokenFor(email);
    db.clock.advance({ hours: 7 * 24 - 1 });
    await given.registerAs(given.registration({ email }));
    await app.get(ForgetUnverified).run(db.clock.now().add({ hours: 2 }));
    await expect(given.verify(old)).rejects.toMatchObject({ kind: 'gone' });
    const accountId = await given.accountOf(email);
    expect(await db.query('SELECT 1 FROM identity_registration WHERE account_id = $1', [accountId])).toHaveLength(1);
  });
});

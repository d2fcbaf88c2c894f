import type { Uuid } from '@app/kernel';
import { BalanceChanged, LedgerFacade } from '@app/ledger';
import { Sealer } from '@app/platform';
import { useTestDatabase } from '@app/testing';
import type { Topic } from '../domain/topics';
import { SavePreference } from '../use-cases/save-preference';
import { UnsubscribeLinkSealer } from '../mail/unsubscribe-links';
import { ShowPreferences } from '../use-cases/show-preferences';
import { Unsubscribe } from '../use-cases/unsubscribe';
import { GivenNotifications, signedIn } from './given-notifications';

describe('news that people ask for', () => {
  const db = useTestDatabase();
  const given = new GivenNotifications(db);

  beforeAll(() => given.open());
  afterAll(() => given.module?.close());
  beforeEach(() => given.forget());

  const kinds = async (accountId: Uuid) => (await given.noticesOf(accountId)).map(({ kind }) => kind);
  const wish = (accountId: Uuid, isWanted = true, topic: Topic = 'balance-news') =>
    given.module.get(SavePreference).execute(signedIn(accountId), { topic, isWanted });

  let step = 0;
  async function credit(familyId: Uuid, minutes: number): Promise<void> {
    const key = `test:${++step}`;
    await db.unitOfWork.run((tx) =>
      given.module
        .get(LedgerFacade)
        .credit(tx, { key, familyId, minutes, source: 'purchase', reference: {}, at: db.clock.now() }),
    );
    await given.announce(BalanceChanged, { familyId });
  }
  async function hold(familyId: Uuid, minutes: number): Promise<void> {
    const key = `test:${++step}`;
    await db.unitOfWork.run((tx) =>
      given.module
        .get(LedgerFacade)
        .hold(tx, { key, familyId, holdId: crypto.randomUUID(), minutes, at: db.clock.now() }),
    );
    await given.announce(BalanceChanged, { familyId });
  }

  it('policy 2(d): nothing but service is on for anybody who has said nothing', async () => {
    const { owner } = await given.aFamily();
    const switches = await given.module.get(ShowPreferences).execute(signedIn(owner.accountId));
    expect(switches.map(({ topic }) => topic).sort()).toEqual(['balance-news', 'campaign', 'promotion', 'survey']);
    expect(switches.some(({ isWanted }) => isWanted)).toBe(false);
  });

  it('offers a tutor no offers, and lets one who asked for them before take that back', async () => {
    const { owner } = await given.aFamily();
    const tutor = { ...signedIn(owner.accountId), roles: ['tutor' as const] };
    const save = given.module.get(SavePreference);
    const shown = async () => (await given.module.get(ShowPreferences).execute(tutor)).map(({ topic }) => topic);
    expect(await shown()).toEqual(['survey']);
    const refused = { code: 'notifications.topic-not-offered' };
    await expect(save.execute(tutor, { topic: 'promotion', isWanted: true })).rejects.toMatchObject(refused);
    await wish(owner.accountId, true, 'promotion');
    expect(await shown()).toEqual(['promotion', 'survey']);
    await save.execute(tutor, { topic: 'promotion', isWanted: false });
    expect(await shown()).toEqual(['survey']);
  });

  it('policy 2(d): says nothing of a low balance to those who did not ask', async () => {
    const { familyId, owner } = await given.aFamily();
    await credit(familyId, 120);
    await hold(familyId, 90);
    await given.sendMails();
    expect(await kinds(owner.accountId)).toEqual([]);
    expect(given.mailsTo(owner.email)).toEqual([]);
  });

  it('tells those who asked, in the app and by mail, once each time it goes below the mark', async () => {
    const { familyId, owner } = await given.aFamily();
    await wish(owner.accountId);
    await credit(familyId, 120);
    await hold(familyId, 60);
    expect(await kinds(owner.accountId)).toEqual([]);
    await hold(familyId, 30);
    await hold(familyId, 15);
    await given.deliverAgain({ withReceipts: false });
    await given.sendMails();
    const [notice, ...others] = await given.noticesOf(owner.accountId);
    expect(notice).toMatchObject({ kind: 'low-balance', href: '/minutes' });
    expect(notice!.body).toContain('30 min are left');
    expect(others).toEqual([]);
    expect(given.mailsTo(owner.email)).toMatchObject([{ subject: 'Your minutes are running low' }]);
    await credit(familyId, 60);
    await hold(familyId, 60);
    expect(await kinds(owner.accountId)).toEqual(['low-balance', 'low-balance']);
  });

  it('is quiet about the first few minutes of a family: nothing ran low', async () => {
    const { familyId, owner } = await given.aFamily();
    await wish(owner.accountId);
    await credit(familyId, 30);
    expect(await kinds(owner.accountId)).toEqual([]);
  });

  it('policy 1(a)1 D: a wish taken back before the mail goes out counts', async () => {
    const { familyId, owner } = await given.aFamily();
    await wish(owner.accountId);
    await credit(familyId, 90);
    await hold(familyId, 60);
    await wish(owner.accountId, false);
    await given.sendMails();
    expect(given.mailsTo(owner.email)).toEqual([]);
  });

  it('mails nothing where minutes were bought meanwhile', async () => {
    const { familyId, owner } = await given.aFamily();
    await wish(owner.accountId);
    await credit(familyId, 90);
    await hold(familyId, 60);
    await credit(familyId, 600);
    await given.sendMails();
    expect(given.mailsTo(owner.email)).toEqual([]);
  });

  it('a link from a mail stops that kind alone, wakes nothing that was forgotten, and is nobody’s to make', async () => {
    const { owner } = await given.aFamily();
    const links = given.module.get(UnsubscribeLinkSealer);
    const stop = given.module.get(Unsubscribe);
    const tokenFor = (topic: Topic) =>
      new URL(links.linksFor({ accountId: owner.accountId, topic })!.oneClick).searchParams.get('token')!;
    const wanted = async () =>
      (await given.module.get(ShowPreferences).execute(signedIn(owner.accountId)))
        .filter(({ isWanted }) => isWanted)
        .map(({ topic }) => topic);
    await stop.execute(tokenFor('promotion'));
    expect(await db.query('SELECT 1 FROM notifications_wish WHERE account_id = $1', [owner.accountId])).toEqual([]);
    await wish(owner.accountId, true, 'survey');
    await wish(owner.accountId, true, 'promotion');
    expect(await stop.execute(tokenFor('promotion'))).toBe('promotion');
    expect(await wanted()).toEqual(['survey']);
    const sealedForOther = given.module
      .get(Sealer)
      .seal(Buffer.from(JSON.stringify([owner.accountId, 'survey'])), 'another')
      .toString('base64url');
    for (const token of ['', 'x', 'ü', tokenFor('survey').slice(0, -4), sealedForOther]) {
      await expect(stop.execute(token)).rejects.toMatchObject({ code: 'notifications.unknown-link' });
    }
    expect(await wanted()).toEqual(['survey']);
  });

  it('policy 2(c): there is no switch for service mail, nor for what an account never gets', async () => {
    const { owner } = await given.aFamily();
    const student = { ...signedIn(owner.accountId), roles: ['student' as const] };
    const save = given.module.get(SavePreference);
    await expect(
      save.execute(signedIn(owner.accountId), { topic: 'service' as Topic, isWanted: false }),
    ).rejects.toMatchObject({ code: 'notifications.topic-not-offered' });
    await expect(save.execute(student, { topic: 'promotion', isWanted: true })).rejects.toMatchObject({
      code: 'notifications.topic-not-offered',
    });
  });
});

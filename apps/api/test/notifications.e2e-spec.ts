import { newId } from '@app/kernel';
import { eventually, expectLedgerBalances } from '@app/testing';
import { Inbox } from './support/inbox';
import { useShop, type Guardian } from './support/shop';
import { aRegistration } from './support/registration';
import { PUBLIC_URL } from './support/test-api';

interface Notice {
  id: string;
  kind: string;
  title: string;
  href: string;
  readAt: string | null;
}
interface NoticePage {
  items: Notice[];
  nextCursor: string | null;
  unreadCount: number;
}

/** Also what base64 would hide. */
const decoded = (link: string): string =>
  link + Buffer.from(new URL(link).searchParams.get('token') ?? '', 'base64url').toString('latin1');

describe('being told, from the event to the inbox', () => {
  const inbox = new Inbox();
  const smtp: Record<string, string> = {};
  beforeAll(async () => {
    Object.assign(smtp, await inbox.start());
  }, 60_000);
  const { api, guardian, startsAt, wish, buys, pay } = useShop(smtp);
  afterAll(() => inbox.stop());

  const notices = async ({ visitor }: Pick<Guardian, 'visitor'>): Promise<NoticePage> =>
    (await visitor.get('/notifications')).body as NoticePage;

  async function registers(email: string): Promise<void> {
    const firstName = 'Robin "Bcc: everyone@example.com" <b>';
    const answer = await api.visitor().post('/accounts', await aRegistration(api, { firstName, email }));
    expect(answer.status).toBe(202);
  }

  it('lets a newcomer verify through the link in the mail, which holds the only copy of the secret', async () => {
    const email = `${newId()}@example.com`;
    await registers(email);
    const mail = await inbox.mail(email, 'Confirm your e-mail address');
    expect(mail.to).toHaveLength(1);
    expect(mail.headers['auto-submitted']).toBe('auto-generated');
    expect(Object.keys(mail.headers)).not.toContain('bcc');
    expect(mail.html).toContain('Robin &quot;Bcc: everyone@example.com&quot; &lt;b&gt;');

    const [, token] = new RegExp(`${PUBLIC_URL}/verify\\?token=([\\w%-]+)`).exec(mail.text) ?? [];
    const verified = await api.visitor().post('/accounts/verification', {
      token: decodeURIComponent(token ?? ''),
      password: 'seven tall pines',
    });
    expect(verified.status).toBe(201);
    expect((await api.visitor().post('/sign-ins', { email, password: 'seven tall pines' })).status).toBe(201);
    expect(await inbox.mailsTo(email)).toHaveLength(1);

    await registers(email);
    await inbox.mail(email, 'You already have an account');
  });

  it('sends the receipt of a purchase and the news of a booking, once each', async () => {
    const dana = await guardian();
    const purchase = (await buys(dana)).body as { id: string; checkoutUrl: string };
    await pay(purchase.checkoutUrl);
    const receipt = await inbox.mail(dana.email, /^Your receipt 2027-\d{6} for \$45\.00$/);
    expect(receipt.text).toContain('Paid by: Dana Payer');

    const booked = await dana.visitor.post('/sessions', wish(dana, startsAt()), { key: 'new' });
    expect(booked.status).toBe(201);
    const { id } = booked.body as { id: string };
    const mail = await inbox.mail(dana.email, 'Sam’s session with Ada L. is booked');
    expect(mail.text).toMatch(/When: \w{3}, Mar \d{1,2} at \d{1,2}:\d{2} [AP]M PST/);
    expect(mail.html).toContain(`${PUBLIC_URL}/sessions/${id}`);

    const page = await eventually(async () => {
      const seen = await notices(dana);
      return seen.unreadCount === 2 ? seen : null;
    });
    expect(page.items.map(({ kind, href }) => [kind, href])).toEqual([
      ['session-booked', `/sessions/${id}`],
      ['receipt', `/purchases/${purchase.id}/receipt`],
    ]);
    expect(await inbox.mailsTo(dana.email)).toHaveLength(2);
    await expectLedgerBalances(api.db);
  });

  it('RFC 8058: lets a mail program switch the one kind of mail off, without a sign-in and nothing else', async () => {
    const dana = await guardian();
    const wants = (topic: string) => dana.visitor.put('/notifications/preferences', { topic, isWanted: true });
    await wants('balance-news');
    await wants('survey');
    const { checkoutUrl } = (await buys(dana)).body as { checkoutUrl: string };
    await pay(checkoutUrl);
    const plenty = 'SELECT 1 FROM notifications_balance_mark WHERE family_id = $1 AND NOT is_low';
    await eventually(async () => (await api.db.query(plenty, [dana.familyId]))[0]);
    await dana.visitor.post('/sessions', wish(dana, startsAt()), { key: 'new' });
    const mail = await inbox.mail(dana.email, 'Your minutes are running low');
    const booked = await inbox.mail(dana.email, 'Sam’s session with Ada L. is booked');
    expect([...(await inbox.rawHeaders(booked)).keys()].filter((name) => name.startsWith('list-'))).toEqual([]);
    const headers = await inbox.rawHeaders(mail);
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');

    const [, link = ''] = /^<(http\S+)>$/.exec(headers.get('list-unsubscribe') ?? '') ?? [];
    const [, page] = /(http\S+\/unsubscribe\?\S+)/.exec(mail.text) ?? [];
    expect(mail.text).toContain('Stop news about your balance');
    expect(new URL(link).searchParams.get('token')).toHaveLength(new URL(page ?? '').searchParams.get('token')!.length);
    for (const secret of [dana.email, dana.familyId, 'balance']) expect(decoded(link)).not.toContain(secret);

    const switches = async () =>
      ((await dana.visitor.get('/notifications/preferences')).body as { items: { topic: string; isWanted: boolean }[] })
        .items;
    const one = link.replace(PUBLIC_URL, api.url);
    const looked = await fetch(one, { redirect: 'manual' });
    expect([looked.status, looked.headers.get('location')]).toEqual([303, page]);
    expect(await switches()).toContainEqual({ topic: 'balance-news', isWanted: true });

    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    for (const repeated of [1, 2]) {
      const stopped = await fetch(one, { method: 'POST', headers: form, body: 'List-Unsubscribe=One-Click' });
      expect([repeated, stopped.status, await stopped.json()]).toEqual([repeated, 200, { topic: 'balance-news' }]);
      expect(stopped.headers.get('set-cookie')).toBeNull();
    }
    expect(await switches()).toContainEqual({ topic: 'balance-news', isWanted: false });
    expect(await switches()).toContainEqual({ topic: 'survey', isWanted: true });

    const last = one.at(-9) === 'A' ? 'B' : 'A';
    const forged = await fetch(one.slice(0, -9) + last + one.slice(-8), { method: 'POST', headers: form, body: '' });
    expect(forged.status).toBe(404);
  });

  it('keeps what was read as read, for its owner alone', async () => {
    const [dana, other] = [await guardian(), await guardian()];
    for (const family of [dana, other]) await pay(((await buys(family)).body as { checkoutUrl: string }).checkoutUrl);
    const [mine, theirs] = await Promise.all(
      [dana, other].map((who) => eventually(async () => (await notices(who)).items[0] ?? null)),
    );
    expect((await dana.visitor.post('/notifications/read', { ids: [mine!.id, theirs!.id] })).status).toBe(204);
    expect(await notices(dana)).toMatchObject({ unreadCount: 0, items: [{ id: mine!.id }] });
    expect((await notices(other)).unreadCount).toBe(1);
    expect((await other.visitor.post('/notifications/read', { all: true })).status).toBe(204);
    expect((await notices(other)).unreadCount).toBe(0);
  });

  it.each([
    ['nothing', {}],
    ['both', { ids: [newId()], all: true }],
    ['none', { ids: [] }],
    ['no ids', { ids: ['1'] }],
    ['all: false', { all: false }],
    ['another field', { all: true, everybody: true }],
  ])('refuses to mark as read: %s', async (_, body) => {
    const dana = await guardian();
    expect(await dana.visitor.post('/notifications/read', body)).toMatchObject({
      status: 400,
      type: 'application/problem+json',
      body: { code: 'platform.invalid-request' },
    });
  });

  it('shows nothing to strangers, and refuses a cursor that is not ours', async () => {
    expect((await api.visitor().get('/notifications')).status).toBe(401);
    expect((await api.visitor().post('/notifications/read', { all: true })).status).toBe(401);
    const dana = await guardian();
    expect((await dana.visitor.get('/notifications?cursor=e30')).status).toBe(400);
  });
});

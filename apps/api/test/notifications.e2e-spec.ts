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

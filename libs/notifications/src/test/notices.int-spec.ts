import { SessionBegan, SessionBooked } from '@app/booking';
import { EmailChanged } from '@app/identity';
import type { Uuid } from '@app/kernel';
import { useTestDatabase } from '@app/testing';
import { NotificationsPersonalDataProvider } from '../privacy/notifications-personal-data.provider';
import { ListNotices } from '../use-cases/list-notices';
import { MarkNoticesRead } from '../use-cases/mark-notices-read';
import { factsOf, GivenNotifications, signedIn } from './given-notifications';

describe('a changed address', () => {
  const db = useTestDatabase();
  const given = new GivenNotifications(db);

  beforeAll(() => given.open());
  afterAll(() => given.module?.close());
  beforeEach(() => given.forget());

  const toldOf = async (accountId: Uuid, email: string): Promise<string> => {
    await given.announce(EmailChanged, { accountId });
    await given.sendMails();
    return given.mailsTo(email).at(-1)!.text;
  };

  it('is told with what else opens the account: Google, where it is connected', async () => {
    const [connected, plain] = [await given.anAccount('Dana'), await given.anAccount('Robin')];
    await db.query(
      `INSERT INTO identity_google_link (account_id, issuer, subject, email, linked_at)
       VALUES ($1, 'https://accounts.google.test', '42', 'dana.old@gmail.test', $2)`,
      [connected.accountId, new Date(db.clock.now().epochMilliseconds)],
    );
    expect(await toldOf(connected.accountId, connected.email)).toContain(
      'Signing in with Google as dana.old@gmail.test still works.',
    );
    expect(await toldOf(plain.accountId, plain.email)).not.toContain('Google');
  });
});

describe('what people do with their notices', () => {
  const db = useTestDatabase();
  const given = new GivenNotifications(db);
  const noticesOf = (accountId: Uuid) => given.noticesOf(accountId);
  const aWorld = () => given.aWorld();

  beforeAll(() => given.open());
  afterAll(() => given.module?.close());
  beforeEach(() => given.forget());

  it('reading one, some or all; others’ notices stay as they are', async () => {
    const { family, tutor, session } = await aWorld();
    await given.announce(SessionBooked, factsOf(session));
    await given.announce(SessionBegan, factsOf(session));
    const me = signedIn(family.owner.accountId);
    const list = () => given.module.get(ListNotices).execute(me, undefined);
    const mark = given.module.get(MarkNoticesRead);
    expect((await list()).unreadCount).toBe(2);

    const [theirs] = await noticesOf(tutor.accountId);
    await mark.execute(me, [(await list()).items[0]!.id, theirs!.id]);
    expect((await list()).unreadCount).toBe(1);
    expect((await noticesOf(tutor.accountId))[0]!.readAt).toBeNull();

    await mark.execute(me, 'all');
    await mark.execute(me, 'all');
    expect(await list()).toMatchObject({
      unreadCount: 0,
      items: [{ kind: 'session-began' }, { kind: 'session-booked' }],
    });
  });

  it('paging without a gap', async () => {
    const { family, session } = await aWorld();
    for (let turn = 0; turn < 35; turn += 1) await given.announce(SessionBegan, factsOf(session));
    const me = signedIn(family.owner.accountId);
    const first = await given.module.get(ListNotices).execute(me, undefined);
    const second = await given.module.get(ListNotices).execute(me, first.nextCursor!);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(35);
    expect(second.nextCursor).toBeNull();
    await expect(given.module.get(ListNotices).execute(me, 'e30')).rejects.toMatchObject({
      code: 'platform.invalid-request',
    });
  });

  it('taking it with them, and having it erased', async () => {
    const { family, session } = await aWorld();
    await given.announce(SessionBooked, factsOf(session));
    const provider = given.module.get(NotificationsPersonalDataProvider);
    expect(await provider.export(family.owner.accountId)).toMatchObject({
      notices: [{ kind: 'session-booked' }],
      mails: [{ template: 'session-booked' }],
    });
    await db.unitOfWork.run((tx) => provider.erase(family.owner.accountId, tx));
    expect(await noticesOf(family.owner.accountId)).toEqual([]);
    await given.sendMails();
    expect(given.mailsTo(family.owner.email)).toHaveLength(0);
  });
});

import { PASSWORD, People, type FamilyMember } from './support/people';
import { colleague, type Colleague } from './support/staff';
import { useTestApi } from './support/test-api';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const GLASS = { purpose: 'support-request', ticket: 'T-1042', minutes: 10 };

describe('people in the console', () => {
  const api = useTestApi();
  let family: FamilyMember;
  let support: Colleague;
  let privacy: Colleague;
  let finance: Colleague;

  beforeAll(async () => {
    family = await new People(api.app).family(90, {
      guardian: {
        firstName: 'Wilhelmina',
        lastName: 'Quist',
        email: 'wilhelmina.quist@example.com',
        stateCode: 'NY',
        timeZone: 'America/New_York',
      },
      student: { firstName: 'Yannick', handle: 'yannick-quist', birthDate: '2011-05-06' },
    });
    support = await colleague(api, 'staff:support');
    privacy = await colleague(api, 'staff:privacy');
    finance = await colleague(api, 'staff:finance');
  });

  const acts = (action?: string) =>
    api.db.query<{ action: string; actor_id: string; subject_id: string; reason: string | null; facts: unknown }>(
      `SELECT a.action, a.actor_id, a.subject_id, a.reason, a.facts FROM platform_audit a
       JOIN platform_audit_link l ON l.entry_id = a.id WHERE $1::text IS NULL OR a.action = $1 ORDER BY l.position`,
      [action ?? null],
    );

  const open = (who: Colleague, accountId: string, wish: object = GLASS) =>
    who.at.post(`/console/people/${accountId}/break-glass`, wish, { key: 'new' });
  const opened = async (who: Colleague, accountId: string) => ((await open(who, accountId)).body as { id: string }).id;
  const read = (who: Colleague, id: string, section: string) =>
    who.at.post(`/console/break-glass/${id}/reads`, { section });
  const review = (who: Colleague, id: string, body: object = { verdict: 'in-order' }) =>
    who.at.post(`/console/access-reviews/${id}`, body);

  it('policy 5: have a file that is masked field by field, and that it was opened is written down', async () => {
    const answer = await support.at.get(`/console/people/${family.accountId}`);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      accountId: family.accountId,
      displayName: 'Wilhelmina Q.',
      email: 'w•••@e•••.com',
      handle: null,
      stateCode: 'NY',
      state: 'active',
      roles: ['guardian'],
      isEmailVerified: true,
      phone: null,
      ageGroup: 'adult',
      timeZone: 'America/New_York',
      registeredAt: expect.any(String) as unknown,
      openSignIns: 0,
      lastSignInAt: null,
      families: [
        {
          familyId: family.familyId,
          members: [
            { accountId: family.accountId, displayName: 'Wilhelmina Q.', as: 'owner' },
            { accountId: family.studentId, displayName: 'Yannick', as: 'student' },
          ],
          minutes: { available: 90, held: 0 },
        },
      ],
      tutor: null,
      access: null,
      mayOpen: true,
      minutesAtMost: 30,
    });
    expect((await acts('console.opened-file')).at(-1)).toMatchObject({
      actor_id: support.accountId,
      subject_id: family.accountId,
    });
    const student = (await support.at.get(`/console/people/${family.studentId}`)).body as { families: unknown[] };
    expect(student.families).toMatchObject([{ minutes: null }]);
  });

  it('policy 5: are seen unmasked part by part, each look written down before it is shown', async () => {
    const id = await opened(support, family.accountId);
    expect((await acts('console.broke-glass')).at(-1)).toMatchObject({
      actor_id: support.accountId,
      subject_id: family.accountId,
      facts: { breakGlassId: id, purpose: 'support-request', ticket: 'T-1042', minutes: 10 },
    });
    const contact = await read(support, id, 'contact');
    expect(contact.body).toEqual({
      section: 'contact',
      identity: null,
      contact: {
        email: 'wilhelmina.quist@example.com',
        phone: null,
        street: null,
        city: null,
        stateCode: 'NY',
        postalCode: null,
      },
      families: null,
      signIns: null,
    });
    expect((await read(support, id, 'identity')).body).toMatchObject({
      identity: { firstName: 'Wilhelmina', lastName: 'Quist', birthDate: '1985-04-12', handle: null },
      contact: null,
    });
    await api
      .visitor()
      .post(
        '/sign-ins',
        { email: 'wilhelmina.quist@example.com', password: PASSWORD },
        { headers: { 'User-Agent': FIREFOX } },
      );
    const signIns = await read(support, id, 'sign-ins');
    expect(signIns.body).toMatchObject({ signIns: [{ device: 'Firefox on Linux', isOpen: true }] });
    expect(signIns.text).not.toContain('Gecko');
    const looks = (await acts('console.read-unmasked')).filter(({ actor_id }) => actor_id === support.accountId);
    expect(looks.map(({ facts }) => facts)).toEqual([
      { breakGlassId: id, section: 'contact' },
      { breakGlassId: id, section: 'identity' },
      { breakGlassId: id, section: 'sign-ins' },
    ]);
  });

  it('are seen by nobody with another’s access, and by its owner no longer than it lasts', async () => {
    const id = await opened(support, family.accountId);
    expect((await read(privacy, id, 'contact')).body).toMatchObject({ code: 'console.break-glass-not-found' });
    expect((await read(support, id, 'contact')).status).toBe(200);
    api.db.clock.advance({ minutes: 10 });
    const late = await read(support, id, 'contact');
    expect(late.status).toBe(410);
    expect(late.body).toMatchObject({ code: 'console.break-glass-over' });
    expect((await support.at.get(`/console/people/${family.accountId}`)).body).toMatchObject({ access: null });
  });

  it('are closed to whoever ended the access, and the end is written down once', async () => {
    const other = await colleague(api, 'staff:support');
    const id = await opened(other, family.accountId);
    for (let times = 0; times < 2; times += 1) {
      expect((await other.at.delete(`/console/break-glass/${id}`)).status).toBe(204);
    }
    expect((await read(other, id, 'contact')).status).toBe(410);
    expect(
      (await acts('console.ended-break-glass')).filter(({ actor_id }) => actor_id === other.accountId),
    ).toHaveLength(1);
  });

  it('are opened only for a known purpose, with a ticket, and for as long as the rules allow', async () => {
    const careful = await colleague(api, 'staff:support');
    for (const wish of [
      { ...GLASS, purpose: 'curiosity' },
      { ...GLASS, ticket: ' ' },
      { ...GLASS, minutes: 0 },
      { ...GLASS, minutes: 2.5 },
    ]) {
      expect((await open(careful, family.accountId, wish)).status).toBe(400);
    }
    const long = await open(careful, family.accountId, { ...GLASS, minutes: 31 });
    expect(long.status).toBe(422);
    expect(long.body).toMatchObject({ code: 'console.too-many-minutes', errors: [{ pointer: '/minutes' }] });
  });

  it('are opened with a fresh proof of identity only', async () => {
    const tired = await colleague(api, 'staff:support');
    api.db.clock.advance({ minutes: 11 });
    const answer = await open(tired, family.accountId);
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ code: 'platform.fresh-proof-needed' });
  });

  it('with the wrong role are refused, and nothing is logged as read', async () => {
    const id = await opened(await colleague(api, 'staff:support'), family.accountId);
    const before = await acts();
    const looks = await api.db.query('SELECT count(*) FROM console_unmasked_read');
    expect((await open(finance, family.accountId)).status).toBe(403);
    expect((await read(finance, id, 'contact')).status).toBe(403);
    const admin = await colleague(api, 'staff:admin');
    expect((await admin.at.post('/console/people-searches', { term: 'wilhel' })).status).toBe(403);
    expect((await admin.at.get(`/console/people/${family.accountId}`)).status).toBe(403);
    expect((await finance.at.get('/console/audit')).status).toBe(403);
    expect(await acts()).toEqual(before);
    expect(await api.db.query('SELECT count(*) FROM console_unmasked_read')).toEqual(looks);
  });

  it('are nobody’s own: neither oneself nor one’s family is opened', async () => {
    const selfish = await colleague(api, 'staff:support');
    const own = await open(selfish, selfish.accountId);
    expect(own.body).toMatchObject({ code: 'console.own-file' });
    const parent = await colleague(api, 'staff:privacy');
    await api.db.query(
      `INSERT INTO identity_family_guardian (family_id, account_id, joined_at) VALUES ($1, $2, now())`,
      [family.familyId, parent.accountId],
    );
    expect((await open(parent, family.studentId)).body).toMatchObject({ code: 'console.own-file' });
    expect((await parent.at.get(`/console/people/${family.studentId}`)).body).toMatchObject({ mayOpen: false });
  });

  describe('the review of a look', () => {
    it('is somebody else’s, once, and after the look is over', async () => {
      const both = await colleague(api, 'staff:privacy');
      const id = await opened(both, family.accountId);
      await read(both, id, 'family');
      expect((await review(privacy, id)).body).toMatchObject({ code: 'console.break-glass-open' });
      await both.at.delete(`/console/break-glass/${id}`);
      expect((await review(both, id)).body).toMatchObject({ code: 'console.own-access' });

      const waiting = (await privacy.at.get('/console/access-reviews?state=waiting')).body as {
        items: { id: string; mayReview: boolean; reads: unknown[] }[];
      };
      expect(waiting.items.find((item) => item.id === id)).toMatchObject({
        personName: 'Wilhelmina Q.',
        mayReview: true,
        reads: [{ section: 'family' }],
      });
      expect((await review(privacy, id, { verdict: 'questioned', note: 'Why the family?' })).status).toBe(204);
      expect((await review(privacy, id)).body).toMatchObject({ code: 'console.already-reviewed' });
      expect((await acts('console.reviewed-access')).at(-1)).toMatchObject({
        actor_id: privacy.accountId,
        subject_id: id,
        reason: 'Why the family?',
        facts: { verdict: 'questioned', openedBy: both.accountId, personId: family.accountId },
      });
    });

    it('is refused by the database as well, whatever the code says', async () => {
      const id = await opened(await colleague(api, 'staff:support'), family.accountId);
      await expect(
        api.db.dataSource.query(
          `UPDATE console_break_glass SET reviewed_by = opened_by, reviewed_at = now(), verdict = 'in-order' WHERE id = $1`,
          [id],
        ),
      ).rejects.toMatchObject({ driverError: { constraint: 'console_break_glass_four_eyes' } });
    });

    it('is counted for those who may do it, without their own', async () => {
      const looker = await colleague(api, 'staff:privacy');
      const countOf = async (who: Colleague) => {
        const { queues } = (await who.at.get('/console/queues')).body as { queues: { queue: string; count: number }[] };
        return queues.find(({ queue }) => queue === 'access-reviews')?.count;
      };
      const [theirs, mine] = [await countOf(privacy), await countOf(looker)];
      const id = await opened(looker, family.accountId);
      await looker.at.delete(`/console/break-glass/${id}`);
      expect(await countOf(privacy)).toBe(theirs! + 1);
      expect(await countOf(looker)).toBe(mine);
      expect(await countOf(support)).toBeUndefined();
    });
  });
});

import { IdentityDemoFacade } from '@app/identity';
import { verifyAudit } from '@app/platform';
import { eventually } from '@app/testing';
import { TutorFacade, TutorsDemoFacade } from '@app/tutors';
import { io, type Socket } from 'socket.io-client';
import { GRACE } from '../src/demo/demo-applicants';
import { People } from './support/people';
import { colleague, type Colleague } from './support/staff';
import { PUBLIC_URL, useTestApi } from './support/test-api';

const check = (kind: string, over: object = {}) => ({
  kind,
  result: 'passed',
  provider: 'Checkmate',
  providerReference: `${kind}-${Math.random()}`,
  checkedOn: '2027-02-20',
  expiresOn: '2028-02-20',
  ...over,
});

describe('the console', () => {
  const api = useTestApi({ worker: true });
  const sockets: Socket[] = [];
  let support: Colleague;
  let safety: Colleague;
  let admin: Colleague;

  beforeAll(async () => {
    support = await colleague(api, 'staff:support');
    safety = await colleague(api, 'staff:safety');
    admin = await colleague(api, 'staff:admin');
  });
  afterAll(() => sockets.forEach((socket) => socket.disconnect()));

  const aListedTutor = async () => (await new People(api.app).tutor()).tutorId;

  async function waiting(accountId: string): Promise<string> {
    await api.app.get(TutorsDemoFacade, { strict: false }).apply(accountId, GRACE.application);
    return (await api.app.get(TutorFacade, { strict: false }).byAccount(accountId))!.id;
  }

  async function listen(who: Colleague, queue: string): Promise<{ socket: Socket; heard: unknown[]; joined: unknown }> {
    const socket = io(api.url, {
      transports: ['websocket'],
      reconnection: false,
      extraHeaders: { cookie: who.at.cookies(), origin: PUBLIC_URL },
    });
    sockets.push(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', () => resolve()).once('connect_error', reject);
    });
    const heard: unknown[] = [];
    socket.on('queue.changed', (payload) => heard.push(payload));
    const joined: unknown = await socket.emitWithAck('channel.join', { channel: `staff:${queue}` });
    return { socket, heard, joined };
  }

  it('shows each role its queues and no other', async () => {
    const queuesOf = async (who: Colleague) =>
      ((await who.at.get('/console/queues')).body as { queues: { queue: string }[] }).queues.map(({ queue }) => queue);
    expect(await queuesOf(support)).toEqual(['applications', 'expiring-checks']);
    expect(await queuesOf(safety)).toEqual(['applications', 'expiring-checks', 'age-cases']);
    expect(await queuesOf(admin)).toEqual(['access-reviews']);
    expect(await queuesOf(await colleague(api, 'staff:finance'))).toEqual([]);
  });

  describe('an application', () => {
    it('is read, checked and approved by staff; the applicant is listed, and each act is in the trail', async () => {
      const { accountId } = await aTutorAccount();
      const tutorId = await waiting(accountId);
      const list = (await support.at.get('/console/applications?state=submitted')).body as {
        items: { tutorId: string }[];
      };
      expect(list.items.find((item) => item.tutorId === tutorId)).toMatchObject({
        missingChecks: expect.any(Array) as unknown,
      });

      const decide = () =>
        support.at.post(`/console/applications/${tutorId}/decision`, { decision: 'approve', reason: 'Welcome.' });
      expect((await decide()).body).toMatchObject({ code: 'tutors.vetting-incomplete' });
      for (const kind of ['identity', 'criminal-record', 'sex-offender-registry']) {
        expect((await support.at.post(`/console/applications/${tutorId}/checks`, check(kind))).status).toBe(204);
      }
      expect((await decide()).status).toBe(204);
      const file = (await support.at.get(`/console/applications/${tutorId}`)).body as Record<string, unknown>;
      expect(file).toMatchObject({
        listing: 'listed',
        isListed: true,
        missingChecks: [],
        current: { state: 'approved', reason: 'Welcome.', decidedByName: 'Stella E.' },
        isOwn: false,
      });
      const trail = await api.db.query<{ action: string; actor_id: string }>(
        `SELECT action, actor_id FROM platform_audit WHERE subject_id = $1 ORDER BY id`,
        [tutorId],
      );
      expect(trail).toEqual(
        ['tutors.check-recorded', 'tutors.check-recorded', 'tutors.check-recorded', 'tutors.decided'].map((action) => ({
          action,
          actor_id: support.accountId,
        })),
      );
    });

    it('is never one’s own: not decided, not checked, not suspended; and nothing of the attempt stays', async () => {
      const own = await colleague(api, 'staff:safety');
      const tutorId = await waiting(own.accountId);
      for (const [path, body] of [
        ['decision', { decision: 'approve', reason: 'Me.' }],
        ['checks', check('identity')],
        ['suspension', { reason: 'Me.' }],
        ['relisting', { reason: 'Me.' }],
      ] as const) {
        const answer = await own.at.post(`/console/applications/${tutorId}/${path}`, body);
        expect(answer.status).toBe(403);
        expect(answer.body).toMatchObject({ code: 'tutors.own-application' });
      }
      expect((await own.at.get(`/console/applications/${tutorId}`)).body).toMatchObject({ isOwn: true, checks: [] });
      expect(await api.db.query('SELECT 1 FROM platform_audit WHERE subject_id = $1', [tutorId])).toEqual([]);
    });

    it('has documents that leave as attachments no browser runs, each look in the trail', async () => {
      const tutorId = await waiting((await aTutorAccount()).accountId);
      const { documents } = (await support.at.get(`/console/applications/${tutorId}`)).body as {
        documents: { id: string; kind: string; fileName: string }[];
      };
      expect(documents.map(({ kind }) => kind)).toEqual(['identity', 'education', 'certificate']);
      const answer = await support.at.get(`/console/applications/${tutorId}/documents/${documents[0]!.id}`);
      expect(answer.status).toBe(200);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': expect.stringMatching(/^attachment; /) as unknown,
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'cross-origin-resource-policy': 'same-origin',
      });
      const [look] = await api.db.query(
        `SELECT actor_id, facts FROM platform_audit WHERE action = 'tutors.document-opened' AND subject_id = $1`,
        [tutorId],
      );
      expect(look).toEqual({ actor_id: support.accountId, facts: { documentId: documents[0]!.id } });
    });

    it.each([
      ['a day that is none', { checkedOn: '2027-02-30' }, 400],
      ['an end before its beginning', { expiresOn: '2027-02-01' }, 422],
      ['a check of the future', { checkedOn: '2090-01-01', expiresOn: '2091-01-01' }, 422],
      ['another kind', { kind: 'astrology' }, 400],
      ['no reference', { providerReference: '' }, 400],
    ])('takes no check with %s', async (_, over, status) => {
      const tutorId = await aListedTutor();
      expect((await support.at.post(`/console/applications/${tutorId}/checks`, check('identity', over))).status).toBe(
        status,
      );
    });

    it('leads to a suspension by safety, not by support', async () => {
      const tutorId = await aListedTutor();
      const suspend = (who: Colleague) =>
        who.at.post(`/console/applications/${tutorId}/suspension`, { reason: 'A report.' });
      expect((await suspend(support)).status).toBe(403);
      expect((await suspend(safety)).status).toBe(204);
      expect((await support.at.get(`/console/applications/${tutorId}`)).body).toMatchObject({ listing: 'suspended' });
    });

    it('is heard of by those who work on the queue, within moments', async () => {
      const hears = await listen(support, 'applications');
      const hearsNot = await listen(admin, 'applications');
      expect(hears.joined).toEqual({ ok: true });
      expect(hearsNot.joined).toMatchObject({ ok: false });
      const tutorId = await waiting((await aTutorAccount()).accountId);
      await support.at.post(`/console/applications/${tutorId}/decision`, { decision: 'decline', reason: 'Not now.' });
      await eventually(() => hears.heard.length > 0);
      expect(hears.heard[0]).toEqual({ queue: 'applications' });
      expect(hearsNot.heard).toEqual([]);
    });
  });

  describe('a role', () => {
    const setRoles = (who: Colleague, accountId: string, roles: string[]) =>
      who.at.put(`/console/staff/${accountId}/roles`, { roles, reason: 'Moves.' });

    it('counts from the next request on, and its end closes open pages', async () => {
      const person = await colleague(api, 'staff:support');
      const { socket } = await listen(person, 'applications');
      const closed = new Promise<string>((resolve) => socket.once('disconnect', resolve));
      expect((await setRoles(admin, person.accountId, ['staff:privacy'])).status).toBe(204);
      expect((await person.at.get('/console/applications?state=submitted')).status).toBe(403);
      expect((await person.at.get('/console/audit')).status).toBe(200);
      expect(await closed).toBe('io server disconnect');
      const [act] = await api.db.query(
        `SELECT actor_id, reason, facts FROM platform_audit WHERE action = 'console.changed-staff-roles' AND subject_id = $1`,
        [person.accountId],
      );
      expect(act).toEqual({
        actor_id: admin.accountId,
        reason: 'Moves.',
        facts: { granted: ['staff:privacy'], ended: ['staff:support'] },
      });
    });

    it('is never given to oneself, nor by who is no admin, nor to a student', async () => {
      expect((await setRoles(admin, admin.accountId, ['staff:admin', 'staff:safety'])).body).toMatchObject({
        code: 'console.own-roles',
      });
      expect(
        (await admin.at.post('/console/staff', { email: admin.email, roles: ['staff:safety'], reason: 'Me.' })).body,
      ).toMatchObject({
        code: 'console.own-roles',
      });
      expect((await setRoles(safety, support.accountId, [])).status).toBe(403);
      const { studentId } = await new People(api.app).family();
      expect((await setRoles(admin, studentId, ['staff:support'])).body).toMatchObject({
        code: 'identity.staff-needs-address',
      });
      expect((await setRoles(admin, support.accountId, ['guardian'])).status).toBe(400);
    });

    it('makes staff of somebody with an account, by the whole address, beside what they held', async () => {
      const { email, accountId } = await new People(api.app).guardian();
      const answer = await admin.at.post('/console/staff', {
        email,
        roles: ['staff:finance'],
        reason: 'Begins today.',
      });
      expect(answer.status).toBe(204);
      const { staff } = (await admin.at.get('/console/staff')).body as {
        staff: { accountId: string; roles: string[] }[];
      };
      expect(staff.find((member) => member.accountId === accountId)?.roles).toEqual(['staff:finance']);
      const unknown = await admin.at.post('/console/staff', {
        email: 'no@example.com',
        roles: ['staff:finance'],
        reason: 'x',
      });
      expect(unknown.body).toMatchObject({ code: 'console.person-unknown', errors: [{ pointer: '/email' }] });
    });
  });

  it('shows the audit trail by filters, notes that it was read, and the chain holds after all of this', async () => {
    const privacy = await colleague(api, 'staff:privacy');
    const { items } = (await privacy.at.get(`/console/audit?action=tutors&actorId=${support.accountId}`)).body as {
      items: { action: string; actorId: string; actorName: string; subjectName: string }[];
    };
    expect(items.length).toBeGreaterThan(0);
    expect(items.map(({ subjectName }) => subjectName)).toContain('Grace H.');
    for (const item of items) {
      expect(item).toMatchObject({ actorId: support.accountId, actorName: 'Stella E.' });
      expect(item.action).toMatch(/^tutors\./);
    }
    expect(
      (await privacy.at.get(`/console/audit?action=console.read-audit&actorId=${privacy.accountId}`)).body,
    ).toMatchObject({
      items: [{ actorId: privacy.accountId }],
    });
    expect((await privacy.at.get('/console/audit?from=yesterday')).status).toBe(400);
    expect((await verifyAudit(api.db.dataSource)).fault).toBeNull();
  });

  async function aTutorAccount(): Promise<{ accountId: string }> {
    const people = new People(api.app);
    return api.app.get(IdentityDemoFacade, { strict: false }).registerTutor(people.adult('Farah'));
  }
});

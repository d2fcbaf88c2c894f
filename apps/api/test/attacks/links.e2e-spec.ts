import type { Response } from 'supertest';
import { newId } from '@app/kernel';
import { PASSWORD, People, type FamilyMember } from '../support/people';
import { aRegistration } from '../support/registration';
import { disowningToken, invitationToken, joinToken, resetToken, verificationToken } from '../support/secrets';
import { useTestApi } from '../support/test-api';
import type { Visitor } from '../support/visitor';

const NEW_PASSWORD = 'four brave otters dive';
const AT_ONCE = 6;

describe('a link that works once', () => {
  const api = useTestApi();
  let people: People;
  let family: FamilyMember;
  let guardian: Visitor;
  beforeEach(async () => {
    people = new People(api.app);
    family = await people.family();
    guardian = await signedIn(family.email);
    await api.db.query('DELETE FROM identity_throttle');
  });

  async function signedIn(email: string): Promise<Visitor> {
    const visitor = api.visitor();
    expect((await visitor.post('/sign-ins', { email, password: PASSWORD })).status).toBe(201);
    return visitor;
  }

  async function invites(email: string): Promise<{ id: string; token: string }> {
    const students = [{ studentId: family.studentId, powers: ['book', 'watch'] }];
    const path = `/families/${family.familyId}/invitations`;
    const answer = await guardian.post(path, { kind: 'guardian', email, students }, { key: 'new' });
    const { id } = answer.body as { id: string };
    return { id, token: await invitationToken(api, id) };
  }

  const guardians = async (): Promise<string[]> => {
    const seen = await guardian.get(`/families/${family.familyId}`);
    return (seen.body as { guardians: { accountId: string }[] }).guardians.map(({ accountId }) => accountId).sort();
  };
  const codes = (answers: readonly Response[]): string[] =>
    answers.map(({ status, body }) => `${status} ${(body as { code?: string }).code ?? ''}`.trim()).sort();

  describe('an invitation', () => {
    it('is accepted by nobody but the address that it went to, signed in or not, and stays open for that one', async () => {
      const [aunt, stranger] = [await people.guardian(), await people.guardian()];
      const { token } = await invites(aunt.email);
      const thief = await signedIn(stranger.email);
      expect(await thief.post('/invitations/acceptance', { token })).toMatchObject({
        status: 403,
        body: { code: 'identity.invitation-not-yours' },
      });
      expect((await api.visitor().post('/invitations/acceptance', { token })).status).toBe(401);
      expect((await thief.get(`/families/${family.familyId}`)).status).toBe(404);
      expect(await guardians()).toEqual([family.accountId]);
      expect((await (await signedIn(aunt.email)).post('/invitations/acceptance', { token })).status).toBe(200);
      expect(await guardians()).toEqual([family.accountId, aunt.accountId].sort());
    });

    it('is used once: not again, and not by two browsers at the same moment', async () => {
      const aunt = await people.guardian();
      const { token } = await invites(aunt.email);
      const browsers = await Promise.all(Array.from({ length: AT_ONCE }, () => signedIn(aunt.email)));
      const answers = await Promise.all(browsers.map((browser) => browser.post('/invitations/acceptance', { token })));
      expect(codes(answers)).toEqual(['200', ...Array<string>(AT_ONCE - 1).fill('409 identity.invitation-used')]);
      const joined = await api.db.events('identity.guardian-joined.v1');
      expect(joined.filter(({ payload }) => payload.accountId === aunt.accountId)).toHaveLength(1);
    });

    it('gives to one of two who race for it: the right address, whoever clicks first', async () => {
      const [aunt, stranger] = [await people.guardian(), await people.guardian()];
      const { token } = await invites(aunt.email);
      const [own, thief] = [await signedIn(aunt.email), await signedIn(stranger.email)];
      const answers = await Promise.all(
        [thief, own, thief].map((browser) => browser.post('/invitations/acceptance', { token })),
      );
      expect(answers[1]?.status).toBe(200);
      expect(await guardians()).toEqual([family.accountId, aunt.accountId].sort());
    });

    it('is taken back or accepted, never both', async () => {
      const aunt = await people.guardian();
      const own = await signedIn(aunt.email);
      const { id, token } = await invites(aunt.email);
      const [accepted, revoked] = await Promise.all([
        own.post('/invitations/acceptance', { token }),
        guardian.delete(`/families/${family.familyId}/invitations/${id}`),
      ]);
      const isIn = (await guardians()).includes(aunt.accountId);
      expect({ accepted: accepted.status === 200, revoked: revoked.status === 204 }).toEqual({
        accepted: isIn,
        revoked: !isIn,
      });
    });
  });

  it('a student’s link signs one browser in, of many at the same moment', async () => {
    const token = await joinToken(guardian, family.familyId, family.studentId);
    const browsers = Array.from({ length: AT_ONCE }, () => api.visitor());
    const answers = await Promise.all(browsers.map((browser) => browser.post('/sign-ins/join-link', { token })));
    expect(codes(answers)).toEqual(['201', ...Array<string>(AT_ONCE - 1).fill('409 identity.join-link-used')]);
    const seen = await Promise.all(browsers.map((browser) => browser.get('/me')));
    expect(seen.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await api.visitor().post('/sign-ins/join-link', { token })).status).toBe(409);
  });

  it('a student’s link is spent by no preview: looking is free', async () => {
    const token = await joinToken(guardian, family.familyId, family.studentId);
    for (let look = 0; look < 3; look += 1) {
      expect(await api.visitor().post('/sign-ins/join-link/look', { token })).toMatchObject({
        status: 200,
        body: { firstName: 'Sam' },
      });
    }
    expect((await api.visitor().post('/sign-ins/join-link', { token })).status).toBe(201);
  });

  it('the link of a reset mail sets one password, of two at the same moment', async () => {
    const token = await resetToken(api, family.email);
    const passwords = [NEW_PASSWORD, 'nine quiet herons wade'];
    const answers = await Promise.all(
      passwords.map((password) => api.visitor().post('/password-resets/completion', { token, password })),
    );
    expect(codes(answers)).toEqual(['204', '410 identity.link-gone']);
    const won = answers.findIndex(({ status }) => status === 204);
    const opens = await Promise.all(
      passwords.map((password) => api.visitor().post('/sign-ins', { email: family.email, password })),
    );
    expect(opens.map(({ status }) => status === 201)).toEqual([won === 0, won === 1]);
  });

  it('the link that proves an address makes one family, however often it is clicked at once', async () => {
    const email = `${newId()}@example.com`;
    await api.visitor().post('/accounts', await aRegistration(api, { email }));
    const token = await verificationToken(api, email);
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, () =>
        api.visitor().post('/accounts/verification', { token, password: PASSWORD }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const { status } of answers) expect([201, 409, 410, 404]).toContain(status);
    const families = await api.db.query(
      'SELECT 1 FROM identity_family f JOIN identity_account a ON a.id = f.owner_id WHERE a.email = $1',
      [email],
    );
    expect(families).toHaveLength(1);
  });

  it('“this wasn’t me” is said once', async () => {
    const token = await disowningToken(api, family.accountId);
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, () => api.visitor().post('/sign-ins/disowned', { token })),
    );
    expect(codes(answers).filter((code) => code.startsWith('2'))).toHaveLength(1);
    expect(codes(answers).filter((code) => code === '410 identity.link-gone')).toHaveLength(AT_ONCE - 1);
  });

  it.each<[what: string, path: string, more: object, code: string]>([
    ['an invitation', '/invitations/look', {}, 'identity.invitation-gone'],
    ['a student’s link', '/sign-ins/join-link', {}, 'identity.join-link-gone'],
    ['a link for a new password', '/password-resets/completion', { password: NEW_PASSWORD }, 'identity.link-gone'],
  ])('says of %s the same whether it never was or is over', async (_, path, more, code) => {
    const make = {
      '/invitations/look': async () => (await invites((await people.guardian()).email)).token,
      '/sign-ins/join-link': () => joinToken(guardian, family.familyId, family.studentId),
      '/password-resets/completion': () => resetToken(api, family.email),
    }[path]!;
    const over = await make();
    const start = api.db.clock.now();
    api.db.clock.advance({ hours: 24 * 8 });
    const answers = [over, 'A'.repeat(43), 'x'].map((token) => api.visitor().post(path, { ...more, token }));
    const bodies = (await Promise.all(answers)).map(({ body }) => ({ ...(body as object), requestId: null }));
    api.db.clock.set(start);
    expect(bodies[0]).toMatchObject({ code });
    expect(bodies).toEqual([bodies[0], bodies[0], bodies[0]]);
  });
});

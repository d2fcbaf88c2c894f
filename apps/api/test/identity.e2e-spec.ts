import { aRegistration } from './support/registration';
import { verificationToken } from './support/secrets';
import { useTestApi } from './support/test-api';
import type { Visitor } from './support/visitor';

const PASSWORD = 'seven tall pines';
const PASSPHRASE = 'quiet-harbor-lantern';

const api = useTestApi();
let counter = 0;

const registration = (overrides: Record<string, unknown> = {}) =>
  aRegistration(api, { password: PASSWORD, ...overrides });

function student(overrides: Record<string, unknown> = {}): Record<string, unknown> & { handle: string } {
  counter += 1;
  return {
    firstName: 'Sam',
    birthDate: '2012-02-29',
    timeZone: 'America/Chicago',
    handle: `sam-${counter}`,
    passphrase: PASSPHRASE,
    ...overrides,
  };
}

async function rowsOf(table: string): Promise<number> {
  return (await api.db.query(`SELECT 1 FROM ${table}`)).length;
}

async function guardian(): Promise<{ visitor: Visitor; email: string; familyId: string }> {
  const visitor = api.visitor();
  const form = await registration();
  await visitor.post('/accounts', form);
  await visitor.post('/accounts/verification', { token: await verificationToken(api, form.email), password: PASSWORD });
  const me = await visitor.post('/sign-ins', { email: form.email, password: PASSWORD });
  const [family] = (me.body as { families: { id: string }[] }).families;
  return { visitor, email: form.email, familyId: family!.id };
}

describe('the list of devices', () => {
  it('says to the hour when each was last used', async () => {
    const { visitor } = await guardian();
    const start = api.db.clock.now();
    api.db.clock.advance({ hours: 5, minutes: 20 });
    const body = (await visitor.get('/sign-ins')).body as { signedInAt: string }[];
    const hour = api.db.clock.now().round({ smallestUnit: 'hour', roundingMode: 'floor' });
    expect(body).toMatchObject([{ isCurrent: true, lastSeenAt: hour.toString() }]);
    expect(body[0]!.signedInAt < hour.toString()).toBe(true);
    api.db.clock.set(start);
  });
});

describe('from the registration to a student who signs in', () => {
  it('goes all the way', async () => {
    const parent = api.visitor();
    const form = await registration();
    expect(await parent.post('/accounts', form)).toMatchObject({ status: 202, body: {} });
    expect(await parent.post('/sign-ins', form.email ? { email: form.email, password: PASSWORD } : {})).toMatchObject({
      status: 403,
      body: { code: 'identity.email-unverified' },
    });
    expect(await parent.post('/accounts/verification-mails', { email: form.email })).toMatchObject({
      status: 202,
      body: {},
    });
    expect(
      (
        await parent.post('/accounts/verification', {
          token: await verificationToken(api, form.email),
          password: PASSWORD,
        })
      ).status,
    ).toBe(201);

    const me = await parent.post('/sign-ins', { email: form.email, password: PASSWORD });
    expect(me).toMatchObject({
      status: 201,
      body: {
        firstName: 'Robin',
        email: form.email,
        roles: ['guardian'],
        studentId: null,
        families: [{ name: 'Okafor family' }],
      },
    });
    expect((await parent.get('/me')).body).toEqual(me.body);

    const familyId = (me.body as { families: { id: string }[] }).families[0]!.id;
    const profile = student();
    const added = await parent.post(`/families/${familyId}/students`, profile, { key: 'add-sam-once' });
    expect(added).toMatchObject({
      status: 201,
      body: { firstName: 'Sam', surname: null, grade: null, goals: null, handle: profile.handle, isSuspended: false },
    });
    expect((await parent.post(`/families/${familyId}/students`, profile, { key: 'add-sam-once' })).body).toEqual(
      added.body,
    );
    expect((await parent.get(`/families/${familyId}`)).body).toMatchObject({ guardians: [{}], students: [added.body] });

    const child = api.visitor();
    const signedIn = await child.post('/sign-ins/student', { handle: profile.handle, passphrase: PASSPHRASE });
    const { id } = added.body as { id: string };
    expect(signedIn).toMatchObject({
      status: 201,
      body: { studentId: id, roles: ['student'], families: [], email: null },
    });
    expect(await child.get(`/families/${familyId}`)).toMatchObject({
      status: 403,
      body: { code: 'platform.forbidden' },
    });

    expect((await child.delete('/sign-ins/current')).status).toBe(204);
    expect(await child.get('/me')).toMatchObject({ status: 401, body: { code: 'platform.unauthenticated' } });
    expect((await parent.get('/me')).status).toBe(200);
  });

  it('serves the legal texts with their versions to everyone', async () => {
    const list = await api.visitor().get('/legal-documents');
    expect(list.body).toMatchObject([
      { document: 'terms', isDraft: true },
      { document: 'privacy', isDraft: false, effectiveOn: '2023-10-18' },
    ]);
    const privacy = await api.visitor().get('/legal-documents/privacy');
    expect((privacy.body as { text: string }).text).toContain('Track Tutoring Privacy Policy');
    expect(await api.visitor().get('/legal-documents/cookies')).toMatchObject({
      status: 404,
      body: { code: 'identity.document-not-found' },
    });
  });
});

describe('answers that tell nothing about who has an account', () => {
  it('are the same for a new and a taken address', async () => {
    const known = await guardian();
    const fresh = await api.visitor().post('/accounts', await registration());
    const taken = await api.visitor().post('/accounts', await registration({ email: known.email }));
    expect([taken.status, taken.body]).toEqual([fresh.status, fresh.body]);
    const mails = [known.email, 'nobody@example.com'].map((email) =>
      api.visitor().post('/accounts/verification-mails', { email }),
    );
    for (const answer of await Promise.all(mails)) expect(answer).toMatchObject({ status: 202, body: {} });
  });

  it('are the same for a wrong password and an unknown address, but for the request’s own id', async () => {
    const known = await guardian();
    const wrong = async (email: string) => {
      const answer = await api.visitor().post('/sign-ins', { email, password: 'wrong password' });
      return { status: answer.status, ...(answer.body as object), requestId: null };
    };
    expect(await wrong(known.email)).toEqual(await wrong('nobody@example.com'));
    expect(await wrong(known.email)).toMatchObject({ status: 401, code: 'identity.wrong-credentials' });
  });
});

describe('forms with something wrong', () => {
  it.each(['employer', 'ssn', 'roles', 'state', 'emailVerifiedAt'])(
    'policy 1(a)1: refuse the field "%s" outside the register with 400, and store nothing',
    async (field) => {
      const before = await rowsOf('identity_account');
      const answer = await api.visitor().post('/accounts', await registration({ [field]: 'x' }));
      expect(answer).toMatchObject({
        status: 400,
        body: { code: 'platform.invalid-request', errors: [{ pointer: `/${field}` }] },
      });
      expect(await rowsOf('identity_account')).toBe(before);
    },
  );

  it.each(['school', 'photo', 'address', 'requiresPresence', 'familyId'])(
    'policy 7(a): refuse the student field "%s" with 400, and store nothing',
    async (field) => {
      const { visitor, familyId } = await guardian();
      const answer = await visitor.post(`/families/${familyId}/students`, student({ [field]: 'x' }), { key: 'new' });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: `/${field}` }] } });
      expect((await visitor.get(`/families/${familyId}`)).body).toMatchObject({ students: [] });
    },
  );

  it.each([
    ['a day that does not exist', { birthDate: '1985-02-29' }, '/birthDate'],
    ['half a date', { birthDate: '1985-02' }, '/birthDate'],
    ['no adult', { attestsAdult: false }, '/attestsAdult'],
    ['an empty name', { firstName: '   ' }, '/firstName'],
    ['a name of a novel’s length', { lastName: 'x'.repeat(81) }, '/lastName'],
    ['a name that turns the text around', { lastName: 'Oka\u202Efor' }, '/lastName'],
    ['an object as address', { email: { $ne: null } }, '/email'],
    ['a NUL', { firstName: 'Ro\u0000bin' }, '/firstName'],
    ['a country code', { stateCode: 'Canada' }, '/stateCode'],
    [
      'a document that is none',
      { accepted: [{ document: 'cookies', version: '1', sha256: 'a'.repeat(64) }] },
      '/accepted/0/document',
    ],
  ])('point to the field with %s', async (_, overrides, pointer) => {
    const answer = await api.visitor().post('/accounts', await registration(overrides));
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect((answer.body as { errors: { pointer: string }[] }).errors.map((error) => error.pointer)).toContain(pointer);
  });

  it.each([
    ['/sign-ins', { email: 'a\u0000b@example.com', password: 'x' }],
    ['/sign-ins/student', { handle: 'sam\u0000', passphrase: 'x' }],
    ['/accounts/verification-mails', { email: 'a\u0000b@example.com' }],
  ])('refuse characters that no database can look up, at %s', async (path, body) => {
    expect(await api.visitor().post(path, body)).toMatchObject({
      status: 400,
      body: { code: 'platform.invalid-request' },
    });
  });

  it('policy 7(c): under 13 and over 17 are refused alike, kindly, with no hint of the limit', async () => {
    const { visitor, familyId } = await guardian();
    const tooYoung = await visitor.post(`/families/${familyId}/students`, student({ birthDate: '2014-03-02' }), {
      key: 'new',
    });
    const tooOld = await visitor.post(`/families/${familyId}/students`, student({ birthDate: '2009-03-01' }), {
      key: 'new',
    });
    for (const { status, body } of [tooYoung, tooOld]) {
      expect(status).toBe(422);
      expect(body).toMatchObject({ code: 'identity.student-age-refused' });
      expect((body as { detail: string }).detail).not.toMatch(/\d|age|old|young/i);
    }
    expect((await visitor.get(`/families/${familyId}`)).body).toMatchObject({ students: [] });
  });

  it('need an Idempotency-Key to add a student', async () => {
    const { visitor, familyId } = await guardian();
    expect(await visitor.post(`/families/${familyId}/students`, student())).toMatchObject({
      status: 400,
      body: { code: 'platform.idempotency-key-missing' },
    });
  });
});

describe('who is looking', () => {
  it('is nobody, without a refusal, where nobody is signed in', async () => {
    expect(await api.visitor().get('/viewer')).toMatchObject({ status: 200, body: { me: null } });
    const stale = { headers: { Cookie: `tt_session=${'a'.repeat(43)}` } };
    expect(await api.visitor().get('/viewer', stale)).toMatchObject({ status: 200, body: { me: null } });
  });

  it('is the same person as in the refusing question', async () => {
    const { visitor } = await guardian();
    const me = (await visitor.get('/me')).body as object;
    expect((await visitor.get('/viewer')).body).toEqual({ me });
  });
});

describe('another’s family', () => {
  it('answers 404 and no data, as one that does not exist', async () => {
    const [mine, theirs] = [await guardian(), await guardian()];
    for (const familyId of [theirs.familyId, '0190163d-8694-739b-aea5-966c26f8ad91']) {
      const seen = await mine.visitor.get(`/families/${familyId}`);
      const added = await mine.visitor.post(`/families/${familyId}/students`, student(), { key: 'new' });
      for (const answer of [seen, added])
        expect(answer).toMatchObject({ status: 404, body: { code: 'identity.family-not-found' } });
    }
    expect((await mine.visitor.get('/families/not-an-id')).status).toBe(400);
  });
});

import { IdentityDemoFacade } from '@app/identity';
import { TutorFacade, TutorsDemoFacade } from '@app/tutors';
import { TOTP_SECRET } from './support/second-step';
import { useTestApi } from './support/test-api';
import type { Visitor } from './support/visitor';

const PASSWORD = 'seven tall pines';

const api = useTestApi();
let counter = 0;

const adult = (over: object = {}) => ({
  firstName: 'Augusta',
  lastName: 'Kingsley-Noel',
  email: `tutors-${(counter += 1)}@example.com`,
  password: PASSWORD,
  birthDate: '1984-02-29',
  stateCode: 'CA',
  timeZone: 'America/Los_Angeles',
  ...over,
});

const profile = (over: object = {}) => ({
  displayName: 'Augusta K.',
  headline: 'Fractions without fear',
  biography: 'Ten years of teaching.\nTwo dogs.',
  education: [{ award: 'BSc Mathematics', institution: 'Mills College', fromYear: 2006, toYear: 2010 }],
  experience: [{ role: 'Teacher', organization: 'A public school in Oakland', fromYear: 2012, toYear: null }],
  languages: ['English', 'Spanish'],
  timeZone: 'America/Los_Angeles',
  acceptance: 'instant' as const,
  ...over,
});

async function signedIn(email: string): Promise<Visitor> {
  const visitor = api.visitor();
  expect((await visitor.post('/sign-ins', { email, password: PASSWORD })).status).toBe(201);
  return visitor;
}

async function aTutorAccount(): Promise<{ visitor: Visitor; accountId: string; email: string }> {
  const person = adult();
  const { accountId } = await api.app.get(IdentityDemoFacade).registerTutor(person);
  return { visitor: await signedIn(person.email), accountId, email: person.email };
}

async function aListedTutor(over: object = {}, subjects = ['algebra-1']) {
  const { accountId: staffId } = await api.app
    .get(IdentityDemoFacade)
    .registerStaff({ ...adult(), totpSecret: TOTP_SECRET }, 'staff:safety');
  const account = await aTutorAccount();
  const tutorId = await api.app
    .get(TutorsDemoFacade)
    .applyAndList(account.accountId, staffId, { ...profile(over), subjects });
  return { ...account, tutorId, slug: (await api.app.get(TutorFacade).getTutor(tutorId)).slug };
}

async function subjectId(slug: string): Promise<string> {
  const subjects = (await api.visitor().get('/subjects')).body as { id: string; slug: string }[];
  return subjects.find((subject) => subject.slug === slug)!.id;
}

describe('the catalogue', () => {
  it('tells anyone every subject with the levels that it is offered at', async () => {
    const answer = await api.visitor().get('/subjects');
    expect(answer.status).toBe(200);
    expect((answer.body as unknown[]).length).toBeGreaterThan(30);
    expect(answer.body).toContainEqual({
      id: expect.any(String) as string,
      slug: 'algebra-1',
      name: 'Algebra 1',
      area: 'Mathematics',
      levels: [
        { level: 'middle-school', name: 'Middle school' },
        { level: 'high-school', name: 'High school' },
      ],
    });
  });
});

describe('a listed tutor', () => {
  it('is found and seen by strangers, with nothing that leads back to the person', async () => {
    const { slug, tutorId, accountId, email } = await aListedTutor({ displayName: 'Open O.' }, ['latin']);
    const found = await api.visitor().get('/tutors?subject=latin&level=ap');
    const page = await api.visitor().get(`/tutors/${slug}`);
    expect(found.body).toMatchObject({
      items: [{ tutor: { id: tutorId, slug, displayName: 'Open O.' } }],
      nextCursor: null,
    });
    expect(page.body).toMatchObject({
      id: tutorId,
      biography: 'Ten years of teaching.\nTwo dogs.',
      acceptance: 'instant',
    });
    for (const text of [found.text, page.text]) {
      for (const secret of [accountId, email, 'Kingsley-Noel', '1984', 'example.com', 'vetted', 'provider']) {
        expect(text).not.toContain(secret);
      }
    }
    expect(Object.keys((found.body as { items: { tutor: object }[] }).items[0]?.tutor ?? {}).sort()).toEqual([
      'avatarSeed',
      'avatarUrl',
      'displayName',
      'headline',
      'id',
      'languages',
      'slug',
      'subjects',
      'timeZone',
    ]);
  });

  it('links to an introduction elsewhere without loading anything from there: the page may only load from us', async () => {
    const video = { provider: 'youtube' as const, id: 'aqz-KE-bpKQ' };
    const { slug } = await aListedTutor({ displayName: 'Vida V.', video });
    const page = await api.visitor().get(`/tutors/${slug}`);
    expect((page.body as { video: object }).video).toEqual({
      provider: 'youtube',
      url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
    });
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    for (const kind of ['frame-src', 'img-src', 'media-src', 'script-src']) {
      const sources = new RegExp(`${kind} ([^;]*)`).exec(policy)?.[1] ?? '';
      expect(sources).not.toMatch(/https?:|\*|youtube|vimeo/);
    }
  });

  it('is gone for everyone at the instant when a check runs out', async () => {
    const { slug } = await aListedTutor({ displayName: 'Brief B.' }, ['french']);
    const before = api.db.clock.now();
    api.db.clock.advance({ hours: 24 * 365 });
    expect(await api.visitor().get(`/tutors/${slug}`)).toMatchObject({
      status: 404,
      body: { code: 'tutors.not-found' },
    });
    expect((await api.visitor().get('/tutors?subject=french')).body).toEqual({ items: [], nextCursor: null });
    api.db.clock.set(before);
  });
});

describe('applying as a tutor', () => {
  it('begins with the first save, shows what is still to be checked, and lists nobody', async () => {
    const { visitor } = await aTutorAccount();
    expect(await visitor.get('/tutor/profile')).toMatchObject({ status: 404, body: { code: 'tutors.no-profile' } });

    const subjects = [{ subjectId: await subjectId('german'), levels: ['high-school', 'ap'] }];
    const saved = await visitor.put('/tutor/profile', { ...profile({ displayName: 'New N.' }), subjects });
    expect(saved).toMatchObject({ status: 200, body: { state: 'applied', isListed: false, displayName: 'New N.' } });
    expect((saved.body as { checks: unknown }).checks).toEqual(
      ['identity', 'criminal-record', 'sex-offender-registry'].map((kind) => ({
        kind,
        result: 'waiting',
        expiresAt: null,
      })),
    );
    expect((await visitor.get('/tutor/profile')).body).toEqual(saved.body);
    expect(await api.visitor().get(`/tutors/${(saved.body as { slug: string }).slug}`)).toMatchObject({ status: 404 });
    expect((await api.visitor().get('/tutors?subject=german')).body).toEqual({ items: [], nextCursor: null });
  });

  it('keeps a listed tutor listed when they rewrite their page', async () => {
    const { visitor, slug } = await aListedTutor({ displayName: 'Steady S.' }, ['spanish']);
    const subjects = [{ subjectId: await subjectId('spanish'), levels: ['ap'] }];
    const saved = await visitor.put('/tutor/profile', { ...profile({ displayName: 'Steadier S.' }), subjects });
    expect(saved).toMatchObject({ status: 200, body: { state: 'listed', isListed: true, slug } });
    expect((await api.visitor().get(`/tutors/${slug}`)).body).toMatchObject({ displayName: 'Steadier S.' });
  });

  it('takes the word of the profile for how families book, and shows it in the availability as well', async () => {
    const { visitor, tutorId } = await aListedTutor({ acceptance: 'instant' }, ['latin']);
    const saved = await visitor.get('/tutor/availability');
    const { timeZone: _, ...availability } = saved.body as { timeZone: string };
    expect(await visitor.put('/tutor/availability', availability)).toMatchObject({ body: { acceptance: 'instant' } });

    const subjects = [{ subjectId: await subjectId('latin'), levels: ['ap'] }];
    await visitor.put('/tutor/profile', { ...profile({ acceptance: 'request' }), subjects });
    expect((await visitor.get('/tutor/availability')).body).toMatchObject({ acceptance: 'request' });
    const window = 'from=2027-03-02T00:00:00Z&to=2027-03-03T00:00:00Z&minutes=60';
    expect((await api.visitor().get(`/tutors/${tutorId}/open-starts?${window}`)).body).toMatchObject({
      acceptance: 'request',
    });
  });

  it('is refused field by field, and then nothing is kept', async () => {
    const { visitor } = await aTutorAccount();
    const wrong = {
      ...profile({
        displayName: '',
        headline: 'x'.repeat(121),
        languages: [],
        biography: 'a\u0007b',
        acceptance: 'maybe',
      }),
      subjects: [{ subjectId: 'latin', levels: [] }],
      email: 'me@example.com',
    };
    const refusal = await visitor.put('/tutor/profile', wrong);
    expect(refusal).toMatchObject({ status: 400, body: { code: 'platform.invalid-request' } });
    expect((refusal.body as { errors: { pointer: string }[] }).errors.map((error) => error.pointer).sort()).toEqual([
      '/acceptance',
      '/biography',
      '/displayName',
      '/email',
      '/headline',
      '/languages',
      '/subjects/0/levels',
      '/subjects/0/subjectId',
    ]);
    expect(await visitor.get('/tutor/profile')).toMatchObject({ status: 404 });

    const subjects = [{ subjectId: await subjectId('latin'), levels: ['test-prep'] }];
    expect(await visitor.put('/tutor/profile', { ...profile(), subjects })).toMatchObject({
      status: 422,
      body: { code: 'tutors.level-not-offered', errors: [{ pointer: '/subjects/0/levels/0' }] },
    });
    expect(await visitor.get('/tutor/profile')).toMatchObject({ status: 404 });
  });

  it('is not for guardians', async () => {
    const person = adult();
    await api.app.get(IdentityDemoFacade).registerGuardian(person);
    const guardian = await signedIn(person.email);
    expect(await guardian.put('/tutor/profile', profile())).toMatchObject({
      status: 403,
      body: { code: 'platform.forbidden' },
    });
    expect(await guardian.get('/tutor/profile')).toMatchObject({ status: 403 });
  });
});

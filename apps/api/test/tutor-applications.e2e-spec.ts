import { TutorStaffFacade } from '@app/tutors';
import sharp from 'sharp';
import { PASSWORD, People } from './support/people';
import { useTestApi } from './support/test-api';
import type { Visitor } from './support/visitor';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n', 'latin1');

const api = useTestApi();

async function aGuardian(): Promise<{ visitor: Visitor; accountId: string; email: string }> {
  const { email, accountId } = await new People(api.app).guardian();
  const visitor = api.visitor();
  expect((await visitor.post('/sign-ins', { email, password: PASSWORD })).status).toBe(201);
  return { visitor, accountId, email };
}

const picture = () =>
  sharp({ create: { width: 300, height: 300, channels: 3, background: '#445566' } })
    .png()
    .toBuffer();

async function everythingWritten(visitor: Visitor): Promise<void> {
  const subjects = (await visitor.get('/subjects')).body as { id: string; slug: string }[];
  const algebra = subjects.find(({ slug }) => slug === 'algebra-1')?.id;
  const saved = await visitor.send('patch', '/tutor/application', {
    body: {
      displayName: 'Dana E.',
      headline: 'Algebra in small steps',
      biography:
        'I have helped my own children and half of their school with algebra, and would like to do it properly.',
      education: [{ award: 'B.A. Economics', institution: 'State University', fromYear: 2003, toYear: 2007 }],
      experience: [{ role: 'Volunteer tutor', organization: 'Public library', fromYear: 2015, toYear: null }],
      languages: ['English'],
      subjects: [{ subjectId: algebra, levels: ['high-school'] }],
      hoursPerWeek: 6,
    },
  });
  expect(saved.status).toBe(200);
  const sent = await visitor.upload(
    'post',
    '/tutor/documents',
    { bytes: PDF, name: 'license.pdf' },
    { kind: 'identity' },
  );
  expect(sent.status).toBe(200);
}

describe('a guardian who would like to teach', () => {
  it('writes an application with breaks, sends it, and is a tutor from then on and not before', async () => {
    const { visitor, accountId } = await aGuardian();
    const rolesNow = async () => ((await visitor.get('/me')).body as { roles: string[] }).roles;
    expect(await visitor.get('/tutor/application')).toMatchObject({ status: 200, body: { application: null } });

    const begun = await visitor.post('/tutor/application');
    expect(begun.body).toMatchObject({ state: 'draft', profile: { displayName: 'Dana E.', headline: '' } });
    await visitor.send('patch', '/tutor/application', { body: { headline: 'First thoughts' } });
    expect((await visitor.get('/tutor/application')).body).toMatchObject({
      application: { profile: { headline: 'First thoughts' } },
    });
    const early = await visitor.post('/tutor/application/submission');
    expect(early).toMatchObject({ status: 422, body: { code: 'tutors.application-incomplete' } });
    expect(JSON.stringify(early.body)).toContain('/documents');
    expect(await rolesNow()).toEqual(['guardian']);
    expect((await visitor.get('/tutor/profile')).status).toBe(403);

    await everythingWritten(visitor);
    expect(await rolesNow()).toEqual(['guardian']);
    const sent = await visitor.post('/tutor/application/submission');
    expect(sent.body).toMatchObject({ state: 'submitted', missing: [] });
    expect((await rolesNow()).sort()).toEqual(['guardian', 'tutor']);
    expect((await visitor.get('/tutor/profile')).body).toMatchObject({ state: 'applied', isListed: false });

    const changed = await visitor.send('patch', '/tutor/application', { body: { headline: 'Another' } });
    expect(changed).toMatchObject({ status: 409, body: { code: 'tutors.application-closed' } });
    const waiting = await api.app.get(TutorStaffFacade).applications();
    expect(waiting.items.map(({ displayName }) => displayName)).toContain('Dana E.');
    expect(JSON.stringify(waiting)).not.toContain(accountId);
  });

  it('changes it when our team asks, hears why it was declined, and applies again after the time', async () => {
    const { visitor, email } = await aGuardian();
    await visitor.post('/tutor/application');
    await everythingWritten(visitor);
    await visitor.post('/tutor/application/submission');
    const staff = api.app.get(TutorStaffFacade);
    const [one] = (await staff.applications()).items.slice(-1);
    const { accountId: by } = await new People(api.app).staff('staff:safety');

    await staff.decide(one!.tutorId, 'ask-for-changes', { by, reason: 'Please add your degree.' });
    expect((await visitor.get('/tutor/application')).body).toMatchObject({
      application: { state: 'needs-changes', decisionReason: 'Please add your degree.' },
    });
    expect((await visitor.send('patch', '/tutor/application', { body: { headline: 'Better' } })).status).toBe(200);
    expect((await visitor.post('/tutor/application/submission')).body).toMatchObject({ state: 'submitted' });

    await staff.decide(one!.tutorId, 'decline', { by, reason: 'We need more experience.' });
    const { application: declined } = (await visitor.get('/tutor/application')).body as {
      application: { state: string; mayApplyAgainAt: string };
    };
    expect(declined.state).toBe('declined');
    expect(await visitor.post('/tutor/application')).toMatchObject({
      status: 409,
      body: { code: 'tutors.may-not-apply-yet' },
    });
    // The sign-in ends before the ninety days do: people come back.
    api.db.clock.advance({ hours: 24 * 90 });
    await visitor.post('/sign-ins', { email, password: PASSWORD });
    expect((await visitor.post('/tutor/application')).body).toMatchObject({ state: 'draft', decisionReason: null });
    expect(declined.mayApplyAgainAt).toBe(api.db.clock.now().toString({ fractionalSecondDigits: 3 }));
  });
});

describe('files of applicants', () => {
  it('are downloads without any right of our pages, for their owner only', async () => {
    const { visitor } = await aGuardian();
    await visitor.post('/tutor/application');
    const file = { bytes: PDF, name: 'Führerschein "x".pdf' };
    const sent = await visitor.upload('post', '/tutor/documents', file, { kind: 'identity' });
    const id = (sent.body as { documents: { id: string }[] }).documents[0]?.id ?? '';
    expect(sent.text).not.toContain('tutors/documents');

    const read = await visitor.get(`/tutor/documents/${id}`);
    expect(read.status).toBe(200);
    expect(read.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Fuhrerschein x.pdf"; filename*=UTF-8''F%C3%BChrerschein%20x.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
    const other = await aGuardian();
    await other.visitor.post('/tutor/application');
    expect((await other.visitor.get(`/tutor/documents/${id}`)).status).toBe(404);
    expect((await other.visitor.delete(`/tutor/documents/${id}`)).status).toBe(404);
    expect((await api.visitor().get(`/tutor/documents/${id}`)).status).toBe(401);
  });

  it('are named anew by their owner without being sent again, while the application is theirs', async () => {
    const { visitor } = await aGuardian();
    await visitor.post('/tutor/application');
    await everythingWritten(visitor);
    const [paper] = ((await visitor.get('/tutor/application')).body as { application: { documents: { id: string }[] } })
      .application.documents;
    const rename = (by: Visitor, kind: string) => by.send('patch', `/tutor/documents/${paper?.id}`, { body: { kind } });
    expect((await rename(visitor, 'certificate')).body).toMatchObject({
      documents: [{ id: paper?.id, kind: 'certificate' }],
      missing: [{ pointer: '/documents' }],
    });
    expect((await rename(visitor, 'passport')).status).toBe(400);
    const other = await aGuardian();
    await other.visitor.post('/tutor/application');
    expect((await rename(other.visitor, 'other')).status).toBe(404);
    await rename(visitor, 'identity');
    await visitor.post('/tutor/application/submission');
    expect(await rename(visitor, 'other')).toMatchObject({
      status: 409,
      body: { code: 'tutors.application-closed' },
    });
  });

  it('are refused where they are too large, of another form, or nowhere asked for', async () => {
    const { visitor } = await aGuardian();
    await visitor.post('/tutor/application');
    const large = { bytes: Buffer.alloc(17 * 1024 * 1024), name: 'a.pdf' };
    expect((await visitor.upload('post', '/tutor/documents', large, { kind: 'identity' })).status).toBe(413);
    const svg = { bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), name: 'a.png', type: 'image/png' };
    expect(await visitor.upload('put', '/tutor/avatar', svg)).toMatchObject({
      status: 422,
      body: { code: 'tutors.file-refused', errors: [{ pointer: '/file' }] },
    });
    const pdf = { bytes: PDF, name: 'a.pdf' };
    expect((await visitor.upload('post', '/tutor/documents', pdf, { kind: 'passport' })).status).toBe(400);
    expect((await visitor.upload('post', '/tutor/documents', pdf, { kind: 'identity', more: 'x' })).status).toBe(400);
    expect(await visitor.upload('post', '/tutor/application', pdf)).toMatchObject({
      status: 415,
      body: { code: 'platform.unsupported-media-type' },
    });
    expect((await api.visitor().upload('post', '/tutor/documents', pdf, { kind: 'identity' })).status).toBe(401);
  });

  it('show as a picture that anyone may keep for a day', async () => {
    const { visitor } = await aGuardian();
    await visitor.post('/tutor/application');
    expect((await visitor.upload('put', '/tutor/avatar', { bytes: await picture(), name: 'me.png' })).status).toBe(204);
    const { profile } = (
      (await visitor.get('/tutor/application')).body as { application: { profile: { avatarUrl: string } } }
    ).application;
    const shown = await api.visitor().get(profile.avatarUrl.replace('/api', ''));
    expect(shown.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=86400, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect((await api.visitor().get('/tutor-avatars/../../etc/512')).status).toBe(404);
    expect((await api.visitor().get(`${profile.avatarUrl.replace('/api', '')}/../999`)).status).toBe(404);
  });
});

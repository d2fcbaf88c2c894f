import { randomUUID } from 'node:crypto';
import type { Availability } from '@app/booking';
import { PASSPHRASE, PASSWORD, People } from './support/people';
import { useTestApi } from './support/test-api';
import type { Visitor } from './support/visitor';

/** The clock stands at 2027-03-01T15:00Z. */
const STARTS_AT = '2027-03-02T20:00:00.000Z';

const WORKDAYS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startsAt: '00:00', endsAt: '24:00' }));

const api = useTestApi();

async function signedIn(email: string): Promise<Visitor> {
  const visitor = api.visitor();
  expect((await visitor.post('/sign-ins', { email, password: PASSWORD })).status).toBe(201);
  return visitor;
}

async function aFamily(minutes = 0) {
  const family = await new People(api.app).family(minutes, { student: { grade: '9', timeZone: 'America/Chicago' } });
  return { ...family, visitor: await signedIn(family.email) };
}

const credit = (familyId: string, minutes: number) => new People(api.app).credit(familyId, minutes);

async function aTutor(hours: Partial<Availability> = {}) {
  const tutor = await new People(api.app).tutor({ hours: { bufferMinutes: 10, ...hours } });
  return { ...tutor, visitor: await signedIn(tutor.email) };
}

type Family = Awaited<ReturnType<typeof aFamily>>;
type Tutor = Awaited<ReturnType<typeof aTutor>>;

const wish = (family: Family, tutor: Tutor, over: Record<string, unknown> = {}) => ({
  tutorId: tutor.tutorId,
  studentId: family.studentId,
  familyId: family.familyId,
  subjectId: tutor.subjectId,
  level: 'high-school',
  startsAt: STARTS_AT,
  durationMinutes: 60,
  ...over,
});

type SessionBody = { id: string; state: string };

describe('booking over HTTP', () => {
  it('gives one of 50 requests for a slot 201 and 49 of them 409 with the next times, and holds minutes once', async () => {
    const [tutor, ...families] = [
      await aTutor(),
      await aFamily(600),
      await aFamily(600),
      await aFamily(600),
      await aFamily(600),
      await aFamily(600),
    ];
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        const family = families[index % 5]!;
        return family.visitor.post('/sessions', wish(family, tutor), { key: 'new' });
      }),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array<number>(49).fill(409)]);
    for (const answer of answers.filter(({ status }) => status === 409)) {
      expect(answer.type).toBe('application/problem+json');
      expect(answer.body).toMatchObject({ code: 'booking.slot-taken' });
      expect((answer.body as { nextStarts: number[] }).nextStarts[0]).toBe(Date.parse('2027-03-02T21:15:00Z') / 60_000);
    }
    const [held] = await api.db.query<{ minutes: number }>(
      'SELECT sum(held)::int AS minutes FROM ledger_family_account WHERE family_id = ANY($1)',
      [families.map((family) => family.familyId)],
    );
    expect(held).toEqual({ minutes: 60 });
    expect(await api.db.query('SELECT * FROM ledger_check()')).toEqual([]);
  });

  it('lists the open starts that it accepts, and lists them no more once they are taken', async () => {
    const [family, tutor] = [await aFamily(120), await aTutor({ weekly: WORKDAYS })];
    const path = `/tutors/${tutor.tutorId}/open-starts?from=2027-03-02T20:00:00Z&to=2027-03-02T21:00:00Z&minutes=60`;
    const start = Date.parse(STARTS_AT) / 60_000;
    const before = await api.visitor().get(path);
    expect(before.body).toMatchObject({
      tutorId: tutor.tutorId,
      timeZone: 'America/New_York',
      starts: [start, start + 15, start + 30, start + 45],
      lengths: [30, 45, 60, 90],
      noticeMinutes: 0,
      acceptance: 'instant',
    });
    const booked = await family.visitor.post('/sessions', wish(family, tutor), { key: 'new' });
    expect(booked.status).toBe(201);
    expect((await api.visitor().get(path)).body).toMatchObject({ starts: [] });
    const found = await api
      .visitor()
      .get('/tutors?subject=algebra-1&level=high-school&within=2027-03-02T20:00:00Z/2027-03-02T22:00:00Z');
    expect(found.status).toBe(200);
    expect((found.body as { items: unknown[] }).items).toContainEqual(
      expect.objectContaining({ because: { firstStart: start + 75, kept: 0, broken: 0, isExact: true } }),
    );
  });

  it('tells anyone beforehand what the quote will say once it is booked', async () => {
    const answer = await api.visitor().get('/booking-rules');
    expect(answer.body).toEqual({
      lengths: [30, 45, 60, 90],
      cancellation: [
        { noticeMinutes: 1440, returnedPercent: 100 },
        { noticeMinutes: 240, returnedPercent: 50 },
        { noticeMinutes: 0, returnedPercent: 0 },
      ],
    });
  });

  it('answers a repeated key with the same session', async () => {
    const [family, tutor, key] = [await aFamily(120), await aTutor(), randomUUID()];
    const [first, second] = await Promise.all([
      family.visitor.post('/sessions', wish(family, tutor), { key }),
      family.visitor.post('/sessions', wish(family, tutor), { key }),
    ]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect((second.body as SessionBody).id).toBe((first.body as SessionBody).id);
    const other = await family.visitor.post('/sessions', wish(family, tutor, { durationMinutes: 30 }), { key });
    expect(other.body).toMatchObject({ status: 409, code: 'platform.idempotency-key-reused' });
  });

  it('keeps a time, takes it into a booking once minutes are there, quotes and cancels', async () => {
    const [family, tutor] = [await aFamily(), await aTutor()];
    const { visitor } = family;
    const kept = await visitor.post('/reservations', wish(family, tutor), { key: 'new' });
    expect(kept.body).toMatchObject({ state: 'reserved', reservedUntil: '2027-03-01T15:15:00.000Z' });
    const { id } = kept.body as SessionBody;
    const short = await visitor.post(`/sessions/${id}/confirmation`, {}, { key: 'new' });
    expect(short.body).toMatchObject({ status: 409, code: 'ledger.not-enough-minutes', neededMinutes: 60 });
    await credit(family.familyId, 60);
    const confirmed = await visitor.post(`/sessions/${id}/confirmation`, {}, { key: 'new' });
    expect(confirmed.body).toMatchObject({ id, state: 'confirmed', heldMinutes: 60, familyId: family.familyId });
    const quote = await visitor.get(`/sessions/${id}/cancellation-quote`);
    expect(quote.body).toEqual({
      returnedMinutes: 60,
      keptMinutes: 0,
      grantedMinutes: 0,
      because: 'at-least-24-hours-before',
    });
    const wrong = { expectedReturnedMinutes: 30 };
    const changed = await visitor.post(`/sessions/${id}/cancellation`, wrong, { key: 'new' });
    expect(changed.body).toMatchObject({ status: 409, code: 'booking.quote-changed' });
    const right = { expectedReturnedMinutes: 60, reason: 'We are moving' };
    const cancelled = await visitor.post(`/sessions/${id}/cancellation`, right, { key: 'new' });
    expect(cancelled.body).toMatchObject({ state: 'cancelled', billedMinutes: 0, can: { cancel: false } });
    const second = await visitor.post('/reservations', wish(family, tutor), { key: 'new' });
    expect((await visitor.delete(`/reservations/${(second.body as SessionBody).id}`)).status).toBe(204);
  });

  it('asks the tutor where they answer first, and shows them no more than they need', async () => {
    const [family, tutor] = [await aFamily(120), await aTutor({ acceptance: 'request' })];
    const goals = 'Quadratic equations';
    const asked = await family.visitor.post('/sessions', wish(family, tutor, { goals }), { key: 'new' });
    expect(asked.body).toMatchObject({ state: 'requested', answerBy: '2027-03-02T03:00:00.000Z' });
    const { id } = asked.body as SessionBody;
    const seen = await tutor.visitor.get('/sessions?scope=upcoming');
    expect(seen.body).toMatchObject({
      items: [{ id, goals, familyId: null, student: { firstName: 'Sam', grade: '9' }, can: { accept: true } }],
    });
    expect((await family.visitor.post(`/sessions/${id}/acceptance`, {}, { key: 'new' })).status).toBe(403);
    const accepted = await tutor.visitor.post(`/sessions/${id}/acceptance`, {}, { key: 'new' });
    expect(accepted.body).toMatchObject({ state: 'confirmed' });
    const late = await tutor.visitor.post(`/sessions/${id}/decline`, { reason: 'No' }, { key: 'new' });
    expect(late.body).toMatchObject({ status: 409, code: 'booking.move-refused', state: 'confirmed' });
  });

  it('answers 404 for another family’s session and 401 to strangers', async () => {
    const [family, other, tutor] = [await aFamily(120), await aFamily(), await aTutor()];
    const booked = await family.visitor.post('/sessions', wish(family, tutor), { key: 'new' });
    const path = `/sessions/${(booked.body as SessionBody).id}`;
    expect((await other.visitor.get(path)).body).toMatchObject({ status: 404, code: 'booking.session-not-found' });
    expect((await other.visitor.get(`${path}/cancellation-quote`)).status).toBe(404);
    const stolen = { expectedReturnedMinutes: 60 };
    expect((await other.visitor.post(`${path}/cancellation`, stolen, { key: 'new' })).status).toBe(404);
    expect((await api.visitor().get(path)).status).toBe(401);
    const foreign = wish(family, tutor, { startsAt: '2027-03-04T20:00:00Z' });
    expect((await other.visitor.post('/sessions', foreign, { key: 'new' })).body).toMatchObject({
      status: 404,
      code: 'identity.student-not-found',
    });
  });

  it('lets a student look and not book', async () => {
    const [family, tutor] = [await aFamily(120), await aTutor()];
    const student = api.visitor();
    await student.post('/sign-ins/student', { handle: family.handle, passphrase: PASSPHRASE });
    expect((await student.post('/sessions', wish(family, tutor), { key: 'new' })).status).toBe(403);
    const booked = await family.visitor.post('/sessions', wish(family, tutor), { key: 'new' });
    expect((await student.get('/sessions')).body).toMatchObject({
      items: [{ id: (booked.body as SessionBody).id, viewerRole: 'student', familyId: null }],
    });
  });

  it('saves a tutor’s hours under their version', async () => {
    const { visitor } = await aTutor();
    const current = (await visitor.get('/tutor/availability')).body as Record<string, unknown>;
    expect(current).toMatchObject({ version: 1, timeZone: 'America/New_York' });
    const body = Object.fromEntries(Object.entries(current).filter(([name]) => name !== 'timeZone'));
    expect((await visitor.put('/tutor/availability', { ...body, stepMinutes: 30 })).body).toMatchObject({
      version: 2,
      stepMinutes: 30,
    });
    expect((await visitor.put('/tutor/availability', body)).body).toMatchObject({
      status: 409,
      code: 'booking.stale-availability',
    });
  });

  it.each([
    ['a day that does not exist', { startsAt: '2027-02-30T10:00:00Z' }, 400, '/startsAt'],
    ['a word for a time', { startsAt: 'tomorrow' }, 400, '/startsAt'],
    ['a time without its offset', { startsAt: '2027-03-02T20:00:00' }, 400, '/startsAt'],
    ['half a minute', { durationMinutes: 60.5 }, 400, '/durationMinutes'],
    ['a number in quotes', { durationMinutes: '60' }, 400, '/durationMinutes'],
    ['a length that is not on offer', { durationMinutes: 50 }, 422, '/durationMinutes'],
    ['a start beyond the horizon', { startsAt: '2029-03-02T20:00:00Z' }, 422, '/startsAt'],
    ['a start in the past', { startsAt: '2027-02-02T20:00:00Z' }, 422, '/startsAt'],
    ['a tutor who is no id', { tutorId: 'x' }, 400, '/tutorId'],
    ['a NUL in a text', { goals: 'a\u0000b' }, 400, '/goals'],
    ['a text that is too long', { goals: 'a'.repeat(1001) }, 400, '/goals'],
    ['an unknown level', { level: 'university' }, 400, '/level'],
    ['a field that nobody asked for', { price: 0 }, 400, '/price'],
  ])('refuses %s and points at the field', async (_, over, status, pointer) => {
    shared ??= { family: await aFamily(120), tutor: await aTutor() };
    const { family, tutor } = shared;
    const answer = await family.visitor.post('/sessions', wish(family, tutor, over), { key: 'new' });
    expect(answer.status).toBe(status);
    expect((answer.body as { errors: { pointer: string }[] }).errors.map((error) => error.pointer)).toEqual([pointer]);
  });

  it.each([
    ['from=2027-03-02T20:00:00Z&to=2027-03-02T20:00:00Z', 400],
    ['from=2027-03-02T20:00:00Z&to=2027-09-02T20:00:00Z', 400],
    ['from=2027-03-02T20:00:00Z', 400],
    ['from=x&to=y', 400],
    ['from=2027-03-02T20:00:00Z&to=2027-03-03T20:00:00Z&minutes=x', 400],
    ['from=2027-03-02T20:00:00Z&to=2027-03-03T20:00:00Z&minutes=50', 422],
  ])('refuses the window %s with %i', async (query, status) => {
    shared ??= { family: await aFamily(120), tutor: await aTutor() };
    expect((await api.visitor().get(`/tutors/${shared.tutor.tutorId}/open-starts?${query}`)).status).toBe(status);
  });

  let shared: { family: Family; tutor: Tutor } | undefined;
});

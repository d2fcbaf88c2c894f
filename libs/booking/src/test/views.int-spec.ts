import { newId } from '@app/kernel';
import { createModule, useTestDatabase } from '@app/testing';
import type { TestingModule } from '@nestjs/testing';
import { BookingHttpModule } from '../booking-http.module';
import { BookingModule } from '../booking.module';
import { toSessionResponse } from '../http/dto/session.response';
import { BookingPersonalDataProvider } from '../privacy/booking-personal-data.provider';
import { SessionChannelPolicy } from '../realtime/session-channel.policy';
import { TutorCalendarChannelPolicy } from '../realtime/tutor-calendar-channel.policy';
import { CancelSession } from '../use-cases/cancel-session';
import { GetAvailability } from '../use-cases/get-availability';
import { ListSessions } from '../use-cases/list-sessions';
import { ReserveSession } from '../use-cases/reserve-session';
import { SaveAvailability } from '../use-cases/save-availability';
import { ViewSession } from '../use-cases/view-session';
import { everyDay, GivenBooking, openAllDay } from './builders/given-booking';

const STARTS_AT = '2027-03-02T20:00:00Z';

describe('who sees what of a session', () => {
  const db = useTestDatabase();
  let module: TestingModule;
  let given: GivenBooking;
  let view: ViewSession;
  let list: ListSessions;

  beforeAll(async () => {
    module = await createModule(db, { imports: [BookingModule, BookingHttpModule] });
    given = new GivenBooking(db, module);
    view = module.get(ViewSession);
    list = module.get(ListSessions);
  });
  afterAll(() => module?.close());
  beforeEach(() => db.clock.set('2027-03-01T15:00:00Z'));

  async function booked() {
    const [family, tutor] = [await given.aFamily({ minutes: 300 }), await given.aTutor()];
    return { family, tutor, session: await given.aSession(family, tutor, STARTS_AT) };
  }

  it('is all that belongs to it for the family, and for the tutor only first name, grade, subject and goals', async () => {
    const { family, tutor, session } = await booked();
    const guardians = toSessionResponse(await view.execute(family.guardian, session.id));
    expect(guardians).toMatchObject({
      viewerRole: 'guardian',
      familyId: family.familyId,
      durationMinutes: 60,
      heldMinutes: 60,
      billedMinutes: null,
      student: { firstName: 'Sam', grade: '10' },
      tutor: { displayName: 'Ada L.' },
      subject: { name: 'Algebra 1' },
      joinOpensAt: '2027-03-02T19:50:00.000Z',
      roomClosesAt: '2027-03-02T21:05:00.000Z',
      can: { cancel: true, accept: false, decline: false, join: false, confirm: false },
    });
    expect(guardians.supervisor).toMatch(/^\S+( \S\.)?$/);
    const tutors = toSessionResponse(await view.execute(tutor.tutor, session.id));
    expect(tutors.supervisor).toBeNull();
    expect(tutors).toMatchObject({ viewerRole: 'tutor', familyId: null, goals: 'Quadratic equations' });
    expect(Object.keys(tutors.student ?? {}).sort()).toEqual(['firstName', 'grade', 'id']);
    expect(JSON.stringify(tutors)).not.toContain(family.familyId);
    expect(JSON.stringify(tutors)).not.toContain(family.guardian.accountId);
    const students = toSessionResponse(await view.execute(family.student, session.id));
    expect(students).toMatchObject({ viewerRole: 'student', familyId: null, can: { cancel: false, join: false } });
  });

  it('is nothing for anybody else: another family, another tutor, staff, and another parent of the same child', async () => {
    const { family, session } = await booked();
    const other = await given.aFamily();
    await given.inFamily(other.familyId, family.studentId, other.guardian);
    const strangers = [
      other.guardian,
      other.student,
      (await given.aTutor()).tutor,
      given.signedIn(await given.anAccount('Staff'), 'staff:support'),
    ];
    for (const stranger of strangers) {
      await expect(view.execute(stranger, session.id)).rejects.toMatchObject({
        code: 'booking.session-not-found',
        kind: 'not-found',
      });
      expect((await list.execute(stranger, 'upcoming', undefined)).items).toEqual([]);
      await expect(module.get(SessionChannelPolicy).mayJoin(stranger, session.id)).resolves.toBe(false);
    }
  });

  it('is for a guardian who does not own the family what they guard in it: not the sessions of other students', async () => {
    const { family, session } = await booked();
    const aunt = await given.aCoGuardian(family);
    const sister = { ...family, studentId: await given.aStudent(family.familyId, family.guardian) };
    await given.inFamilyWith(sister, aunt, { book: true, pay: true });
    const mayJoin = () => module.get(SessionChannelPolicy).mayJoin(aunt, session.id);
    await expect(view.execute(aunt, session.id)).rejects.toMatchObject({ code: 'booking.session-not-found' });
    expect((await list.execute(aunt, 'upcoming', undefined)).items).toEqual([]);
    expect(await mayJoin()).toBe(false);

    await given.inFamilyWith(family, aunt, { book: false, pay: false });
    const seen = { viewerRole: 'guardian', can: { cancel: false } };
    expect(await view.execute(aunt, session.id)).toMatchObject(seen);
    expect((await list.execute(aunt, 'upcoming', undefined)).items).toMatchObject([seen]);
    expect(await mayJoin()).toBe(true);
  });

  it('is the owner’s to see also where another guardian alone guards the student', async () => {
    const { family, session } = await booked();
    await db.query('DELETE FROM identity_guardianship WHERE guardian_id = $1', [family.guardian.accountId]);
    expect(await view.execute(family.guardian, session.id)).toMatchObject({ viewerRole: 'guardian' });
    expect((await list.execute(family.guardian, 'upcoming', undefined)).items).toHaveLength(1);
  });

  it('hides a kept time from tutor and student until minutes are held', async () => {
    const [family, tutor] = [await given.aFamily(), await given.aTutor()];
    const kept = await module
      .get(ReserveSession)
      .execute(family.guardian, given.wish(family, tutor, STARTS_AT), given.key());
    for (const actor of [tutor.tutor, family.student]) {
      await expect(view.execute(actor, kept.id)).rejects.toMatchObject({ code: 'booking.session-not-found' });
      expect((await list.execute(actor, 'upcoming', undefined)).items).toEqual([]);
    }
    const { items } = await list.execute(family.guardian, 'upcoming', undefined);
    expect(items).toMatchObject([
      { session: { id: kept.id, state: 'reserved' }, can: { confirm: true, cancel: false } },
    ]);
    db.clock.advance({ minutes: 15 });
    expect((await list.execute(family.guardian, 'upcoming', undefined)).items).toEqual([]);
  });

  it('lets people join from ten minutes before', async () => {
    const { family, session } = await booked();
    db.clock.set('2027-03-02T19:49:59Z');
    expect((await view.execute(family.student, session.id)).can.join).toBe(false);
    db.clock.set('2027-03-02T19:50:00Z');
    expect((await view.execute(family.student, session.id)).can.join).toBe(true);
    db.clock.set('2027-03-02T21:05:00Z');
    expect((await view.execute(family.student, session.id)).can.join).toBe(false);
  });

  it('ends for the tutor 30 days after the last session with the student', async () => {
    const { family, tutor, session } = await booked();
    db.clock.set('2027-04-01T20:59:00Z');
    expect(toSessionResponse(await view.execute(tutor.tutor, session.id)).student).toMatchObject({ firstName: 'Sam' });
    db.clock.set('2027-04-01T21:01:00Z');
    expect(toSessionResponse(await view.execute(tutor.tutor, session.id))).toMatchObject({
      student: null,
      goals: null,
    });
    expect(toSessionResponse(await view.execute(family.guardian, session.id)).student).not.toBeNull();
  });

  it('pages through what is coming, soonest first, and what is past, latest first, without gap or repeat', async () => {
    const [family, tutor] = [await given.aFamily({ minutes: 2000 }), await given.aTutor()];
    const ids: string[] = [];
    for (let index = 0; index < 45; index += 1) {
      const startsAt = Temporal.Instant.from(STARTS_AT).add({ minutes: 30 * index });
      ids.push((await given.aSession(family, tutor, startsAt.toString(), 30)).id);
    }
    const all = async (scope: 'upcoming' | 'past') => {
      const found: string[] = [];
      let cursor: string | undefined;
      for (;;) {
        const page = await list.execute(family.student, scope, cursor);
        found.push(...page.items.map(({ session }) => session.id));
        if (page.nextCursor === null) return found;
        cursor = page.nextCursor;
      }
    };
    expect(await all('upcoming')).toEqual(ids);
    db.clock.set('2027-03-05T00:00:00Z');
    expect(await all('past')).toEqual([...ids].reverse());
    await expect(list.execute(family.student, 'past', 'bm90IGEgY3Vyc29y')).rejects.toMatchObject({
      code: 'platform.invalid-request',
    });
  });

  it('is exported to the person, and a coming session stands against erasing them', async () => {
    const { family, tutor, session } = await booked();
    const provider = module.get(BookingPersonalDataProvider);
    expect(JSON.stringify(await provider.export(family.studentId))).toContain(session.id);
    expect(JSON.stringify(await provider.export(tutor.tutor.accountId))).toContain('weekly');
    expect(await provider.blockers(family.studentId)).toMatchObject([{ code: 'booking.coming-sessions' }]);
    await module
      .get(CancelSession)
      .execute(family.guardian, session.id, { expectedReturnedMinutes: 60, reason: 'We are moving' }, given.key());
    await db.unitOfWork.run((tx) => provider.erase(family.studentId, tx));
    const [row] = await db.query('SELECT goals, reason FROM booking_session WHERE id = $1', [session.id]);
    expect(row).toEqual({ goals: null, reason: null });
  });

  it('lets anybody signed in hear of a listed tutor’s calendar, and of no other', async () => {
    const tutor = await given.aTutor();
    const policy = module.get(TutorCalendarChannelPolicy);
    const family = await given.aFamily();
    expect(await policy.mayJoin(family.guardian, tutor.tutorId)).toBe(true);
    expect(await policy.mayJoin(family.guardian, newId())).toBe(false);
    expect(await policy.mayJoin(family.guardian, 'x')).toBe(false);
    await db.query(`UPDATE tutors_tutor SET state = 'unlisted' WHERE id = $1`, [tutor.tutorId]);
    expect(await policy.mayJoin(family.guardian, tutor.tutorId)).toBe(false);
    expect(await policy.mayJoin(tutor.tutor, tutor.tutorId)).toBe(true);
  });
});

describe('a tutor’s own hours', () => {
  const db = useTestDatabase();
  let module: TestingModule;
  let given: GivenBooking;

  beforeAll(async () => {
    module = await createModule(db, { imports: [BookingModule] });
    given = new GivenBooking(db, module);
  });
  afterAll(() => module?.close());

  it('come back as they were saved, with the next version', async () => {
    const { tutor } = await given.aTutor();
    const availability = {
      ...openAllDay(),
      weekly: [
        { weekday: 1, startsAt: '22:00', endsAt: '02:00', validFrom: '2027-03-01', validUntil: null },
        { weekday: 7, startsAt: '00:00', endsAt: '24:00', validFrom: null, validUntil: '2027-12-31' },
      ],
      overrides: [
        { date: '2027-07-04', ranges: [] },
        { date: '2027-12-24', ranges: [{ startsAt: '09:00', endsAt: '12:00' }] },
      ],
      timeOff: [
        {
          startsAt: Temporal.Instant.from('2027-08-01T04:00:00Z'),
          endsAt: Temporal.Instant.from('2027-08-15T04:00:00Z'),
        },
      ],
      acceptance: 'request' as const,
    };
    await module.get(SaveAvailability).execute(tutor, availability, 1);
    expect(await module.get(GetAvailability).execute(tutor)).toEqual({
      availability,
      timeZone: 'America/New_York',
      version: 2,
    });
    await expect(module.get(SaveAvailability).execute(tutor, availability, 1)).rejects.toMatchObject({
      code: 'booking.stale-availability',
      extensions: { version: 2 },
    });
  });

  it('are refused field by field, and nothing of them is kept', async () => {
    const { tutor } = await given.aTutor();
    const wrong = { ...openAllDay(), weekly: everyDay('08:00', '99:00') };
    await expect(module.get(SaveAvailability).execute(tutor, wrong, 1)).rejects.toMatchObject({
      code: 'booking.availability-refused',
      errors: [0, 1, 2, 3, 4, 5, 6].map((index) => ({ pointer: `/weekly/${index}/endsAt` })),
    });
    expect(await module.get(GetAvailability).execute(tutor)).toMatchObject({ version: 1 });
  });

  it('begin with the operator’s numbers, and need a profile', async () => {
    const { tutor, tutorId } = await given.aTutor();
    for (const table of ['booking_weekly_rule', 'booking_free_slot', 'booking_slot_build', 'booking_calendar']) {
      await db.query(`DELETE FROM ${table} WHERE tutor_id = $1`, [tutorId]);
    }
    expect(await module.get(GetAvailability).execute(tutor)).toMatchObject({
      version: 0,
      availability: { weekly: [], noticeMinutes: 240, stepMinutes: 15, bufferMinutes: 10, maxSessionsPerDay: 8 },
    });
    const nobody = given.signedIn(await given.anAccount('New'), 'tutor');
    await expect(module.get(GetAvailability).execute(nobody)).rejects.toMatchObject({ code: 'booking.no-calendar' });
  });
});

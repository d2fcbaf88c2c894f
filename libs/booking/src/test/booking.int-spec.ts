import { newId } from '@app/kernel';
import { LedgerFacade } from '@app/ledger';
import { createModule, useTestDatabase } from '@app/testing';
import type { TestingModule } from '@nestjs/testing';
import { BookingDemoFacade } from '../booking-demo.facade';
import { BookingModule } from '../booking.module';
import { BookSession } from '../use-cases/book-session';
import { ReserveSession } from '../use-cases/reserve-session';
import { everyDay, GivenBooking, openAllDay } from './builders/given-booking';

/** The clock stands at 2027-03-01T15:00Z. */
const TOMORROW = '2027-03-02T20:00:00Z';

describe('booking a session', () => {
  const db = useTestDatabase({ poolSize: 20 });
  let module: TestingModule;
  let given: GivenBooking;
  let book: BookSession;
  let ledger: LedgerFacade;

  beforeAll(async () => {
    module = await createModule(db, { imports: [BookingModule] });
    given = new GivenBooking(db, module);
    book = module.get(BookSession);
    ledger = module.get(LedgerFacade);
  });
  afterAll(() => module?.close());

  const balance = (familyId: string) => ledger.balance(familyId, db.clock.now());
  const expectBooksInOrder = async () => expect(await db.query('SELECT * FROM ledger_check()')).toEqual([]);
  const codes = (results: PromiseSettledResult<unknown>[]) =>
    results.flatMap((result) =>
      result.status === 'rejected' ? [(result.reason as { code?: string }).code ?? String(result.reason)] : [],
    );

  it('takes the time, holds the minutes, names the supervisor and announces it, all at once', async () => {
    const family = await given.aFamily({ minutes: 100 });
    const tutor = await given.aTutor({ bufferMinutes: 10 });
    const session = await given.aSession(family, tutor, TOMORROW);
    expect(session).toMatchObject({
      state: 'confirmed',
      heldMinutes: 60,
      familyId: family.familyId,
      supervisorId: family.guardian.accountId,
      tutorAccountId: tutor.tutor.accountId,
      outcome: null,
    });
    expect(await balance(family.familyId)).toMatchObject({ availableMinutes: 40, heldMinutes: 60 });
    const events = await db.events('booking.session-booked.v1');
    expect(events.filter((event) => event.payload.sessionId === session.id)).toHaveLength(1);
    await expectBooksInOrder();
  });

  it('lets no guardian who also teaches earn their own family’s minutes', async () => {
    const family = await given.aFamily({ minutes: 100 });
    const tutor = await given.aTutor();
    await db.query('INSERT INTO identity_family_guardian (family_id, account_id, joined_at) VALUES ($1, $2, $3)', [
      family.familyId,
      tutor.tutor.accountId,
      db.clock.now().toString(),
    ]);
    await expect(given.aSession(family, tutor, TOMORROW)).rejects.toMatchObject({ code: 'booking.own-student' });
    expect(await balance(family.familyId)).toMatchObject({ availableMinutes: 100, heldMinutes: 0 });
    await expect(given.aSession(await given.aFamily({ minutes: 60 }), tutor, TOMORROW)).resolves.toMatchObject({
      state: 'confirmed',
    });
  });

  it('gives one slot to one of 50 families who want it at the same moment, and holds minutes once', async () => {
    const tutor = await given.aTutor();
    const families = await Promise.all(Array.from({ length: 50 }, () => given.aFamily({ minutes: 60 })));
    const results = await Promise.allSettled(families.map((family) => given.aSession(family, tutor, TOMORROW)));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(codes(results)).toEqual(Array.from({ length: 49 }, () => 'booking.slot-taken'));
    const [held] = await db.query<{ held: number; sessions: number }>(
      `SELECT (SELECT sum(held)::int FROM ledger_family_account WHERE family_id = ANY($1)) AS held,
         (SELECT count(*)::int FROM booking_session WHERE tutor_id = $2) AS sessions`,
      [families.map((family) => family.familyId), tutor.tutorId],
    );
    expect(held).toEqual({ held: 60, sessions: 1 });
    await expectBooksInOrder();
  });

  it('names the next open times to whoever comes too late', async () => {
    const tutor = await given.aTutor({ weekly: everyDay('15:00', '18:00'), stepMinutes: 30 });
    await given.aSession(await given.aFamily({ minutes: 60 }), tutor, TOMORROW);
    const late = await given.aFamily({ minutes: 60 });
    await expect(given.aSession(late, tutor, '2027-03-02T20:30:00Z')).rejects.toMatchObject({
      code: 'booking.slot-taken',
      extensions: {
        nextStarts: ['2027-03-02T21:00Z', '2027-03-02T21:30Z', '2027-03-02T22:00Z'].map(
          (iso) => Date.parse(iso) / 60_000,
        ),
      },
    });
  });

  it('never books a student twice at once, whichever tutors', async () => {
    const family = await given.aFamily({ minutes: 600 });
    const tutors = await Promise.all(Array.from({ length: 6 }, () => given.aTutor()));
    const results = await Promise.allSettled(tutors.map((tutor) => given.aSession(family, tutor, TOMORROW)));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(codes(results)).toEqual(Array.from({ length: 5 }, () => 'booking.student-busy'));
    expect(await balance(family.familyId)).toMatchObject({ availableMinutes: 540, heldMinutes: 60 });
    await expectBooksInOrder();
  });

  it('never spends the same minutes on two tutors', async () => {
    const family = await given.aFamily({ minutes: 60 });
    const sibling = { ...family, studentId: await given.aStudent(family.familyId, family.guardian) };
    const [one, other] = [await given.aTutor(), await given.aTutor()];
    const results = await Promise.allSettled([
      given.aSession(family, one, TOMORROW),
      given.aSession(sibling, other, TOMORROW),
    ]);
    expect(codes(results)).toEqual(['ledger.not-enough-minutes']);
    expect(await balance(family.familyId)).toMatchObject({ availableMinutes: 0, heldMinutes: 60 });
    const [sessions] = await db.query('SELECT count(*)::int AS n FROM booking_session WHERE family_id = $1', [
      family.familyId,
    ]);
    expect(sessions).toEqual({ n: 1 });
  });

  it('leaves nothing behind where the minutes are missing', async () => {
    const family = await given.aFamily({ minutes: 30 });
    const tutor = await given.aTutor();
    await expect(given.aSession(family, tutor, TOMORROW)).rejects.toMatchObject({
      code: 'ledger.not-enough-minutes',
      extensions: { availableMinutes: 30, neededMinutes: 60 },
    });
    expect(await db.query('SELECT id FROM booking_session WHERE tutor_id = $1', [tutor.tutorId])).toEqual([]);
    await expect(given.aSession(family, tutor, TOMORROW, 30)).resolves.toMatchObject({ state: 'confirmed' });
  });

  it('answers a repeated key with the same session, and refuses it for another wish', async () => {
    const family = await given.aFamily({ minutes: 200 });
    const tutor = await given.aTutor();
    const key = given.key();
    const wish = given.wish(family, tutor, TOMORROW);
    const [first, second] = await Promise.all([
      book.execute(family.guardian, wish, key),
      book.execute(family.guardian, wish, key),
    ]);
    expect(second.id).toBe(first.id);
    expect(await balance(family.familyId)).toMatchObject({ heldMinutes: 60 });
    const other = given.wish(family, tutor, '2027-03-03T20:00:00Z');
    await expect(book.execute(family.guardian, other, key)).rejects.toMatchObject({
      code: 'platform.idempotency-key-reused',
    });
  });

  it('refuses lengths, times and seconds that are not on offer', async () => {
    const family = await given.aFamily({ minutes: 200 });
    const tutor = await given.aTutor({ weekly: everyDay('09:00', '10:00'), noticeMinutes: 240 });
    await expect(given.aSession(family, tutor, TOMORROW, 50)).rejects.toMatchObject({
      code: 'booking.length-not-offered',
      extensions: { lengths: [30, 45, 60, 90] },
    });
    for (const start of [TOMORROW, '2027-03-02T14:05:00Z', '2027-03-02T14:00:30Z', '2027-03-01T15:30:00Z']) {
      await expect(given.aSession(family, tutor, start)).rejects.toMatchObject({
        code: 'booking.outside-availability',
      });
    }
    await expect(given.aSession(family, tutor, '2027-03-02T14:00:00Z')).resolves.toMatchObject({ state: 'confirmed' });
  });

  it('lets a guardian book, not the student, and not a guardian of another family', async () => {
    const family = await given.aFamily({ minutes: 200 });
    const stranger = await given.aFamily({ minutes: 200 });
    const tutor = await given.aTutor();
    const wish = given.wish(family, tutor, TOMORROW);
    for (const actor of [family.student, stranger.guardian, tutor.tutor]) {
      await expect(book.execute(actor, wish, given.key())).rejects.toMatchObject({
        code: 'identity.student-not-found',
      });
    }
  });

  it('needs the powers to book and to pay', async () => {
    const family = await given.aFamily({ minutes: 200 });
    const tutor = await given.aTutor();
    const aunt = await given.aCoGuardian(family);
    await given.inFamilyWith(family, aunt, { book: true, pay: false });
    // To pay for his sister is not to pay for him.
    const studentId = await given.aStudent(family.familyId, family.guardian);
    await given.inFamilyWith({ ...family, studentId }, aunt, { book: true, pay: true });
    await expect(book.execute(aunt, given.wish(family, tutor, TOMORROW), given.key())).rejects.toMatchObject({
      code: 'identity.power-missing',
    });
  });

  it('decides again where the hours changed between reading and taking', async () => {
    const family = await given.aFamily({ minutes: 200 });
    const tutor = await given.aTutor();
    const place = db.dataSource.createQueryRunner();
    await place.connect();
    await place.startTransaction();
    await place.query('SELECT booking_lock_calendar($1)', [tutor.tutorId]);
    const waiting = given.aSession(family, tutor, TOMORROW);
    const outcome = expect(waiting).rejects.toMatchObject({ code: 'booking.outside-availability' });
    await db.untilSomebodyWaits();
    await place.query('DELETE FROM booking_weekly_rule WHERE tutor_id = $1', [tutor.tutorId]);
    await place.query('UPDATE booking_calendar SET version = version + 1 WHERE tutor_id = $1', [tutor.tutorId]);
    await place.commitTransaction();
    await place.release();
    await outcome;
    expect(await balance(family.familyId)).toMatchObject({ availableMinutes: 200, heldMinutes: 0 });
  });

  it('counts the daily limit in the local day of the tutor, also against 20 at once', async () => {
    const tutor = await given.aTutor({ maxSessionsPerDay: 2 });
    const families = await Promise.all(Array.from({ length: 20 }, () => given.aFamily({ minutes: 60 })));
    // From 19:00 to 23:45 in New York on March 2nd, half of it March 3rd in UTC.
    const results = await Promise.allSettled(
      families.map((family, index) => {
        const start = Temporal.Instant.from('2027-03-03T00:00:00Z').add({ minutes: 15 * index });
        return given.aSession(family, tutor, start.toString(), 30);
      }),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(2);
    expect(new Set(codes(results))).toEqual(new Set(['booking.slot-taken']));
    const next = await given.aFamily({ minutes: 60 });
    await expect(given.aSession(next, tutor, '2027-03-03T05:00:00Z')).resolves.toMatchObject({ state: 'confirmed' });
  });

  it('leaves nothing half done when the connection dies in the middle', async () => {
    const family = await given.aFamily({ minutes: 60 });
    const tutor = await given.aTutor();
    const blocker = db.dataSource.createQueryRunner();
    await blocker.connect();
    await blocker.startTransaction();
    await blocker.query('SELECT * FROM ledger_lock($1, $2)', [family.familyId, db.clock.now().toString()]);
    const key = given.key();
    const wish = given.wish(family, tutor, TOMORROW);
    const dying = expect(book.execute(family.guardian, wish, key)).rejects.toThrow();
    await given.killWhoeverWaits();
    await dying;
    await blocker.rollbackTransaction();
    await blocker.release();
    expect(await db.query('SELECT id FROM booking_session WHERE tutor_id = $1', [tutor.tutorId])).toEqual([]);
    expect(await balance(family.familyId)).toMatchObject({ availableMinutes: 60, heldMinutes: 0 });
    await expect(book.execute(family.guardian, wish, key)).resolves.toMatchObject({ state: 'confirmed' });
    await expectBooksInOrder();
  });

  it('does not deadlock where many book crosswise', async () => {
    const tutors = await Promise.all(Array.from({ length: 3 }, () => given.aTutor()));
    const families = await Promise.all(Array.from({ length: 4 }, () => given.aFamily({ minutes: 5_000 })));
    const before = await given.deadlocks();
    const attempts = Array.from({ length: 96 }, (_, index) => {
      const start = Temporal.Instant.from(TOMORROW).add({ minutes: 30 * (index % 8) });
      return given.aSession(families[index % 4]!, tutors[index % 3]!, start.toString(), 30);
    });
    const results = await Promise.allSettled(attempts);
    const allowed = new Set(['booking.slot-taken', 'booking.student-busy']);
    expect(codes(results).filter((code) => !allowed.has(code))).toEqual([]);
    expect(await given.deadlocks()).toBe(before);
    const overlaps = await db.query(
      `SELECT 1 FROM booking_session a JOIN booking_session b ON a.id < b.id AND a.status < 10 AND b.status < 10
         AND (a.tutor_id = b.tutor_id AND a.blocked && b.blocked OR a.student_id = b.student_id AND a.during && b.during)`,
    );
    expect(overlaps).toEqual([]);
    await expectBooksInOrder();
  });

  it('keeps at most two times for a family, also against five at once', async () => {
    const reserve = module.get(ReserveSession);
    const family = await given.aFamily();
    const students = await Promise.all(
      Array.from({ length: 5 }, async () => ({
        ...family,
        studentId: await given.aStudent(family.familyId, family.guardian),
      })),
    );
    const tutors = await Promise.all(students.map(() => given.aTutor()));
    const results = await Promise.allSettled(
      students.map((student, index) =>
        reserve.execute(family.guardian, given.wish(student, tutors[index]!, TOMORROW), given.key()),
      ),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(2);
    expect(codes(results)).toEqual(Array.from({ length: 3 }, () => 'booking.too-many-reservations'));
  });

  it('refuses availability that was read before somebody else changed it', async () => {
    const { tutorId } = await given.aTutor();
    const demo = module.get(BookingDemoFacade);
    const saving = Array.from({ length: 5 }, () => demo.setAvailability(tutorId, openAllDay()));
    const results = await Promise.allSettled(saving);
    const won = results.filter((result) => result.status === 'fulfilled').length;
    const [calendar] = await db.query<{ version: number }>('SELECT version FROM booking_calendar WHERE tutor_id = $1', [
      tutorId,
    ]);
    expect(calendar?.version).toBe(1 + won);
    expect(new Set(codes(results))).toEqual(won === 5 ? new Set() : new Set(['booking.stale-availability']));
    await expect(demo.setAvailability(newId(), openAllDay())).rejects.toMatchObject({ code: 'tutors.not-found' });
  });
});

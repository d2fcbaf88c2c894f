import type { TestingModule } from '@nestjs/testing';
import { AgeCaseFacade, FamilyFacade, GuardianshipChanged } from '@app/identity';
import type { Uuid } from '@app/kernel';
import { LedgerFacade } from '@app/ledger';
import { ErasePerson, Jobs, Outbox } from '@app/platform';
import { createModule, deliverEvents, useTestDatabase, type RecordingJobs } from '@app/testing';
import { BookingFacade } from '../booking.facade';
import { BookingModule } from '../booking.module';
import { BookingSubscribersModule } from '../booking-subscribers.module';
import { ListSessions } from '../use-cases/list-sessions';
import { ReportAgeFromSession } from '../use-cases/report-age-from-session';
import { ReserveSession } from '../use-cases/reserve-session';
import { CallOffDoubtedStudent } from '../use-cases/stop-doubted-student';
import { ViewSession } from '../use-cases/view-session';
import { GivenBooking, type GivenFamily, type GivenTutor } from './builders/given-booking';
import { silentPublisher } from './builders/silent-publisher';

const STARTS_AT = '2027-03-03T20:00:00Z';

describe('guardians, their powers, and booking', () => {
  const db = useTestDatabase({ poolSize: 8 });
  const realtime = silentPublisher();
  let module: TestingModule;
  let given: GivenBooking;
  let facade: BookingFacade;
  let ledger: LedgerFacade;
  let family: GivenFamily;
  let tutor: GivenTutor;

  beforeAll(async () => {
    module = await createModule(db, { imports: [realtime.module, BookingModule, BookingSubscribersModule] });
    given = new GivenBooking(db, module);
    facade = module.get(BookingFacade);
    ledger = module.get(LedgerFacade);
  });
  afterAll(() => module?.close());
  beforeEach(async () => {
    db.clock.set('2027-03-01T15:00:00Z');
    family = await given.aFamily({ minutes: 240 });
    tutor = await given.aTutor();
  });
  afterEach(async () => expect(await db.query('SELECT * FROM ledger_check()')).toEqual([]));

  const balance = ({ familyId }: GivenFamily) => ledger.balance(familyId, db.clock.now());

  describe('a power that is taken away while it is used', () => {
    /** What a change of powers does: the student's lock first, and the change under it. */
    const race = async (change: (studentId: Uuid) => string): Promise<unknown> => {
      let book: Promise<unknown> | null = null;
      await db.unitOfWork.run(async (tx) => {
        await tx.query('SELECT identity_lock_student($1)', [family.studentId]);
        book = given.aSession(family, tutor, STARTS_AT).then(
          () => 'booked',
          (error: unknown) => error,
        );
        await db.untilSomebodyWaits();
        await tx.query(change(family.studentId));
      });
      return book;
    };

    it('refuses a booking that was authorised a moment before, and holds nothing', async () => {
      const outcome = await race(
        (studentId) => `UPDATE identity_guardianship SET can_book = false WHERE student_id = '${studentId}'`,
      );
      expect(outcome).toMatchObject({ code: 'identity.power-missing' });
      expect(await balance(family)).toMatchObject({ availableMinutes: 240, heldMinutes: 0 });
    });

    it('refuses it too where the student was paused', async () => {
      const outcome = await race(
        (studentId) => `UPDATE identity_account SET state = 'suspended' WHERE id = '${studentId}'`,
      );
      expect(outcome).toMatchObject({ code: 'identity.student-suspended' });
      expect(await balance(family)).toMatchObject({ availableMinutes: 240, heldMinutes: 0 });
    });

    it('lets it stand where the change is given up', async () => {
      expect(await race(() => 'SELECT 1')).toBe('booked');
    });
  });

  describe('a student who may be too young', () => {
    const doubt = async (): Promise<Uuid> => {
      await module.get(ReportAgeFromSession).execute(tutor.tutor, await newest(), 'She says that she is eleven.');
      await deliverEvents(db, module);
      const found = (await module.get(AgeCaseFacade, { strict: false }).list('open')).items.find(
        (one) => one.studentId === family.studentId,
      );
      if (!found) throw new Error('a report opens a case');
      return found.id;
    };
    const newest = async (): Promise<Uuid> => {
      const [row] = await db.query<{ id: Uuid }>(
        'SELECT id FROM booking_session WHERE student_id = $1 AND held_at IS NOT NULL ORDER BY booked_at, id LIMIT 1',
        [family.studentId],
      );
      if (!row) throw new Error('no session');
      return row.id;
    };
    const callOff = (caseId: Uuid) => module.get(CallOffDoubtedStudent).run({ studentId: family.studentId, caseId });

    it('policy 7(c): meets no tutor: coming sessions are called off, everything returned, and nothing new is booked', async () => {
      const soon = await given.aSession(family, tutor, '2027-03-01T16:00:00Z');
      const later = await given.aSession(family, tutor, STARTS_AT);
      const kept = await module
        .get(ReserveSession)
        .execute(family.guardian, given.wish(family, tutor, '2027-03-05T20:00:00Z'), given.key());
      const caseId = await doubt();
      const { enqueued } = module.get<Jobs, RecordingJobs>(Jobs);
      expect(enqueued).toContainEqual(
        expect.objectContaining({
          name: 'booking.call-off-sessions-of-student',
          data: { studentId: family.studentId, caseId },
        }),
      );
      await callOff(caseId);
      await callOff(caseId);
      for (const { id } of [soon, later]) {
        expect(await facade.session(id)).toMatchObject({
          state: 'cancelled',
          because: 'called-off',
          capturedMinutes: 0,
        });
      }
      expect(await facade.session(kept.id)).toMatchObject({ state: 'expired' });
      expect(await facade.confirmReservation(kept.id, `booking:${kept.id}:hold`)).toBe('slot-gone');
      expect(await balance(family)).toMatchObject({ availableMinutes: 240, heldMinutes: 0 });
      const again = given.aSession(family, tutor, '2027-03-06T20:00:00Z');
      await expect(again).rejects.toMatchObject({ code: 'identity.student-suspended' });
      const stopped = await db.events('booking.student-stopped.v1');
      expect(stopped.map(({ payload }) => payload)).toContainEqual({ studentId: family.studentId });
    });

    it('keeps their sessions where the doubt was cleared before anything was called off', async () => {
      const session = await given.aSession(family, tutor, STARTS_AT);
      const caseId = await doubt();
      await module
        .get(AgeCaseFacade, { strict: false })
        .clear(caseId, { by: await given.anAccount('Staff'), reason: 'Seen.' });
      await callOff(caseId);
      expect(await facade.session(session.id)).toMatchObject({ state: 'confirmed' });
    });

    it('policy 7(c): is erased from booking too: what was written is gone, what the law asks for stays', async () => {
      const session = await given.aSession(family, tutor, STARTS_AT);
      await callOff(await doubt());
      const certificate = await db.unitOfWork.run((tx) =>
        module.get(ErasePerson, { strict: false }).execute(tx, family.studentId, 'under-13'),
      );
      expect(certificate.counts).toMatchObject({ booking: expect.any(Number) as number });
      const [row] = await db.query<{ goals: string | null; reason: string | null; captured_minutes: number }>(
        'SELECT goals, reason, captured_minutes FROM booking_session WHERE id = $1',
        [session.id],
      );
      expect(row).toEqual({ goals: null, reason: null, captured_minutes: 0 });
      const seen = await module.get(ViewSession).execute(tutor.tutor, session.id);
      expect(seen.student).toMatchObject({ firstName: 'Former member', grade: null });
    });

    it('can be reported by whoever sees them, and by nobody else', async () => {
      const session = await given.aSession(family, tutor, STARTS_AT);
      const stranger = await given.aTutor();
      const strange = module.get(ReportAgeFromSession).execute(stranger.tutor, session.id, null);
      await expect(strange).rejects.toMatchObject({ code: 'booking.session-not-found' });
      db.clock.set('2027-04-15T15:00:00Z');
      const late = module.get(ReportAgeFromSession).execute(tutor.tutor, session.id, null);
      await expect(late).rejects.toMatchObject({ code: 'booking.session-not-found' });
    });
  });

  describe('a student with guardians of two families', () => {
    it('is booked on each family’s own minutes, and neither sees a session of the other, only that the time is taken', async () => {
      const other = await given.aFamily({ minutes: 60 });
      await given.inFamily(other.familyId, family.studentId, other.guardian);
      const shared = { ...other, studentId: family.studentId };
      const session = await given.aSession(family, tutor, STARTS_AT);
      await expect(given.aSession(shared, await given.aTutor(), STARTS_AT)).rejects.toMatchObject({
        code: 'booking.student-busy',
      });
      const theirs = await given.aSession(shared, tutor, '2027-03-04T20:00:00Z');
      expect(await balance(family)).toMatchObject({ heldMinutes: 60 });
      expect(await balance(other)).toMatchObject({ availableMinutes: 0, heldMinutes: 60 });
      for (const [me, mine, foreign] of [
        [family.guardian, session, theirs],
        [other.guardian, theirs, session],
      ] as const) {
        const { items } = await module.get(ListSessions).execute(me, 'upcoming', undefined);
        expect(items.map((item) => item.session.id)).toEqual([mine.id]);
        const looking = module.get(ViewSession).execute(me, foreign.id);
        await expect(looking).rejects.toMatchObject({ code: 'booking.session-not-found' });
        expect((await facade.session(mine.id))?.supervisorId).toBe(me.accountId);
      }
    });
  });

  describe('who supervises', () => {
    it('is named to family and student, not to the tutor, and replaced where they may not any more', async () => {
      const session = await given.aSession(family, tutor, STARTS_AT);
      const see = async (who: GivenFamily['guardian']) =>
        (await module.get(ViewSession).execute(who, session.id)).supervisor;
      expect(await see(family.guardian)).toBe('Dana');
      expect(await see(family.student)).toBe('Dana');
      expect(await see(tutor.tutor)).toBeNull();

      const second = await given.aCoGuardian(family);
      await given.inFamilyWith(family, second, { book: false, pay: false });
      await db.query(`UPDATE identity_guardianship SET can_supervise = (guardian_id = $2) WHERE student_id = $1`, [
        family.studentId,
        second.accountId,
      ]);
      const { familyId, studentId } = family;
      const accountId = family.guardian.accountId;
      await db.unitOfWork.run((tx) =>
        module.get(Outbox).append(tx, GuardianshipChanged, { familyId, studentId, accountId }),
      );
      await deliverEvents(db, module);
      expect(await see(family.guardian)).toBe('Robin');
      expect(await module.get(FamilyFacade, { strict: false }).supervisorFor(studentId, familyId)).toBe(
        second.accountId,
      );
    });
  });
});

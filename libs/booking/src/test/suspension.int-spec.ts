import { LedgerFacade } from '@app/ledger';
import { Jobs, Outbox } from '@app/platform';
import { createModule, deliverEvents, useTestDatabase, type RecordingJobs } from '@app/testing';
import { TutorUnlisted } from '@app/tutors';
import type { TestingModule } from '@nestjs/testing';
import { BookingFacade } from '../booking.facade';
import { BookingModule } from '../booking.module';
import { BookingSubscribersModule } from '../booking-subscribers.module';
import { AnswerRequest } from '../use-cases/answer-request';
import { ListOpenStarts } from '../use-cases/list-open-starts';
import { ReserveSession } from '../use-cases/reserve-session';
import { CallOffSessionsOfTutor } from '../use-cases/stop-suspended-tutor';
import { GivenBooking, type GivenFamily, type GivenTutor } from './builders/given-booking';
import { silentPublisher } from './builders/silent-publisher';

const STARTS_AT = '2027-03-03T20:00:00Z';

describe('a tutor who may not meet students any more', () => {
  const db = useTestDatabase({ poolSize: 8 });
  const realtime = silentPublisher();
  let module: TestingModule;
  let given: GivenBooking;
  let facade: BookingFacade;
  let ledger: LedgerFacade;

  beforeAll(async () => {
    module = await createModule(db, { imports: [realtime.module, BookingModule, BookingSubscribersModule] });
    given = new GivenBooking(db, module);
    facade = module.get(BookingFacade);
    ledger = module.get(LedgerFacade);
  });
  afterAll(() => module?.close());
  beforeEach(() => db.clock.set('2027-03-01T15:00:00Z'));
  afterEach(async () => expect(await db.query('SELECT * FROM ledger_check()')).toEqual([]));

  const checksRunOut = (tutor: GivenTutor) =>
    db.query('UPDATE tutors_tutor SET vetted_until = $2 WHERE id = $1', [tutor.tutorId, db.clock.now().toString()]);
  /** What tutors says once staff did it, and as the worker goes on. */
  const suspend = async (tutor: GivenTutor): Promise<void> => {
    await db.unitOfWork.run(async (tx) => {
      await tx.query(`UPDATE tutors_tutor SET state = 'suspended' WHERE id = $1`, [tutor.tutorId]);
      await module.get(Outbox).append(tx, TutorUnlisted, { tutorId: tutor.tutorId, reason: 'suspended' });
    });
    await deliverEvents(db, module);
  };
  const callOff = async (tutor: GivenTutor): Promise<void> => {
    const { enqueued } = module.get<Jobs, RecordingJobs>(Jobs);
    expect(enqueued).toContainEqual(
      expect.objectContaining({ name: 'booking.call-off-sessions', data: { tutorId: tutor.tutorId } }),
    );
    await module.get(CallOffSessionsOfTutor).run({ tutorId: tutor.tutorId });
  };
  const reserve = (family: GivenFamily, tutor: GivenTutor, startsAt: string) =>
    module.get(ReserveSession).execute(family.guardian, given.wish(family, tutor, startsAt), given.key());

  it('accepts no request, and may still decline it', async () => {
    const [family, tutor] = [await given.aFamily({ minutes: 60 }), await given.aTutor({ acceptance: 'request' })];
    const session = await given.aSession(family, tutor, STARTS_AT);
    await checksRunOut(tutor);
    const answer = module.get(AnswerRequest);
    await expect(answer.accept(tutor.tutor, session.id, given.key())).rejects.toMatchObject({
      code: 'booking.tutor-not-listed',
      kind: 'conflict',
    });
    expect(await facade.session(session.id)).toMatchObject({ state: 'requested' });
    const declined = await answer.decline(tutor.tutor, session.id, undefined, given.key());
    expect(declined).toMatchObject({ state: 'declined' });
  });

  it('is confirmed to nobody who kept a time, though what was confirmed before stays so', async () => {
    const [family, tutor] = [await given.aFamily({ minutes: 120 }), await given.aTutor()];
    const confirmed = await reserve(family, tutor, STARTS_AT);
    const kept = await reserve(family, tutor, '2027-03-03T22:00:00Z');
    const confirm = (id: string) => facade.confirmReservation(id, `booking:${id}:hold`);
    expect(await confirm(confirmed.id)).toBe('confirmed');
    await checksRunOut(tutor);
    expect(await confirm(kept.id)).toBe('slot-gone');
    expect(await confirm(confirmed.id)).toBe('confirmed');
    expect(await ledger.balance(family.familyId, db.clock.now())).toMatchObject({ heldMinutes: 60 });
    const window = { from: Temporal.Instant.from(STARTS_AT), to: Temporal.Instant.from('2027-03-04T20:00:00Z') };
    expect((await module.get(ListOpenStarts).execute(tutor.tutorId, window, 60)).starts).toEqual([]);
  });

  it('who was suspended meets nobody: all that has not begun is called off, and everything returned, once', async () => {
    const [family, other, tutor] = [
      await given.aFamily({ minutes: 120 }),
      await given.aFamily({ minutes: 60 }),
      await given.aTutor(),
    ];
    const soon = await given.aSession(family, tutor, '2027-03-01T16:00:00Z');
    const later = await given.aSession(other, tutor, STARTS_AT);
    const running = await given.aSession(family, tutor, '2027-03-01T15:15:00Z', 30);
    const kept = await reserve(other, tutor, '2027-03-05T20:00:00Z');
    db.clock.set('2027-03-01T15:20:00Z');
    await db.unitOfWork.run((tx) => facade.begin(tx, running.id, db.clock.now()));
    await suspend(tutor);
    await callOff(tutor);
    await callOff(tutor);
    for (const { id } of [soon, later]) {
      expect(await facade.session(id)).toMatchObject({
        state: 'cancelled',
        because: 'called-off',
        capturedMinutes: 0,
        grantedMinutes: 0,
      });
    }
    expect(await facade.session(kept.id)).toMatchObject({ state: 'expired' });
    expect(await facade.session(running.id)).toMatchObject({ state: 'in_progress' });
    const balance = ({ familyId }: GivenFamily) => ledger.balance(familyId, db.clock.now());
    expect(await balance(family)).toMatchObject({ availableMinutes: 90, heldMinutes: 30 });
    expect(await balance(other)).toMatchObject({ availableMinutes: 60, heldMinutes: 0 });
    const told = (await db.events('booking.session-cancelled.v1')).filter(
      ({ payload }) => payload.tutorId === tutor.tutorId,
    );
    expect(told.map(({ payload }) => payload.by)).toEqual(['staff', 'staff']);
    const stopped = await db.events('booking.tutor-stopped.v1');
    expect(stopped.map(({ payload }) => payload)).toContainEqual({ tutorId: tutor.tutorId });
  });

  it('keeps their sessions where the suspension was undone before anything was called off', async () => {
    const [family, tutor] = [await given.aFamily({ minutes: 60 }), await given.aTutor()];
    const session = await given.aSession(family, tutor, STARTS_AT);
    await suspend(tutor);
    await db.query(`UPDATE tutors_tutor SET state = 'listed' WHERE id = $1`, [tutor.tutorId]);
    await callOff(tutor);
    expect(await facade.session(session.id)).toMatchObject({ state: 'confirmed' });
  });
});

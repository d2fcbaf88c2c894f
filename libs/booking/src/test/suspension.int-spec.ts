import { Jobs, Outbox } from '@app/platform';
import { deliverEvents, type RecordingJobs } from '@app/testing';
import { TutorUnlisted } from '@app/tutors';
import { AnswerRequest } from '../use-cases/answer-request';
import { ListOpenStarts } from '../use-cases/list-open-starts';
import { ReserveSession } from '../use-cases/reserve-session';
import { CallOffSessionsOfTutor } from '../use-cases/stop-suspended-tutor';
import { type GivenFamily, type GivenTutor } from './builders/given-booking';
import { useBooking } from './builders/use-booking';

const STARTS_AT = '2027-03-03T20:00:00Z';

describe('a tutor who may not meet students any more', () => {
  const stage = useBooking(STARTS_AT);
  const { db } = stage;

  const checksRunOut = (tutor: GivenTutor) =>
    db.query('UPDATE tutors_tutor SET vetted_until = $2 WHERE id = $1', [tutor.tutorId, db.clock.now().toString()]);
  /** What tutors says once staff did it, and as the worker goes on. */
  const suspend = async (tutor: GivenTutor): Promise<void> => {
    await db.unitOfWork.run(async (tx) => {
      await tx.query(`UPDATE tutors_tutor SET state = 'suspended' WHERE id = $1`, [tutor.tutorId]);
      await stage.module.get(Outbox).append(tx, TutorUnlisted, { tutorId: tutor.tutorId, reason: 'suspended' });
    });
    await deliverEvents(db, stage.module);
  };
  const callOff = async (tutor: GivenTutor): Promise<void> => {
    const { enqueued } = stage.module.get<Jobs, RecordingJobs>(Jobs);
    expect(enqueued).toContainEqual(
      expect.objectContaining({ name: 'booking.call-off-sessions', data: { tutorId: tutor.tutorId } }),
    );
    await stage.module.get(CallOffSessionsOfTutor).run({ tutorId: tutor.tutorId });
  };
  const reserve = (family: GivenFamily, tutor: GivenTutor, startsAt: string) =>
    stage.module
      .get(ReserveSession)
      .execute(family.guardian, stage.given.wish(family, tutor, startsAt), stage.given.key());

  it('because the account was closed: what was booked at that very moment is called off, what an unlisted one has is not', async () => {
    const [family, tutor] = [await stage.given.aFamily({ minutes: 60 }), await stage.given.aTutor()];
    const session = await stage.given.aSession(family, tutor, STARTS_AT);
    const { enqueued } = stage.module.get<Jobs, RecordingJobs>(Jobs);
    const unlist = async () => {
      await db.unitOfWork.run((tx) =>
        stage.module.get(Outbox).append(tx, TutorUnlisted, { tutorId: tutor.tutorId, reason: 'own-wish' }),
      );
      await deliverEvents(db, stage.module);
    };
    await unlist();
    expect(enqueued.filter(({ data }) => JSON.stringify(data).includes(tutor.tutorId))).toEqual([]);
    await db.query(`UPDATE identity_account SET state = 'closed', closed_at = now() WHERE id = $1`, [
      tutor.tutor.accountId,
    ]);
    await unlist();
    await callOff(tutor);
    expect(await stage.facade.session(session.id)).toMatchObject({ state: 'cancelled' });
  });

  it('accepts no request, and may still decline it', async () => {
    const [family, tutor] = [
      await stage.given.aFamily({ minutes: 60 }),
      await stage.given.aTutor({ acceptance: 'request' }),
    ];
    const session = await stage.given.aSession(family, tutor, STARTS_AT);
    await checksRunOut(tutor);
    const answer = stage.module.get(AnswerRequest);
    await expect(answer.accept(tutor.tutor, session.id, stage.given.key())).rejects.toMatchObject({
      code: 'booking.tutor-not-listed',
      kind: 'conflict',
    });
    expect(await stage.facade.session(session.id)).toMatchObject({ state: 'requested' });
    const declined = await answer.decline(tutor.tutor, session.id, undefined, stage.given.key());
    expect(declined).toMatchObject({ state: 'declined' });
  });

  it('is confirmed to nobody who kept a time, though what was confirmed before stays so', async () => {
    const [family, tutor] = [await stage.given.aFamily({ minutes: 120 }), await stage.given.aTutor()];
    const confirmed = await reserve(family, tutor, STARTS_AT);
    const kept = await reserve(family, tutor, '2027-03-03T22:00:00Z');
    const confirm = (id: string) => stage.facade.confirmReservation(id, `booking:${id}:hold`);
    expect(await confirm(confirmed.id)).toBe('confirmed');
    await checksRunOut(tutor);
    expect(await confirm(kept.id)).toBe('slot-gone');
    expect(await confirm(confirmed.id)).toBe('confirmed');
    expect(await stage.ledger.balance(family.familyId, db.clock.now())).toMatchObject({ heldMinutes: 60 });
    const window = { from: Temporal.Instant.from(STARTS_AT), to: Temporal.Instant.from('2027-03-04T20:00:00Z') };
    expect((await stage.module.get(ListOpenStarts).execute(tutor.tutorId, window, 60)).starts).toEqual([]);
  });

  it('who was suspended meets nobody: all that has not begun is called off, and everything returned, once', async () => {
    const [family, other, tutor] = [
      await stage.given.aFamily({ minutes: 120 }),
      await stage.given.aFamily({ minutes: 60 }),
      await stage.given.aTutor(),
    ];
    const soon = await stage.given.aSession(family, tutor, '2027-03-01T16:00:00Z');
    const later = await stage.given.aSession(other, tutor, STARTS_AT);
    const running = await stage.given.aSession(family, tutor, '2027-03-01T15:15:00Z', 30);
    const kept = await reserve(other, tutor, '2027-03-05T20:00:00Z');
    db.clock.set('2027-03-01T15:20:00Z');
    await db.unitOfWork.run((tx) => stage.facade.begin(tx, running.id, db.clock.now()));
    await suspend(tutor);
    await callOff(tutor);
    await callOff(tutor);
    for (const { id } of [soon, later]) {
      expect(await stage.facade.session(id)).toMatchObject({
        state: 'cancelled',
        because: 'called-off',
        capturedMinutes: 0,
        grantedMinutes: 0,
      });
    }
    expect(await stage.facade.session(kept.id)).toMatchObject({ state: 'expired' });
    expect(await stage.facade.session(running.id)).toMatchObject({ state: 'in_progress' });
    const balance = ({ familyId }: GivenFamily) => stage.ledger.balance(familyId, db.clock.now());
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
    const [family, tutor] = [await stage.given.aFamily({ minutes: 60 }), await stage.given.aTutor()];
    const session = await stage.given.aSession(family, tutor, STARTS_AT);
    await suspend(tutor);
    await db.query(`UPDATE tutors_tutor SET state = 'listed' WHERE id = $1`, [tutor.tutorId]);
    await callOff(tutor);
    expect(await stage.facade.session(session.id)).toMatchObject({ state: 'confirmed' });
  });
});

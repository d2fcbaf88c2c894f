import { deliverEvents } from '@app/testing';
import type { SessionFacts, Settlement } from '../booking.types';
import { AnswerRequest } from '../use-cases/answer-request';
import { CancelSession } from '../use-cases/cancel-session';
import { LapseDue } from '../use-cases/lapse-due';
import { useBooking } from './builders/use-booking';

const STARTS_AT = '2027-03-03T20:00:00Z';

describe('the life of a session', () => {
  const stage = useBooking(STARTS_AT);
  const { at, balance, booked, db, eventsOf, realtime, run } = stage;
  const cancel = () => stage.module.get(CancelSession);
  const answer = () => stage.module.get(AnswerRequest);

  describe('asked for', () => {
    it('holds the minutes until the tutor says yes', async () => {
      const { family, tutor, session } = await booked({ acceptance: 'request' });
      expect(session).toMatchObject({ state: 'requested', heldMinutes: 60 });
      expect(session.answerBy?.toString()).toBe('2027-03-02T03:00:00Z');
      await expect(answer().accept(family.guardian, session.id, stage.given.key())).rejects.toMatchObject({
        code: 'booking.session-not-found',
      });
      const key = stage.given.key();
      await answer().accept(tutor.tutor, session.id, key);
      await expect(answer().accept(tutor.tutor, session.id, key)).resolves.toMatchObject({
        state: 'confirmed',
      });
      await expect(answer().accept(tutor.tutor, session.id, stage.given.key())).rejects.toMatchObject({
        code: 'booking.move-refused',
      });
      expect(await eventsOf(session, 'session-accepted')).toHaveLength(1);
      expect(await balance(family)).toMatchObject({ availableMinutes: 40, heldMinutes: 60 });
    });

    it('is what the profile says, whichever form it was changed in', async () => {
      const [family, tutor] = [
        await stage.given.aFamily({ minutes: 100 }),
        await stage.given.aTutor({ acceptance: 'instant' }),
      ];
      await db.query(`UPDATE tutors_tutor SET acceptance = 'request' WHERE id = $1`, [tutor.tutorId]);
      expect(await stage.given.aSession(family, tutor, STARTS_AT)).toMatchObject({ state: 'requested' });
    });

    it('gives everything back when the tutor says no', async () => {
      const { family, tutor, session } = await booked({ acceptance: 'request' });
      const declined = await answer().decline(tutor.tutor, session.id, 'Away that week', stage.given.key());
      expect(declined).toMatchObject({ state: 'declined', capturedMinutes: 0 });
      expect(await balance(family)).toMatchObject({ availableMinutes: 100, heldMinutes: 0 });
      await expect(stage.given.aSession(family, tutor, STARTS_AT)).resolves.toMatchObject({ state: 'requested' });
    });

    it('expires after twelve hours with everything given back, and can’t be accepted from then on', async () => {
      const { family, tutor, session } = await booked({ acceptance: 'request' });
      db.clock.advance({ hours: 12 });
      await expect(answer().accept(tutor.tutor, session.id, stage.given.key())).rejects.toMatchObject({
        code: 'booking.answer-too-late',
      });
      await stage.module.get(LapseDue).run(db.clock.now());
      await stage.module.get(LapseDue).run(db.clock.now());
      expect(await stage.facade.session(session.id)).toMatchObject({ state: 'expired', because: 'not-answered' });
      expect(await balance(family)).toMatchObject({ availableMinutes: 100, heldMinutes: 0 });
      expect(await eventsOf(session, 'session-expired')).toHaveLength(1);
    });

    it('makes way for the next family once it has run out, and returns the first one’s minutes', async () => {
      const { family, tutor, session } = await booked({ acceptance: 'request' });
      const other = await stage.given.aFamily({ minutes: 60 });
      db.clock.advance({ hours: 12 });
      await expect(stage.given.aSession(other, tutor, STARTS_AT)).resolves.toMatchObject({ state: 'requested' });
      expect(await stage.facade.session(session.id)).toMatchObject({ state: 'expired' });
      expect(await balance(family)).toMatchObject({ availableMinutes: 100, heldMinutes: 0 });
      expect(await balance(other)).toMatchObject({ availableMinutes: 0, heldMinutes: 60 });
    });

    it('ends one way when the family cancels and the tutor accepts at the same moment', async () => {
      for (let round = 0; round < 6; round += 1) {
        const { family, tutor, session } = await booked({ acceptance: 'request' });
        const [cancelled, accepted] = await Promise.allSettled([
          cancel().execute(family.guardian, session.id, { expectedReturnedMinutes: 60 }, stage.given.key()),
          answer().accept(tutor.tutor, session.id, stage.given.key()),
        ]);
        expect(cancelled.status).toBe('fulfilled');
        expect(await stage.facade.session(session.id)).toMatchObject({ state: 'cancelled', capturedMinutes: 0 });
        expect(await balance(family)).toMatchObject({ availableMinutes: 100, heldMinutes: 0 });
        if (accepted.status === 'rejected') {
          expect(accepted.reason).toMatchObject({ code: 'booking.move-refused' });
        }
      }
    });
  });

  describe('held', () => {
    const settlement = (session: SessionFacts, billedMinutes: number): Settlement => ({
      sessionId: session.id,
      outcome: 'delivered',
      billedMinutes,
      grantedMinutes: 0,
      because: 'delivered',
      at: at(61),
      key: `rooms:${session.id}:settle`,
    });

    it('begins, ends, is opened again within its time, and is charged once', async () => {
      const { family, tutor, session } = await booked();
      await run((tx) => stage.facade.begin(tx, session.id, at(2)));
      await run((tx) => stage.facade.begin(tx, session.id, at(3)));
      expect((await stage.facade.session(session.id))?.begunAt?.toString()).toBe(at(2).toString());
      await run((tx) => stage.facade.end(tx, session.id, at(10)));
      await run((tx) => stage.facade.end(tx, session.id, at(11)));
      await expect(run((tx) => stage.facade.reopen(tx, session.id, at(60)))).rejects.toMatchObject({
        code: 'booking.cannot-reopen',
      });
      expect(await run((tx) => stage.facade.reopen(tx, session.id, at(12)))).toMatchObject({
        state: 'in_progress',
        endedAt: null,
      });
      await run((tx) => stage.facade.end(tx, session.id, at(31)));
      const settled = await Promise.all(
        [1, 2, 3].map(() => run((tx) => stage.facade.settle(tx, settlement(session, 27)))),
      );
      for (const facts of settled) {
        expect(facts).toMatchObject({ state: 'completed', outcome: 'delivered', capturedMinutes: 27 });
      }
      expect(await balance(family)).toMatchObject({ availableMinutes: 73, heldMinutes: 0 });
      expect(await stage.ledger.tutorDelivered(tutor.tutorId)).toBe(27);
      expect(await eventsOf(session, 'session-settled')).toMatchObject([
        { payload: { billedMinutes: 27, outcome: 'delivered' } },
      ]);
      await expect(run((tx) => stage.facade.reopen(tx, session.id, at(40)))).rejects.toMatchObject({
        code: 'booking.cannot-reopen',
      });
    });

    it('is not opened again where somebody has the rest of its time', async () => {
      const { tutor, session } = await booked();
      const other = await stage.given.aFamily({ minutes: 60 });
      await run((tx) => stage.facade.begin(tx, session.id, at(0)));
      await run((tx) => stage.facade.end(tx, session.id, at(5)));
      db.clock.set(at(6).toString());
      await stage.given.aSession(other, tutor, at(15).toString(), 30);
      await expect(run((tx) => stage.facade.reopen(tx, session.id, at(7)))).rejects.toMatchObject({
        code: 'booking.cannot-reopen',
      });
    });

    it('that the tutor missed gives everything back and fifteen minutes, by the policy of its booking', async () => {
      const { family, tutor, session } = await booked();
      const start = at(0).epochMilliseconds / 1000;
      const decision = await stage.facade.decideOutcome(session, {
        stays: [{ as: 'student', from: start, to: start + 3600 }],
        togetherSeconds: 0,
        outages: [],
      });
      const key = `rooms:${session.id}:settle`;
      const settled = await run((tx) =>
        stage.facade.settle(tx, { sessionId: session.id, ...decision, at: at(61), key }),
      );
      expect(settled).toMatchObject({
        state: 'missed',
        outcome: 'tutor_missed',
        capturedMinutes: 0,
        grantedMinutes: 15,
      });
      expect(await balance(family)).toMatchObject({ availableMinutes: 115, heldMinutes: 0 });
      expect(await stage.ledger.tutorDelivered(tutor.tutorId)).toBe(0);
    });

    it('is asked for by rooms from ten minutes before until five after, and for settling a minute after its end', async () => {
      const { session } = await booked();
      const open = async (minutes: number) =>
        (await stage.facade.sessionsToOpen(at(minutes))).some((candidate) => candidate.id === session.id);
      const due = async (instant: Temporal.Instant) =>
        (await stage.facade.dueForSettling(instant)).some((candidate) => candidate.id === session.id);
      expect([await open(-11), await open(-10), await open(64), await open(65)]).toEqual([false, true, true, false]);
      const { opensAt, closesAt } = await stage.facade.roomHours(session);
      expect([opensAt.toString(), closesAt.toString()]).toEqual([at(-10).toString(), at(65).toString()]);
      expect([await due(at(60)), await due(at(61))]).toEqual([false, true]);
      await run((tx) => stage.facade.begin(tx, session.id, at(0)));
      await run((tx) => stage.facade.end(tx, session.id, at(20)));
      expect([await due(at(20)), await due(at(21))]).toEqual([false, true]);
    });

    it('does not begin, end or settle where its state has no such move', async () => {
      const { family, session } = await booked();
      await expect(run((tx) => stage.facade.end(tx, session.id, at(1)))).rejects.toMatchObject({
        code: 'booking.move-refused',
      });
      await cancel().execute(family.guardian, session.id, { expectedReturnedMinutes: 60 }, stage.given.key());
      await expect(run((tx) => stage.facade.begin(tx, session.id, at(1)))).rejects.toMatchObject({
        code: 'booking.move-refused',
      });
      await expect(run((tx) => stage.facade.settle(tx, settlement(session, 1)))).rejects.toMatchObject({
        code: 'booking.move-refused',
      });
    });
  });

  it('is pushed to those whose session it is, and its calendar to those who look at it', async () => {
    const { family, tutor, session } = await booked();
    await deliverEvents(db, stage.module);
    const mine = realtime.pushed.filter((push) =>
      [session.id, family.familyId, family.studentId, tutor.tutorId, tutor.tutor.accountId].some((id) =>
        push.includes(id),
      ),
    );
    expect(new Set(mine)).toEqual(
      new Set([
        `session:${session.id} session.changed`,
        `family:${family.familyId} session.changed`,
        `user:${tutor.tutor.accountId} session.changed`,
        `user:${family.studentId} session.changed`,
        `tutor-calendar:${tutor.tutorId} calendar.changed`,
      ]),
    );
  });
});

import { Logger } from '@nestjs/common';
import type { SessionFacts } from '../booking.types';
import { CancelSession } from '../use-cases/cancel-session';
import { ConfirmReservation } from '../use-cases/confirm-reservation';
import { LapseDue } from '../use-cases/lapse-due';
import { ReleaseReservation } from '../use-cases/release-reservation';
import { ReserveSession } from '../use-cases/reserve-session';
import { type GivenFamily, type GivenTutor } from './builders/given-booking';
import { useBooking } from './builders/use-booking';

const STARTS_AT = '2027-03-02T20:00:00Z';

describe('keeping a time while minutes are bought', () => {
  const stage = useBooking(STARTS_AT);
  const { balance, db } = stage;

  const reserve = (family: GivenFamily, tutor: GivenTutor, startsAt = STARTS_AT): Promise<SessionFacts> =>
    stage.module
      .get(ReserveSession)
      .execute(family.guardian, stage.given.wish(family, tutor, startsAt), stage.given.key());
  const confirm = (session: SessionFacts) => stage.facade.confirmReservation(session.id, `booking:${session.id}:hold`);
  const stateOf = async (session: SessionFacts) => (await stage.facade.session(session.id))?.state;
  const lapse = () => stage.module.get(LapseDue).run(db.clock.now());
  const eventsOf = async (session: SessionFacts) =>
    (await db.events())
      .filter((event) => event.type.startsWith('booking.') && event.payload.sessionId === session.id)
      .map((event) => event.type.replace('booking.', ''));

  it('holds no minutes, shuts others out for 15 minutes, and lapses', async () => {
    const [family, other, tutor] = [
      await stage.given.aFamily(),
      await stage.given.aFamily({ minutes: 60 }),
      await stage.given.aTutor(),
    ];
    const session = await reserve(family, tutor);
    expect(session).toMatchObject({ state: 'reserved', heldMinutes: 0 });
    expect(session.reservedUntil?.toString()).toBe('2027-03-01T15:15:00Z');
    await expect(stage.given.aSession(other, tutor, STARTS_AT)).rejects.toMatchObject({ code: 'booking.slot-taken' });
    await lapse();
    expect(await stateOf(session)).toBe('reserved');
    db.clock.advance({ minutes: 15 });
    await lapse();
    await lapse();
    expect(await stateOf(session)).toBe('expired');
    expect(await eventsOf(session)).toEqual(['session-reserved.v1', 'reservation-lapsed.v1']);
  });

  it('becomes a booking once the minutes are there, and only once', async () => {
    const [family, tutor] = [await stage.given.aFamily(), await stage.given.aTutor()];
    const session = await reserve(family, tutor);
    expect(await confirm(session)).toBe('short');
    await stage.given.minutes(family.familyId, 90);
    expect(await Promise.all([confirm(session), confirm(session), confirm(session)])).toEqual(
      Array(3).fill('confirmed'),
    );
    expect(await stage.facade.session(session.id)).toMatchObject({ state: 'confirmed', heldMinutes: 60 });
    expect(await balance(family)).toMatchObject({ availableMinutes: 30, heldMinutes: 60 });
    expect(await eventsOf(session)).toEqual(['session-reserved.v1', 'session-booked.v1']);
  });

  it('answers "short" without spoiling the transaction that credited a payment', async () => {
    const [family, tutor] = [await stage.given.aFamily(), await stage.given.aTutor()];
    const session = await reserve(family, tutor);
    const result = await db.unitOfWork.run(async (tx) => {
      const credit = {
        key: `test:${session.id}`,
        familyId: family.familyId,
        minutes: 30,
        reference: {},
        at: db.clock.now(),
      };
      await stage.ledger.credit(tx, { ...credit, source: 'purchase' });
      return stage.facade.confirmReservation(session.id, `booking:${session.id}:hold`, tx);
    });
    expect(result).toBe('short');
    expect(await balance(family)).toMatchObject({ availableMinutes: 30, heldMinutes: 0 });
  });

  it('is swept away by the next booking before that is told "taken", without waiting for the clock', async () => {
    const [family, other, tutor] = [
      await stage.given.aFamily(),
      await stage.given.aFamily({ minutes: 60 }),
      await stage.given.aTutor(),
    ];
    const session = await reserve(family, tutor);
    db.clock.advance({ minutes: 15 });
    await expect(stage.given.aSession(other, tutor, STARTS_AT)).resolves.toMatchObject({ state: 'confirmed' });
    expect(await stateOf(session)).toBe('expired');
    expect(await eventsOf(session)).toContain('reservation-lapsed.v1');
  });

  it('is revived by a late payment where its time is still free', async () => {
    const [family, tutor] = [await stage.given.aFamily({ minutes: 60 }), await stage.given.aTutor()];
    const session = await reserve(family, tutor);
    db.clock.advance({ minutes: 40 });
    await lapse();
    expect(await confirm(session)).toBe('confirmed');
    expect(await stateOf(session)).toBe('confirmed');
    expect(await balance(family)).toMatchObject({ heldMinutes: 60 });
  });

  it('is gone where somebody has its time by then, and the minutes stay', async () => {
    const [family, other, tutor] = [
      await stage.given.aFamily({ minutes: 60 }),
      await stage.given.aFamily({ minutes: 60 }),
      await stage.given.aTutor(),
    ];
    const session = await reserve(family, tutor);
    db.clock.advance({ minutes: 15 });
    await stage.given.aSession(other, tutor, STARTS_AT);
    expect(await confirm(session)).toBe('slot-gone');
    expect(await balance(family)).toMatchObject({ availableMinutes: 60, heldMinutes: 0 });
    const byHand = stage.module.get(ConfirmReservation).execute(family.guardian, session.id, stage.given.key());
    await expect(byHand).rejects.toMatchObject({ code: 'booking.reservation-gone' });
  });

  it('is gone where the tutor is away by then, or the session would have begun', async () => {
    const [family, tutor] = [await stage.given.aFamily({ minutes: 600 }), await stage.given.aTutor()];
    const session = await reserve(family, tutor);
    const soon = await reserve(family, tutor, '2027-03-01T15:30:00Z');
    db.clock.advance({ minutes: 30 });
    await lapse();
    expect(await confirm(soon)).toBe('slot-gone');
    await stage.given.timeOff(tutor, '2027-03-02T00:00:00Z', '2027-03-03T00:00:00Z');
    expect(await confirm(session)).toBe('slot-gone');
    expect(await balance(family)).toMatchObject({ availableMinutes: 600, heldMinutes: 0 });
  });

  it('is decided for good when it is confirmed and lapses at the same moment', async () => {
    const tutor = await stage.given.aTutor();
    for (let round = 0; round < 8; round += 1) {
      const family = await stage.given.aFamily({ minutes: 60 });
      db.clock.set('2027-03-01T15:00:00Z');
      const startsAt = Temporal.Instant.from(STARTS_AT).add({ hours: round }).toString();
      const session = await reserve(family, tutor, startsAt);
      db.clock.advance({ minutes: 16 });
      const [result] = await Promise.all([confirm(session), lapse(), lapse()]);
      expect(result).toBe('confirmed');
      expect(await stateOf(session)).toBe('confirmed');
      expect(await balance(family)).toMatchObject({ availableMinutes: 0, heldMinutes: 60 });
    }
    expect(await db.query('SELECT * FROM ledger_check()')).toEqual([]);
  });

  it('is let go by the family, once, and then not revived by a payment', async () => {
    const [family, stranger, tutor] = [
      await stage.given.aFamily({ minutes: 60 }),
      await stage.given.aFamily(),
      await stage.given.aTutor(),
    ];
    const session = await reserve(family, tutor);
    const release = stage.module.get(ReleaseReservation);
    for (const actor of [stranger.guardian, tutor.tutor, family.student]) {
      await expect(release.execute(actor, session.id)).rejects.toMatchObject({ code: 'booking.session-not-found' });
    }
    await release.execute(family.guardian, session.id);
    await release.execute(family.guardian, session.id);
    expect(await eventsOf(session)).toEqual(['session-reserved.v1', 'reservation-lapsed.v1']);
    expect(await confirm(session)).toBe('slot-gone');
    const booked = await stage.given.aSession(family, tutor, STARTS_AT);
    await expect(release.execute(family.guardian, booked.id)).rejects.toMatchObject({ code: 'booking.move-refused' });
  });

  it('is gone for a second purchase where it was cancelled since it was confirmed, and the minutes stay', async () => {
    const [family, tutor] = [await stage.given.aFamily({ minutes: 60 }), await stage.given.aTutor()];
    const session = await reserve(family, tutor);
    expect(await confirm(session)).toBe('confirmed');
    await stage.module
      .get(CancelSession)
      .execute(family.guardian, session.id, { expectedReturnedMinutes: 60 }, stage.given.key());
    const again = () => stage.facade.confirmReservation(session.id, 'the second purchase');
    expect(await again()).toBe('slot-gone');
    await db.query(`UPDATE tutors_tutor SET state = 'unlisted' WHERE id = $1`, [tutor.tutorId]);
    expect(await again()).toBe('slot-gone');
    expect(await balance(family)).toMatchObject({ availableMinutes: 60, heldMinutes: 0 });
  });

  it('lapses on time, whatever is wrong with one that was due before it', async () => {
    const [family, other, tutor] = [
      await stage.given.aFamily(),
      await stage.given.aFamily(),
      await stage.given.aTutor(),
    ];
    const broken = await reserve(family, tutor);
    db.clock.advance({ minutes: 1 });
    const later = await reserve(other, tutor, '2027-03-03T20:00:00Z');
    db.clock.advance({ minutes: 15 });
    await db.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken'; END $$`);
    await db.query(`CREATE TRIGGER refuse BEFORE UPDATE ON booking_session FOR EACH ROW
                    WHEN (OLD.id = '${broken.id}') EXECUTE FUNCTION refuse()`);
    jest.spyOn(Logger.prototype, 'error').mockImplementationOnce(() => undefined);
    await lapse();
    await db.query('DROP TRIGGER refuse ON booking_session');
    expect(await Promise.all([stateOf(broken), stateOf(later)])).toEqual(['reserved', 'expired']);
    await lapse();
    expect(await stateOf(broken)).toBe('expired');
  });

  it('becomes a request where the tutor answers first', async () => {
    const [family, tutor] = [
      await stage.given.aFamily({ minutes: 60 }),
      await stage.given.aTutor({ acceptance: 'request' }),
    ];
    const session = await reserve(family, tutor);
    expect(await confirm(session)).toBe('confirmed');
    expect(await stage.facade.session(session.id)).toMatchObject({ state: 'requested', heldMinutes: 60 });
    expect((await stage.facade.session(session.id))?.answerBy?.toString()).toBe('2027-03-02T03:00:00Z');
    expect(await eventsOf(session)).toEqual(['session-reserved.v1', 'session-requested.v1']);
  });

  it('tells a guardian who confirms by hand how many minutes are missing', async () => {
    const [family, tutor] = [await stage.given.aFamily({ minutes: 20 }), await stage.given.aTutor()];
    const session = await reserve(family, tutor);
    const byHand = () => stage.module.get(ConfirmReservation).execute(family.guardian, session.id, stage.given.key());
    await expect(byHand()).rejects.toMatchObject({
      code: 'ledger.not-enough-minutes',
      extensions: { availableMinutes: 20, neededMinutes: 60 },
    });
    await stage.given.minutes(family.familyId, 40);
    await expect(byHand()).resolves.toMatchObject({ state: 'confirmed' });
  });
});

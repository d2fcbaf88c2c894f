import type { SignedIn } from '@app/platform';
import { BookSession } from '../use-cases/book-session';
import { CancelSession } from '../use-cases/cancel-session';
import { ReleaseReservation } from '../use-cases/release-reservation';
import { ReserveSession } from '../use-cases/reserve-session';
import type { GivenFamily, GivenTutor } from './builders/given-booking';
import { useBooking } from './builders/use-booking';

const STARTS_AT = '2027-03-03T20:00:00Z';

describe('a power that is withdrawn while it is being used', () => {
  const stage = useBooking(STARTS_AT);
  const { balance, db } = stage;

  async function aCoGuardian() {
    const [family, tutor] = [await stage.given.aFamily({ minutes: 100 }), await stage.given.aTutor()];
    const robin = await stage.given.aCoGuardian(family);
    await stage.given.inFamilyWith(family, robin, { book: true, pay: true });
    return { family, tutor, robin };
  }

  const books = (robin: SignedIn, family: GivenFamily, tutor: GivenTutor, startsAt = STARTS_AT) =>
    stage.module.get(BookSession).execute(robin, stage.given.wish(family, tutor, startsAt), stage.given.key());

  const withdraw = (power: 'book' | 'pay', robin: SignedIn) =>
    db.query(`UPDATE identity_guardianship SET can_${power} = false WHERE guardian_id = $1`, [robin.accountId]);

  /** Runs `meanwhile` while the booking, already found to be allowed, waits for the tutor's calendar. */
  function whileWaiting<T>({ tutorId }: GivenTutor, start: () => Promise<T>, meanwhile: () => Promise<unknown>) {
    const calendar = 'SELECT 1 FROM booking_calendar WHERE tutor_id = $1 FOR UPDATE';
    return db.whileWaiting((tx) => tx.query(calendar, [tutorId]), start, meanwhile);
  }

  it.each(['book', 'pay'] as const)('books nothing: %s', async (power) => {
    const { family, tutor, robin } = await aCoGuardian();
    const result = await whileWaiting(
      tutor,
      () => books(robin, family, tutor),
      () => withdraw(power, robin),
    );
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'identity.power-missing' } });
    expect(await balance(family)).toMatchObject({ availableMinutes: 100, heldMinutes: 0 });
  });

  it('keeps no time either', async () => {
    const { family, tutor, robin } = await aCoGuardian();
    const wish = stage.given.wish(family, tutor, STARTS_AT);
    const reserve = () => stage.module.get(ReserveSession).execute(robin, wish, stage.given.key());
    const result = await whileWaiting(tutor, reserve, () => withdraw('book', robin));
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'identity.power-missing' } });
    await expect(stage.given.aSession(family, tutor, STARTS_AT)).resolves.toMatchObject({ state: 'confirmed' });
  });

  it('books nothing for somebody who left the family, or for a student who was suspended', async () => {
    const { family, tutor, robin } = await aCoGuardian();
    const gone = await whileWaiting(
      tutor,
      () => books(robin, family, tutor),
      () => db.query('DELETE FROM identity_guardianship WHERE guardian_id = $1', [robin.accountId]),
    );
    expect(gone).toMatchObject({ status: 'rejected', reason: { code: 'identity.student-not-found' } });
    const suspended = await whileWaiting(
      tutor,
      () => books(family.guardian, family, tutor),
      () => db.query(`UPDATE identity_account SET state = 'suspended' WHERE id = $1`, [family.studentId]),
    );
    expect(suspended).toMatchObject({ status: 'rejected', reason: { code: 'identity.student-suspended' } });
    expect(await balance(family)).toMatchObject({ availableMinutes: 100, heldMinutes: 0 });
  });

  it('is heard by a booking that is about to commit: it waits for the withdrawal, and takes all back', async () => {
    const { family, tutor, robin } = await aCoGuardian();
    let running: Promise<PromiseSettledResult<unknown>[]> | null = null;
    await db.unitOfWork.run(async (tx) => {
      await tx.query('UPDATE identity_guardianship SET can_book = false WHERE guardian_id = $1', [robin.accountId]);
      running = Promise.allSettled([books(robin, family, tutor)]);
      await db.untilSomebodyWaits();
    });
    expect(await running!).toMatchObject([{ status: 'rejected', reason: { code: 'identity.power-missing' } }]);
    expect(await balance(family)).toMatchObject({ availableMinutes: 100, heldMinutes: 0 });
  });

  it('cancels nothing, and lets no kept time go', async () => {
    const { family, tutor, robin } = await aCoGuardian();
    const booked = await stage.given.aSession(family, tutor, STARTS_AT);
    const kept = await stage.module
      .get(ReserveSession)
      .execute(family.guardian, stage.given.wish(family, tutor, '2027-03-04T20:00:00Z'), stage.given.key());
    const cancelling = stage.module.get(CancelSession);
    const { returnedMinutes } = await cancelling.quote(robin, booked.id);
    const acts = [
      () => cancelling.execute(robin, booked.id, { expectedReturnedMinutes: returnedMinutes }, stage.given.key()),
      () => stage.module.get(ReleaseReservation).execute(robin, kept.id),
    ];
    for (const act of acts) {
      await db.query('UPDATE identity_guardianship SET can_book = true WHERE guardian_id = $1', [robin.accountId]);
      const result = await whileWaiting<unknown>(tutor, act, () => withdraw('book', robin));
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'identity.power-missing' } });
    }
    const states = await db.query('SELECT status FROM booking_session WHERE id = ANY($1) ORDER BY status', [
      [booked.id, kept.id],
    ]);
    expect(states).toEqual([{ status: 0 }, { status: 2 }]);
  });

  it('is still enough to cancel for a student who is paused: their family would pay for nothing', async () => {
    const [family, tutor] = [await stage.given.aFamily({ minutes: 100 }), await stage.given.aTutor()];
    const booked = await stage.given.aSession(family, tutor, STARTS_AT);
    await db.query(`UPDATE identity_account SET state = 'suspended' WHERE id = $1`, [family.studentId]);
    const cancelling = stage.module.get(CancelSession);
    const { returnedMinutes } = await cancelling.quote(family.guardian, booked.id);
    const wish = { expectedReturnedMinutes: returnedMinutes };
    await expect(cancelling.execute(family.guardian, booked.id, wish, stage.given.key())).resolves.toMatchObject({
      state: 'cancelled',
    });
  });

  it('books nothing for somebody whose account is closed', async () => {
    const { family, tutor, robin } = await aCoGuardian();
    const result = await whileWaiting(
      tutor,
      () => books(robin, family, tutor),
      () =>
        db.query(`UPDATE identity_account SET state = 'closed', closed_at = now() WHERE id = $1`, [robin.accountId]),
    );
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'identity.student-not-found' } });
  });

  it('to supervise names nobody any more: whoever does so now is named', async () => {
    const { family, tutor, robin } = await aCoGuardian();
    await db.query('UPDATE identity_guardianship SET can_supervise = true WHERE guardian_id = $1', [robin.accountId]);
    const result = await whileWaiting(
      tutor,
      () => books(robin, family, tutor),
      () =>
        db.query('UPDATE identity_guardianship SET can_supervise = false WHERE guardian_id = $1', [
          family.guardian.accountId,
        ]),
    );
    expect(result).toMatchObject({ status: 'fulfilled', value: { supervisorId: robin.accountId } });
  });

  it('in twenty races is either used before or refused, and never used after', async () => {
    const { family, tutor, robin } = await aCoGuardian();
    await stage.given.minutes(family.familyId, 2_000);
    for (let round = 0; round < 20; round += 1) {
      await db.query('UPDATE identity_guardianship SET can_book = true WHERE guardian_id = $1', [robin.accountId]);
      const startsAt = Temporal.Instant.from(STARTS_AT)
        .add({ hours: round * 2 })
        .toString();
      const [first] = await Promise.allSettled([books(robin, family, tutor, startsAt), withdraw('book', robin)]);
      if (first.status === 'rejected') expect(first.reason).toMatchObject({ code: 'identity.power-missing' });
      await expect(books(robin, family, tutor, '2027-04-20T20:00:00Z')).rejects.toMatchObject({
        code: 'identity.power-missing',
      });
    }
    expect(await stage.given.deadlocks()).toBe(0);
  });
});

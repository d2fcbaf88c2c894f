import { CancelSession } from '../use-cases/cancel-session';
import { useBooking } from './builders/use-booking';

const STARTS_AT = '2027-03-03T20:00:00Z';

describe('cancelling a session', () => {
  const stage = useBooking(STARTS_AT);
  const { at, balance, booked, db, eventsOf, run } = stage;
  const cancel = () => stage.module.get(CancelSession);

  it('by the family does what was quoted, and refuses once the quote is another', async () => {
    const { family, tutor, session } = await booked();
    db.clock.set(at(-24 * 60).toString());
    expect(await cancel().quote(family.guardian, session.id)).toMatchObject({
      returnedMinutes: 60,
      keptMinutes: 0,
    });
    db.clock.advance({ minutes: 1 });
    const wish = { expectedReturnedMinutes: 60 };
    await expect(cancel().execute(family.guardian, session.id, wish, stage.given.key())).rejects.toMatchObject({
      code: 'booking.quote-changed',
      extensions: { returnedMinutes: 30 },
    });
    const key = stage.given.key();
    const half = { expectedReturnedMinutes: 30, reason: 'Ill' };
    await cancel().execute(family.guardian, session.id, half, key);
    const again = await cancel().execute(family.guardian, session.id, half, key);
    expect(again).toMatchObject({ state: 'cancelled', capturedMinutes: 30, because: 'at-least-4-hours-before' });
    expect(await balance(family)).toMatchObject({ availableMinutes: 70, heldMinutes: 0 });
    expect(await stage.ledger.tutorDelivered(tutor.tutorId)).toBe(30);
    expect(await eventsOf(session, 'session-cancelled')).toMatchObject([{ payload: { by: 'family' } }]);
    await expect(stage.given.aSession(family, tutor, STARTS_AT)).resolves.toMatchObject({ state: 'confirmed' });
  });

  it('by the tutor returns everything, and grants ten minutes less than four hours before', async () => {
    const { family, tutor, session } = await booked();
    db.clock.set(at(-3 * 60).toString());
    await cancel().execute(tutor.tutor, session.id, { expectedReturnedMinutes: 60 }, stage.given.key());
    expect(await stage.facade.session(session.id)).toMatchObject({
      state: 'cancelled',
      capturedMinutes: 0,
      grantedMinutes: 10,
      because: 'tutor-cancels-late',
    });
    expect(await balance(family)).toMatchObject({ availableMinutes: 110, heldMinutes: 0 });
    expect(await stage.ledger.tutorDelivered(tutor.tutorId)).toBe(0);
  });

  it('by the family returns everything, however late, while its tutor may not meet students', async () => {
    const { family, tutor, session } = await booked();
    db.clock.set(at(-60).toString());
    expect(await cancel().quote(family.guardian, session.id)).toMatchObject({ returnedMinutes: 0, keptMinutes: 60 });
    const runsOut = (until: Temporal.Instant) =>
      db.query('UPDATE tutors_tutor SET vetted_until = $2 WHERE id = $1', [tutor.tutorId, until.toString()]);
    await runsOut(at(-61));
    const quote = await cancel().quote(family.guardian, session.id);
    expect(quote).toMatchObject({ returnedMinutes: 60, keptMinutes: 0, because: 'tutor-may-not-teach' });

    await runsOut(at(60 * 24 * 100));
    const wish = { expectedReturnedMinutes: quote.returnedMinutes };
    await expect(cancel().execute(family.guardian, session.id, wish, stage.given.key())).rejects.toMatchObject({
      code: 'booking.quote-changed',
    });
    await runsOut(at(-61));
    await cancel().execute(family.guardian, session.id, wish, stage.given.key());
    expect(await stage.facade.session(session.id)).toMatchObject({
      state: 'cancelled',
      capturedMinutes: 0,
      because: 'tutor-may-not-teach',
    });
    expect(await balance(family)).toMatchObject({ availableMinutes: 100, heldMinutes: 0 });
    expect(await stage.ledger.tutorDelivered(tutor.tutorId)).toBe(0);
  });

  it('by the tutor lengthens expiring lots by the time that they were held', async () => {
    const [family, tutor] = [await stage.given.aFamily(), await stage.given.aTutor()];
    const expiresAt = db.clock.now().add({ hours: 240 });
    const credit = {
      key: `test:${family.familyId}`,
      familyId: family.familyId,
      minutes: 60,
      reference: {},
      expiresAt,
    };
    await run((tx) => stage.ledger.credit(tx, { ...credit, source: 'grant', at: db.clock.now() }));
    const session = await stage.given.aSession(family, tutor, STARTS_AT);
    db.clock.advance({ hours: 20 });
    await cancel().execute(tutor.tutor, session.id, { expectedReturnedMinutes: 60 }, stage.given.key());
    const [lot] = await stage.ledger.lots(family.familyId, db.clock.now());
    expect(lot?.expiresAt?.toString()).toBe(expiresAt.add({ hours: 20 }).toString());
  });

  it('is refused after the start, to strangers and to the student', async () => {
    const { family, session } = await booked();
    const stranger = await stage.given.aFamily();
    for (const actor of [stranger.guardian, family.student]) {
      await expect(cancel().quote(actor, session.id)).rejects.toMatchObject({
        code: 'booking.session-not-found',
      });
    }
    db.clock.set(STARTS_AT);
    await expect(cancel().quote(family.guardian, session.id)).rejects.toMatchObject({
      code: 'booking.too-late-to-cancel',
    });
  });

  it('follows the policy that stood when it was booked', async () => {
    const { family, session } = await booked();
    await db.query(
      `INSERT INTO platform_rule (lib, effective_at, "values")
       SELECT 'booking', $1, jsonb_set("values", '{cancellationSteps}', '[{"name":"never","noticeMinutes":0,"returnedPercent":0}]')
       FROM platform_rule WHERE lib = 'booking' AND effective_at = '2020-01-01'`,
      ['2027-03-01T16:00:00Z'],
    );
    try {
      db.clock.set('2027-03-01T17:00:00Z');
      const later = await stage.given.aSession(family, await stage.given.aTutor(), '2027-03-04T20:00:00Z', 30);
      expect(later.policyVersion).not.toBe(session.policyVersion);
      expect(await cancel().quote(family.guardian, session.id)).toMatchObject({
        returnedMinutes: 60,
      });
      expect(await cancel().quote(family.guardian, later.id)).toMatchObject({
        returnedMinutes: 0,
        because: 'never',
      });
    } finally {
      await db.query(
        `UPDATE platform_rule SET effective_at = '2099-01-01' WHERE lib = 'booking' AND effective_at > '2020-01-01'`,
      );
    }
  });
});

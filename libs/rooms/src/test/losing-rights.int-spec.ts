import { TutorStopped } from '@app/booking';
import { GuardianshipChanged, StudentSuspensionChanged } from '@app/identity';
import { Outbox, type Transaction } from '@app/platform';
import { deliverEvents, useTestDatabase } from '@app/testing';
import { GivenRooms } from './given-rooms';
import { givenSession, type GivenSession } from './given-session';

const STARTS_AT = Temporal.Instant.from('2027-03-01T16:00:00Z');

describe('who loses the right to be there', () => {
  const db = useTestDatabase();
  let rooms: GivenRooms;
  let session: GivenSession;

  beforeAll(async () => {
    rooms = await GivenRooms.on(db);
  });
  afterAll(() => rooms.module.close());

  beforeEach(async () => {
    session = await rooms.onlySession(STARTS_AT);
  });

  const code = (expected: string): unknown => expect.objectContaining({ code: expected });
  const told = async (): Promise<unknown[]> =>
    (await db.events('rooms.room-changed.v1'))
      .filter((event) => event.payload.sessionId === session.sessionId)
      .map((event) => event.payload.reason);
  const happens = async (append: (outbox: Outbox, tx: Transaction) => Promise<unknown>): Promise<void> => {
    const outbox = rooms.module.get(Outbox);
    await db.unitOfWork.run((tx) => append(outbox, tx));
    await deliverEvents(db, rooms.module);
  };

  it('as a tutor does not come in, whose check ran out or who was suspended, though everybody else may', async () => {
    const tutorIs = (state: string, vettedUntil: Temporal.Instant) =>
      db.query('UPDATE tutors_tutor SET state = $2, vetted_until = $3, listed_at = now() WHERE id = $1', [
        session.tutorId,
        state,
        vettedUntil.toString(),
      ]);
    const nextYear = STARTS_AT.add({ hours: 24 * 365 });
    await tutorIs('listed', STARTS_AT);
    await expect(rooms.enter(session, 'tutor')).rejects.toEqual(code('rooms.tutor-may-not-meet'));
    await tutorIs('suspended', nextYear);
    await expect(rooms.enter(session, 'tutor')).rejects.toEqual(code('rooms.tutor-may-not-meet'));
    expect(await rooms.enter(session, 'guardian')).toMatchObject({ state: 'admitted' });
    await tutorIs('unlisted', nextYear);
    expect(await rooms.enter(session, 'tutor')).toMatchObject({ state: 'admitted' });
  });

  it('as a suspended tutor finds the running room ended, and its meter stopped', async () => {
    const { tutor } = await rooms.bothAreIn(session);
    await rooms.passes(60);
    await happens((outbox, tx) => outbox.append(tx, TutorStopped, { tutorId: session.tutorId }));
    expect(await rooms.stateOf(session.sessionId)).toMatchObject({ status: 10 });
    expect(await told()).toEqual(['opened', 'admitted', 'ended']);
    await rooms.poll();
    expect(rooms.video.rooms.size).toBe(0);
    expect(rooms.video.join(tutor)).toBeNull();
    await expect(rooms.enter(session, 'student')).rejects.toEqual(code('rooms.closed'));
  });

  it('as a suspended tutor leaves the rooms of others alone', async () => {
    await rooms.bothAreIn(session);
    const other = await givenSession(db, { startsAt: STARTS_AT });
    await happens((outbox, tx) => outbox.append(tx, TutorStopped, { tutorId: other.tutorId }));
    expect(await rooms.stateOf(session.sessionId)).toMatchObject({ status: 3 });
    expect(await told()).toEqual(['opened', 'admitted']);
  });

  it('as a student whose sign-in was suspended is put out for good, while the others move on', async () => {
    const { student, tutor } = await rooms.bothAreIn(session);
    const studentId = session.student.accountId;
    const changes = () => happens((outbox, tx) => outbox.append(tx, StudentSuspensionChanged, { studentId }));
    await changes();
    expect(await told()).toEqual(['opened', 'admitted']);
    await db.query(`UPDATE identity_account SET state = 'suspended' WHERE id = $1`, [studentId]);
    await changes();
    await changes();
    expect(await told()).toEqual(['opened', 'admitted', 'rotated']);
    await rooms.poll();
    expect(rooms.video.join(student)).toBeNull();
    const again = await rooms.enter(session, 'tutor');
    expect(again.token).not.toBe(tutor.token);
    expect((await rooms.view(session)).participants).toContainEqual(
      expect.objectContaining({ participantId: student.identity, state: 'removed' }),
    );
  });

  it('as a guardian is put out who may neither watch nor supervise any more, and not before', async () => {
    await rooms.bothAreIn(session);
    const guardian = await rooms.come(session, 'guardian');
    const powers = async (watch: boolean, supervise: boolean): Promise<void> => {
      await db.query(
        'UPDATE identity_guardianship SET can_watch = $2, can_supervise = $3, can_consent = $2 WHERE guardian_id = $1',
        [session.guardian.accountId, watch, supervise],
      );
      await happens((outbox, tx) =>
        outbox.append(tx, GuardianshipChanged, {
          studentId: session.student.accountId,
          familyId: session.familyId,
          accountId: session.guardian.accountId,
        }),
      );
    };
    await powers(false, true);
    expect(await told()).not.toContain('rotated');
    await powers(false, false);
    expect(await told()).toEqual(['opened', 'admitted', 'rotated']);
    await rooms.poll();
    expect(rooms.video.join(guardian)).toBeNull();
    await expect(rooms.enter(session, 'guardian')).rejects.toEqual(code('rooms.not-found'));
    expect(await rooms.enter(session, 'student')).toMatchObject({ state: 'admitted' });
  });
});

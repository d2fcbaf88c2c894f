import { GuardianshipChanged, StudentSuspensionChanged } from '@app/identity';
import { Outbox } from '@app/platform';
import { deliverEvents, useTestDatabase } from '@app/testing';
import { PauseSession } from '../use-cases/pause-session';
import { ReopenSession } from '../use-cases/reopen-session';
import { GivenRooms } from './given-rooms';
import type { GivenSession } from './given-session';

const STARTS_AT = Temporal.Instant.from('2027-03-01T16:00:00Z');

describe('a right that ends while it is being used in a room', () => {
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

  const notFound = { status: 'rejected', reason: { code: 'rooms.not-found' } };
  const setPowers = (may: boolean) =>
    db.query(
      'UPDATE identity_guardianship SET can_watch = $2, can_supervise = $2, can_consent = $2 WHERE guardian_id = $1',
      [session.guardian.accountId, may],
    );
  /** The power ends, and whoever has to hear of it has heard. */
  const guardianLosesPowers = async (): Promise<void> => {
    await setPowers(false);
    const { familyId, student, guardian } = session;
    const changed = { studentId: student.accountId, familyId, accountId: guardian.accountId };
    await db.unitOfWork.run((tx) => rooms.module.get(Outbox).append(tx, GuardianshipChanged, changed));
    await deliverEvents(db, rooms.module);
  };
  const studentIsPaused = async (): Promise<void> => {
    const studentId = session.student.accountId;
    await db.query(`UPDATE identity_account SET state = 'suspended' WHERE id = $1`, [studentId]);
    await db.unitOfWork.run((tx) => rooms.module.get(Outbox).append(tx, StudentSuspensionChanged, { studentId }));
    await deliverEvents(db, rooms.module);
  };
  const people = async (): Promise<unknown[]> =>
    (await rooms.view(session, 'tutor')).participants.map(({ role }) => role).sort();

  it('lets no guardian in whose power ended after they were let through the door', async () => {
    await rooms.bothAreIn(session);
    const entering = await rooms.whileWaiting(session, () => rooms.enter(session, 'guardian'), guardianLosesPowers);
    expect(entering).toMatchObject(notFound);
    expect(await people()).toEqual(['student', 'tutor']);
  });

  it('lets nobody come back either', async () => {
    await rooms.bothAreIn(session);
    await rooms.come(session, 'guardian');
    const entering = await rooms.whileWaiting(
      session,
      () => rooms.enter(session, 'guardian'),
      () => setPowers(false),
    );
    expect(entering).toMatchObject(notFound);
  });

  it('keeps a student out who was paused on the way in', async () => {
    await rooms.come(session, 'tutor');
    const entering = await rooms.whileWaiting(session, () => rooms.enter(session, 'student'), studentIsPaused);
    expect(entering).toMatchObject(notFound);
    expect(await people()).toEqual(['tutor']);
  });

  it('keeps a tutor out who was suspended on the way in', async () => {
    await rooms.come(session, 'student');
    const suspended = () => db.query(`UPDATE tutors_tutor SET state = 'suspended' WHERE id = $1`, [session.tutorId]);
    const entering = await rooms.whileWaiting(session, () => rooms.enter(session, 'tutor'), suspended);
    expect(entering).toMatchObject({ status: 'rejected', reason: { code: 'rooms.tutor-may-not-meet' } });
  });

  it('waits for a change that is about to commit, and hears it', async () => {
    await rooms.bothAreIn(session);
    let running: Promise<PromiseSettledResult<unknown>[]> | null = null;
    await db.unitOfWork.run(async (tx) => {
      await tx.query('SELECT identity_lock_student($1)', [session.student.accountId]);
      await tx.query(
        'UPDATE identity_guardianship SET can_watch = false, can_supervise = false, can_consent = false WHERE guardian_id = $1',
        [session.guardian.accountId],
      );
      running = Promise.allSettled([rooms.enter(session, 'guardian')]);
      await db.untilSomebodyWaits();
    });
    expect(await running!).toMatchObject([notFound]);
  });

  it('pauses, resumes and ends nothing', async () => {
    await rooms.bothAreIn(session);
    await rooms.come(session, 'guardian');
    await rooms.poll();
    const { sessionId, guardian, tutor } = session;
    const pauses = rooms.module.get(PauseSession);
    const acts = [
      () => pauses.pause(guardian, sessionId),
      () => pauses.resume(guardian, sessionId),
      () => rooms.end(session, 'guardian'),
    ];
    await pauses.pause(tutor, sessionId);
    for (const act of acts) {
      await setPowers(true);
      expect(await rooms.whileWaiting(session, act, () => setPowers(false))).toMatchObject(notFound);
    }
    await setPowers(true);
    expect(await rooms.view(session)).toMatchObject({ state: 'open', isPaused: true });
  });

  it('reopens nothing', async () => {
    await rooms.bothAreIn(session);
    await rooms.passes(60);
    await rooms.end(session);
    const reopen = () => rooms.module.get(ReopenSession).execute(session.guardian, session.sessionId);
    expect(await rooms.whileWaiting(session, reopen, () => setPowers(false))).toMatchObject(notFound);
    expect(await rooms.stateOf(session.sessionId)).toMatchObject({ status: 10 });
  });
});

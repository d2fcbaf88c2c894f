import { newId, type Uuid } from '@app/kernel';
import { AgeCaseFacade } from '../age-case.facade';
import { CloseAccount } from '../use-cases/account/close-account';
import { ReportAge } from '../use-cases/ages/report-age';
import { StudentSignIn } from '../use-cases/sign-in/student-sign-in';
import { ReadStudent } from '../use-cases/students/read-student';
import { ResetPassphrase } from '../use-cases/students/reset-passphrase';
import { SuspendStudent } from '../use-cases/students/suspend-student';
import { PASSPHRASE, type Guardian } from './given-people';
import { useIdentity } from './use-identity';

const { db, app, given } = useIdentity();
let one: Guardian;
let two: Guardian;
let studentId: Uuid;
let handle: string;

beforeEach(async () => {
  db.clock.set('2027-03-01T12:00:00Z');
  [one, two] = [await given.guardian(), await given.guardian({ firstName: 'Bo', lastName: 'Secret' })];
  handle = `shared-${newId().slice(-12)}`;
  studentId = await given.studentOf(one, { handle });
  await given.shares(two, studentId);
});

const pause = (by: Guardian) => app.get(SuspendStudent).suspend(by.actor, studentId, by.familyId);
const resume = (by: Guardian) => app.get(SuspendStudent).resume(by.actor, studentId, by.familyId);
const read = (by: Guardian) => app.get(ReadStudent).execute(by.actor, by.familyId, studentId);
const signIn = () => app.get(StudentSignIn).execute(handle, PASSPHRASE, given.caller());
const suspended = { code: 'identity.account-suspended' };

describe('a pause of a student of two families', () => {
  it('is lifted by the family that set it, and by no other', async () => {
    await pause(one);
    await expect(resume(two)).rejects.toMatchObject({ code: 'identity.paused-by-other-family', kind: 'conflict' });
    await expect(signIn()).rejects.toMatchObject(suspended);
    await resume(one);
    await expect(signIn()).resolves.toMatchObject({ accountId: studentId });
  });

  it('stands while one of two does: withdrawal wins', async () => {
    await pause(one);
    await pause(two);
    await resume(one);
    await expect(signIn()).rejects.toMatchObject(suspended);
    await resume(two);
    await expect(signIn()).resolves.toBeDefined();
  });

  it('is seen by both, without a name or contact of the other', async () => {
    await pause(two);
    expect(await read(two)).toMatchObject({ isSuspended: true, pausedBy: ['your-family'] });
    const seen = await read(one);
    expect(seen).toMatchObject({ isSuspended: true, pausedBy: ['other-family'] });
    for (const secret of ['Bo', 'Secret', two.email, two.accountId, two.familyId]) {
      expect(JSON.stringify(seen)).not.toContain(secret);
    }
    await pause(one);
    expect((await read(one)).pausedBy).toEqual(['your-family', 'other-family']);
  });

  it('is repeated and ended twice without harm', async () => {
    await pause(one);
    await pause(one);
    await resume(one);
    await resume(one);
    expect(await read(one)).toMatchObject({ isSuspended: false, pausedBy: [] });
    const told = await db.query<{ payload: unknown }>(
      `SELECT payload FROM platform_outbox WHERE type = 'identity.student-pause-changed.v1'
       AND payload ->> 'studentId' = $1 ORDER BY position`,
      [studentId],
    );
    const change = { studentId, familyId: one.familyId };
    expect(told.map(({ payload }) => payload)).toEqual([
      { ...change, isPaused: true },
      { ...change, isPaused: false },
    ]);
  });

  it('from two sides at once, or ended and set at once, is what its rows say', async () => {
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([pause(one), pause(two)]);
      await Promise.all([resume(one), resume(two)]);
      await expect(signIn()).resolves.toBeDefined();
      await Promise.allSettled([pause(one), resume(two)]);
      await expect(signIn()).rejects.toMatchObject(suspended);
      await resume(one);
    }
  });

  it('survives a doubt about the age that is cleared, and doesn’t end one', async () => {
    await pause(two);
    await app.get(ReportAge).execute(one.actor, studentId, null);
    await expect(resume(two)).rejects.toMatchObject({ code: 'identity.age-in-doubt' });
    const facade = app.get(AgeCaseFacade);
    const [{ id }] = (await db.query<{ id: Uuid }>(
      'SELECT id FROM identity_age_case WHERE student_id = $1 AND closed_at IS NULL',
      [studentId],
    )) as [{ id: Uuid }];
    await facade.clear(id, { by: two.accountId, reason: 'School record seen.' });
    await expect(signIn()).rejects.toMatchObject(suspended);
    await resume(two);
    await expect(signIn()).resolves.toBeDefined();
  });

  it('of a family in which nobody is left can be ended by the other', async () => {
    await pause(two);
    await app.get(CloseAccount).execute(two.actor);
    expect(await read(one)).toMatchObject({ isSuspended: true, pausedBy: ['your-family'] });
    await resume(one);
    await expect(signIn()).resolves.toBeDefined();
  });
});

describe('a power to supervise that ends while it is used', () => {
  it.each([
    ['pauses nothing', () => pause(one)],
    ['ends no pause', () => resume(one)],
    [
      'chooses no passphrase',
      () => app.get(ResetPassphrase).execute(one.actor, one.familyId, studentId, 'seven-copper-kettles'),
    ],
  ])('%s', async (_, act) => {
    const lost = 'UPDATE identity_guardianship SET can_supervise = false WHERE guardian_id = $1';
    const result = await db.whileWaiting(
      (tx) => tx.query('SELECT identity_lock_student($1)', [studentId]),
      () => act(),
      (tx) => tx.query(lost, [one.accountId]),
    );
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'identity.power-missing' } });
    await expect(signIn()).resolves.toBeDefined();
  });
});

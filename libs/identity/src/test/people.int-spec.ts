import { newId } from '@app/kernel';
import { FamilyFacade } from '../family.facade';
import { PeopleFacade } from '../people.facade';
import { PASSPHRASE } from './given-people';
import { useIdentity } from './use-identity';

const { db, app, given } = useIdentity();
let families: FamilyFacade;

beforeAll(() => {
  families = app.get(FamilyFacade);
});

describe('what others learn of people', () => {
  it('policy 3(a): a student’s card has first name, grade, goals and time zone, and nothing else', async () => {
    const guardian = await given.guardian();
    const studentId = await given.studentOf(guardian, { surname: 'Okafor', accessibilityNeeds: 'Captions' });
    expect(await families.student(studentId)).toEqual({
      id: studentId,
      firstName: 'Sam',
      grade: '8',
      goals: 'Fractions',
      timeZone: 'America/Chicago',
    });
    await expect(families.student(newId())).rejects.toMatchObject({ code: 'identity.student-not-found' });
    await expect(families.studentOf(studentId)).resolves.toBe(studentId);
    await expect(families.studentOf(guardian.accountId)).resolves.toBeNull();
  });

  it('shortens the names of adults and gives only first names of students', async () => {
    const guardian = await given.guardian();
    const studentId = await given.studentOf(guardian, { surname: 'Okafor' });
    const names = await app.get(PeopleFacade).displayNames([guardian.accountId, studentId, newId()]);
    expect([...names.values()].sort()).toEqual(['Robin O.', 'Sam']);
  });
});

describe('the student’s row lock', () => {
  it('makes two bookings of one student wait for each other, and knows who does not exist', async () => {
    const guardian = await given.guardian();
    const studentId = await given.studentOf(guardian);
    const order: string[] = [];
    await db.unitOfWork.run(async (tx) => {
      await tx.query('SELECT identity_lock_student($1)', [studentId]);
      const second = db.unitOfWork.run(async (other) => {
        await other.query("SET LOCAL lock_timeout = '50ms'");
        await other.query('SELECT identity_lock_student($1)', [studentId]);
      });
      await expect(second).rejects.toMatchObject({ driverError: { code: '55P03' } });
      order.push('first done');
    });
    expect(order).toEqual(['first done']);
    const missing = db.unitOfWork.run((tx) => tx.query('SELECT identity_lock_student($1)', [newId()]));
    await expect(missing).rejects.toMatchObject({
      driverError: { code: 'TT404', constraint: 'identity_student_known' },
    });
  });
});

describe('secrets at rest', () => {
  it('keeps no passphrase in any table, the idempotency rows included', async () => {
    const guardian = await given.guardian();
    await given.studentOf(guardian);
    const rows = await db.query<{ found: string }>(
      `SELECT a::text AS found FROM identity_account a UNION ALL SELECT i::text FROM platform_idempotency i
       UNION ALL SELECT o::text FROM platform_outbox o`,
    );
    expect(rows.some(({ found }) => found.includes(PASSPHRASE))).toBe(false);
  });
});

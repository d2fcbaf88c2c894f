import { FamilyFacade } from '../family.facade';
import { IdentityDemoFacade } from '../identity-demo.facade';
import { ChangeGuardianship } from '../use-cases/families/change-guardianship';
import { ReadMe } from '../use-cases/account/read-me';
import { SignIn } from '../use-cases/sign-in/sign-in';
import { StudentSignIn } from '../use-cases/sign-in/student-sign-in';
import { PASSPHRASE, PASSWORD } from './given-people';
import { useIdentity } from './use-identity';

const { db, app, given } = useIdentity();
let demo: IdentityDemoFacade;

beforeAll(() => {
  demo = app.get(IdentityDemoFacade);
});

const adult = (email: string) => ({
  firstName: 'Dana',
  lastName: 'Reyes',
  email,
  password: PASSWORD,
  birthDate: '1984-02-29',
  stateCode: 'CA',
  timeZone: 'America/Los_Angeles',
});
const sam = {
  firstName: 'Sam',
  birthDate: '2012-02-29',
  timeZone: 'America/Los_Angeles',
  handle: 'sam-demo',
  passphrase: PASSPHRASE,
};

describe('the people of the demo', () => {
  it('are made once, however often it is run, and sign in like everyone', async () => {
    const first = await demo.registerGuardian(adult('Dana@example.com'));
    const student = await demo.addStudent(first.accountId, first.familyId, sam);
    expect(await demo.registerGuardian(adult('dana@example.com'))).toEqual(first);
    expect(await demo.addStudent(first.accountId, first.familyId, sam)).toEqual(student);
    await expect(app.get(SignIn).execute('dana@example.com', PASSWORD, given.caller())).resolves.toMatchObject({
      accountId: first.accountId,
    });
    await expect(app.get(StudentSignIn).execute('sam-demo', PASSPHRASE, given.caller())).resolves.toBeDefined();
    await expect(app.get(FamilyFacade).supervisorFor(student.studentId, first.familyId)).resolves.toBe(first.accountId);
  });

  it('have the roles that they were made with, and no family as tutor or staff', async () => {
    const tutor = await demo.registerTutor(adult('ada@example.com'));
    const staff = await demo.registerStaff(
      { ...adult('staff@example.com'), totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' },
      'staff:safety',
    );
    expect(await app.get(ReadMe).execute(tutor.accountId)).toMatchObject({ roles: ['tutor'], families: [] });
    expect(await app.get(ReadMe).execute(staff.accountId)).toMatchObject({
      roles: ['staff:safety'],
      families: [],
      mustAddSecondFactor: false,
    });
    await expect(app.get(SignIn).execute('staff@example.com', PASSWORD, given.caller())).resolves.toMatchObject({
      awaitsSecondStep: true,
    });
    expect(await db.query('SELECT role FROM identity_acceptance WHERE account_id = $1', [tutor.accountId])).toEqual([
      { role: 'tutor' },
      { role: 'tutor' },
    ]);
  });

  it('are not put back into a family that they were taken out of', async () => {
    const dana = await demo.registerGuardian(adult('dana@example.com'));
    const lee = await demo.registerGuardian({ ...adult('lee@example.com'), firstName: 'Lee' });
    const { studentId } = await demo.addStudent(dana.accountId, dana.familyId, sam);
    const kim = await demo.addStudent(dana.accountId, dana.familyId, { ...sam, handle: 'kim-demo' });
    const guardianship = {
      kind: 'guardian' as const,
      ownerId: dana.accountId,
      familyId: dana.familyId,
      guardianId: lee.accountId,
      studentId,
      powers: ['watch' as const],
    };
    const studentsOfLee = () =>
      db.query('SELECT student_id FROM identity_guardianship WHERE guardian_id = $1', [lee.accountId]);
    await demo.addGuardian(guardianship);
    expect(await studentsOfLee()).toEqual([{ student_id: studentId }]);
    const owner = await given.actor('dana@example.com');
    await app.get(ChangeGuardianship).execute(owner, { ...guardianship, studentId: kim.studentId });
    await app.get(ChangeGuardianship).execute(owner, { ...guardianship, powers: [] });
    await demo.addGuardian(guardianship);
    expect(await studentsOfLee()).toEqual([{ student_id: kim.studentId }]);
  });
});

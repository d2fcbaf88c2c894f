import { createHash } from 'node:crypto';
import { newId, type Uuid } from '@app/kernel';
import { AgeCaseFacade } from '../age-case.facade';
import type { AgeCase } from '../domain/ages/age-case';
import { FamilyFacade } from '../family.facade';
import { IdentityPersonalDataProvider } from '../privacy/identity-personal-data.provider';
import { CloseAccount } from '../use-cases/account/close-account';
import { SignIn } from '../use-cases/sign-in/sign-in';
import { SuspendStudent } from '../use-cases/students/suspend-student';
import { StudentSignIn } from '../use-cases/sign-in/student-sign-in';
import { PASSPHRASE, PASSWORD, type Guardian } from './given-people';
import { useIdentity } from './use-identity';

const { db, app, given } = useIdentity();
let facade: AgeCaseFacade;

beforeAll(() => {
  facade = app.get(AgeCaseFacade);
});

const report = (studentId: Uuid, reportedBy: Uuid | null = null): Promise<void> =>
  db.unitOfWork.run((tx) => facade.report(tx, { studentId, source: 'tutor', reportedBy, note: 'Says she is eleven.' }));
const caseOf = async (studentId: Uuid): Promise<AgeCase> => {
  const found = (await facade.list('open')).items.find((one) => one.studentId === studentId);
  if (!found) throw new Error('no open case');
  return found;
};
const signIn = (handle: string) => app.get(StudentSignIn).execute(handle, PASSPHRASE, given.caller());
const eventsOf = async (type: string, studentId: Uuid) =>
  (await db.events(type)).filter(({ payload }) => payload.studentId === studentId);

describe('a doubt whether a student is old enough', () => {
  let guardian: Guardian;
  let handle: string;
  let studentId: Uuid;
  let staffId: Uuid;

  beforeEach(async () => {
    guardian = await given.guardian();
    handle = `doubted-${newId().slice(-12)}`;
    studentId = await given.studentOf(guardian, { handle, goals: 'Fractions' });
    staffId = (await given.guardian()).accountId;
  });

  it('that is cleared lets nobody in whose guardian closed their account meanwhile, until that one is back', async () => {
    await report(studentId);
    const { id } = await caseOf(studentId);
    await app.get(CloseAccount).execute(guardian.actor);
    await facade.clear(id, { by: staffId, reason: 'Born in 2012.' });
    await expect(signIn(handle)).rejects.toMatchObject({ code: 'identity.account-suspended' });
    await app.get(SignIn).execute(guardian.email, PASSWORD, given.caller(), { comesBack: true });
    await expect(signIn(handle)).resolves.toBeDefined();
  });

  it('policy 7(c): suspends at once, ends every sign-in, and opens one case, however often it is raised', async () => {
    const { token } = await signIn(handle);
    await report(studentId);
    await report(studentId);
    await expect(given.authenticate(token)).resolves.toBeNull();
    await expect(signIn(handle)).rejects.toMatchObject({ code: 'identity.account-suspended' });
    await expect(
      app.get(FamilyFacade).requireBooking(guardian.actor, studentId, guardian.familyId),
    ).rejects.toMatchObject({
      code: 'identity.student-suspended',
    });
    expect(await caseOf(studentId)).toMatchObject({ source: 'tutor', note: 'Says she is eleven.', outcome: null });
    expect(await eventsOf('identity.student-age-doubted.v1', studentId)).toHaveLength(1);
  });

  it('that is cleared restores the profile as it was, paused where a guardian had paused it', async () => {
    await report(studentId);
    await facade.clear((await caseOf(studentId)).id, { by: staffId, reason: 'School record seen.' });
    await expect(signIn(handle)).resolves.toBeDefined();
    await app.get(SuspendStudent).suspend(guardian.actor, studentId, guardian.familyId);
    await report(studentId);
    await facade.clear((await caseOf(studentId)).id, { by: staffId, reason: 'Again.' });
    await expect(signIn(handle)).rejects.toMatchObject({ code: 'identity.account-suspended' });
  });

  it('policy 7(c): that is confirmed erases the student and leaves a certificate that names nobody', async () => {
    await report(studentId);
    const { id } = await caseOf(studentId);
    const certificate = await facade.confirm(id, { by: staffId, reason: 'The guardian says so.' });
    expect(certificate).toMatchObject({
      reason: 'under-13',
      subjectHash: createHash('sha256').update(studentId).digest('hex'),
    });
    expect(certificate.counts.identity).toBeGreaterThan(3);
    const closed = await facade.get(id);
    expect(closed).toMatchObject({ studentId: null, note: null, outcome: 'confirmed', closedBy: staffId });
    expect(closed.certificate).toEqual(certificate);
    const provider = app.get(IdentityPersonalDataProvider);
    expect(await provider.export(studentId)).toMatchObject({
      account: [{ first_name: 'Former member', birth_date: null, state: 'closed' }],
      student: [{ handle: null, goals: null }],
      guardians: [],
      ageCases: [],
    });
    const [told] = await eventsOf('identity.student-erased.v1', studentId);
    expect(told?.payload.guardianIds).toEqual([guardian.accountId]);
    await expect(
      app.get(FamilyFacade).requireBooking(guardian.actor, studentId, guardian.familyId),
    ).rejects.toMatchObject({
      code: 'identity.student-not-found',
    });
  });

  it('is decided once, and not by whoever raised it', async () => {
    await report(studentId, staffId);
    const { id } = await caseOf(studentId);
    const act = { by: staffId, reason: 'Mine.' };
    await expect(facade.confirm(id, act)).rejects.toMatchObject({ code: 'identity.own-age-case' });
    const other = { by: guardian.accountId, reason: 'Seen.' };
    await facade.clear(id, other);
    await expect(facade.confirm(id, other)).rejects.toMatchObject({ code: 'identity.age-case-closed' });
    await expect(facade.clear(newId(), other)).rejects.toMatchObject({ code: 'identity.age-case-not-found' });
  });

  it('stays where the erasure is taken back: both are one transaction', async () => {
    await report(studentId);
    const { id } = await caseOf(studentId);
    const refused = db.unitOfWork.run(async (tx) => {
      await facade.confirm(id, { tx, by: staffId, reason: 'Confirmed.' });
      throw new Error('the audit trail refused');
    });
    await expect(refused).rejects.toThrow('the audit trail refused');
    expect(await caseOf(studentId)).toMatchObject({ outcome: null });
    expect((await app.get(FamilyFacade).student(studentId)).goals).toBe('Fractions');
  });
});

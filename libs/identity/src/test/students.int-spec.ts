import { newId, type Uuid } from '@app/kernel';
import { Settings } from '@app/platform';
import { AgeCaseFacade } from '../age-case.facade';
import type { StudentEdit } from '../domain/students/student-profile';
import { FamilyFacade } from '../family.facade';
import { ChangeGuardianship } from '../use-cases/families/change-guardianship';
import { EditStudent } from '../use-cases/students/edit-student';
import { MakeJoinLink } from '../use-cases/students/make-join-link';
import { ReadStudent } from '../use-cases/students/read-student';
import { ReportAge } from '../use-cases/ages/report-age';
import { ResetPassphrase } from '../use-cases/students/reset-passphrase';
import { StudentSignIn } from '../use-cases/sign-in/student-sign-in';
import { SuspendStudent } from '../use-cases/students/suspend-student';
import { UseJoinLink } from '../use-cases/students/use-join-link';
import { PASSPHRASE, type Guardian } from './given-people';
import { useIdentity } from './use-identity';

const { db, app, given } = useIdentity();
let guardian: Guardian;
let studentId: Uuid;
let handle: string;

beforeEach(async () => {
  db.clock.set('2027-03-01T12:00:00Z');
  guardian = await given.guardian();
  handle = `pupil-${newId().slice(-12)}`;
  studentId = await given.studentOf(guardian, { handle });
});

const edit = (overrides: Partial<StudentEdit> = {}): StudentEdit => ({
  firstName: 'Samuel',
  surname: null,
  birthDate: Temporal.PlainDate.from('2012-02-29'),
  grade: '9',
  goals: null,
  timeZone: 'America/Denver',
  accessibilityNeeds: 'Captions',
  ...overrides,
});
const save = (by: Guardian, wish: StudentEdit) =>
  app.get(EditStudent).execute(by.actor, guardian.familyId, studentId, wish);
const read = (by: Guardian, familyId = guardian.familyId) =>
  app.get(ReadStudent).execute(by.actor, familyId, studentId);
const signIn = (passphrase = PASSPHRASE) => app.get(StudentSignIn).execute(handle, passphrase, given.caller());
const makeLink = async () => {
  const { url } = await app.get(MakeJoinLink).execute(guardian.actor, guardian.familyId, studentId);
  return url.split('#')[1] ?? '';
};
const join = (token: string, address = given.freshAddress()) =>
  app.get(UseJoinLink).execute(token, given.caller({ address }));
const look = (token: string) => app.get(UseJoinLink).look(token, given.freshAddress());

describe('a student’s profile', () => {
  it('is saved by a guardian who may consent, whole, and read back', async () => {
    await save(guardian, edit());
    expect(await read(guardian)).toMatchObject({
      firstName: 'Samuel',
      grade: '9',
      goals: null,
      accessibilityNeeds: 'Captions',
      timeZone: 'America/Denver',
      isAgeInDoubt: false,
      hasOtherFamily: false,
      supervisor: { firstName: 'Robin' },
    });
  });

  it('is nobody else’s to read or to save', async () => {
    const stranger = await given.guardian();
    const watcher = await given.guardian();
    await given.joins(watcher, guardian.familyId, studentId, ['watch']);
    await expect(save(stranger, edit())).rejects.toMatchObject({ code: 'identity.student-not-found' });
    await expect(read(stranger)).rejects.toMatchObject({ code: 'identity.student-not-found' });
    await expect(read(stranger, stranger.familyId)).rejects.toMatchObject({ code: 'identity.student-not-found' });
    await expect(save(watcher, edit())).rejects.toMatchObject({ code: 'identity.power-missing' });
    expect(await read(watcher)).toMatchObject({ powers: ['watch'] });
  });

  it('policy 7(c): a date of birth of somebody too young is not kept, pauses the profile, and is for staff to clear', async () => {
    const { token } = await signIn();
    await save(guardian, edit({ birthDate: Temporal.PlainDate.from('2014-03-02') }));
    expect(await read(guardian)).toMatchObject({ isSuspended: true, isAgeInDoubt: true, firstName: 'Sam' });
    expect((await read(guardian)).birthDate?.toString()).toBe('2012-02-29');
    await expect(given.authenticate(token)).resolves.toBeNull();
    const resuming = app.get(SuspendStudent).resume(guardian.actor, studentId, guardian.familyId);
    await expect(resuming).rejects.toMatchObject({ code: 'identity.age-in-doubt' });
    const found = (await app.get(AgeCaseFacade).list('open')).items.find((one) => one.studentId === studentId);
    expect(found).toMatchObject({ source: 'birth-date', reportedBy: guardian.accountId });
  });

  it.each([
    ['turned 13 today', '2014-03-01', false],
    ['turns 13 tomorrow', '2014-03-02', true],
  ])('policy 7(c): who %s is in doubt: %s → %s', async (_, birthDate, isInDoubt) => {
    await save(guardian, edit({ birthDate: Temporal.PlainDate.from(birthDate) }));
    expect(await read(guardian)).toMatchObject({ isAgeInDoubt: isInDoubt });
  });

  it('does not become an adult’s by a date that is typed', async () => {
    const adult = edit({ birthDate: Temporal.PlainDate.from('2009-03-01') });
    await expect(save(guardian, adult)).rejects.toMatchObject({ code: 'identity.student-age-refused' });
  });

  it('is theirs alone once they are 18', async () => {
    db.clock.set('2030-03-01T12:00:00Z');
    const late = await given.actor(guardian.email);
    const ofAge = { ...guardian, actor: late };
    await expect(save(ofAge, edit())).rejects.toMatchObject({ code: 'identity.student-is-adult' });
    const pausing = app.get(SuspendStudent).suspend(late, studentId, guardian.familyId);
    await expect(pausing).rejects.toMatchObject({ code: 'identity.student-is-adult' });
    expect(await read(ofAge)).toMatchObject({ isAdult: true });
  });
});

describe('a new passphrase', () => {
  it('ends who is signed in with the old one, and every link that waits', async () => {
    const { token } = await signIn();
    const link = await makeLink();
    await app.get(ResetPassphrase).execute(guardian.actor, guardian.familyId, studentId, 'violet-anchor-breeze');
    await expect(given.authenticate(token)).resolves.toBeNull();
    await expect(signIn()).rejects.toMatchObject({ code: 'identity.wrong-credentials' });
    await expect(signIn('violet-anchor-breeze')).resolves.toBeDefined();
    await expect(join(link)).rejects.toMatchObject({ code: 'identity.join-link-gone' });
  });

  it('is refused where it is weak', async () => {
    const weak = app.get(ResetPassphrase).execute(guardian.actor, guardian.familyId, studentId, 'short');
    await expect(weak).rejects.toMatchObject({ code: 'identity.weak-secret', errors: [{ pointer: '/passphrase' }] });
  });
});

describe('a one-time link', () => {
  it('leads to our own address, with its secret behind the #, and is stored as a hash only', async () => {
    const { url } = await app.get(MakeJoinLink).execute(guardian.actor, guardian.familyId, studentId);
    expect(url.startsWith(`${app.get(Settings).publicUrl}/join#`)).toBe(true);
    const token = url.split('#')[1] ?? '';
    const rows = await db.query<{ stored: string }>(
      'SELECT identity_join_link::text AS stored FROM identity_join_link',
    );
    expect(rows.map(({ stored }) => stored).join()).not.toContain(token);
  });

  it('can be looked at as often as a preview likes, and signs in once', async () => {
    const token = await makeLink();
    expect(await look(token)).toEqual({ firstName: 'Sam' });
    expect(await look(token)).toEqual({ firstName: 'Sam' });
    const { token: cookie } = await join(token);
    await expect(given.authenticate(cookie)).resolves.toMatchObject({ accountId: studentId, roles: ['student'] });
    await expect(join(token)).rejects.toMatchObject({ code: 'identity.join-link-used' });
    await expect(look(token)).rejects.toMatchObject({ code: 'identity.join-link-used' });
  });

  it('signs in once, also when it is opened on two devices at the same moment', async () => {
    const token = await makeLink();
    const outcomes = await Promise.allSettled([join(token), join(token), join(token)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('works no more once it is too old, once a newer one was made, and once it was taken back', async () => {
    const old = await makeLink();
    const newer = await makeLink();
    await expect(join(old)).rejects.toMatchObject({ code: 'identity.join-link-gone' });
    await app.get(MakeJoinLink).revoke(guardian.actor, guardian.familyId, studentId);
    await expect(join(newer)).rejects.toMatchObject({ code: 'identity.join-link-gone' });
    const last = await makeLink();
    db.clock.set('2027-03-01T13:00:00Z');
    await expect(join(last)).rejects.toMatchObject({ code: 'identity.join-link-gone' });
    await expect(join('no-such-token')).rejects.toMatchObject({ code: 'identity.join-link-gone' });
  });

  it('can’t be guessed: an address that tries on is slowed down', async () => {
    const address = given.freshAddress();
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await expect(join(`guess-${attempt}`, address)).rejects.toMatchObject({ code: 'identity.join-link-gone' });
    }
    await expect(join('guess-21', address)).rejects.toMatchObject({ code: 'identity.too-many-attempts' });
  });

  it('is not made for a paused student, and a pause ends the one that waits', async () => {
    const token = await makeLink();
    await app.get(SuspendStudent).suspend(guardian.actor, studentId, guardian.familyId);
    await expect(join(token)).rejects.toMatchObject({ code: 'identity.join-link-gone' });
    await expect(makeLink()).rejects.toMatchObject({ code: 'identity.student-suspended' });
  });
});

describe('a guardian who wants to be present', () => {
  it('is asked for in every session until they say otherwise, and may only be who can enter', async () => {
    const change = app.get(ChangeGuardianship);
    await change.demandPresence(guardian.actor, guardian.familyId, studentId, true);
    const link = () => app.get(FamilyFacade).requirePower(guardian.actor, 'book', studentId);
    expect(await link()).toMatchObject({ requiresPresence: true });
    await change.demandPresence(guardian.actor, guardian.familyId, studentId, false);
    expect(await link()).toMatchObject({ requiresPresence: false });
    const payer = await given.guardian();
    await given.joins(payer, guardian.familyId, studentId, ['pay']);
    const asking = change.demandPresence(payer.actor, guardian.familyId, studentId, true);
    await expect(asking).rejects.toMatchObject({ code: 'identity.presence-not-possible' });
    const stranger = await given.guardian();
    const strange = change.demandPresence(stranger.actor, guardian.familyId, studentId, true);
    await expect(strange).rejects.toMatchObject({ code: 'identity.student-not-found' });
  });
});

describe('who reports that a student is too young', () => {
  const report = (by: Guardian) => app.get(ReportAge).execute(by.actor, studentId, 'He is ten.');

  it('is a guardian of theirs, and nobody who can’t see them', async () => {
    await expect(report(await given.guardian())).rejects.toMatchObject({ code: 'identity.student-not-found' });
    await report(guardian);
    expect(await read(guardian)).toMatchObject({ isAgeInDoubt: true });
  });

  it('can’t do so all day long', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) await report(guardian);
    await expect(report(guardian)).rejects.toMatchObject({ code: 'identity.too-many-attempts' });
  });
});

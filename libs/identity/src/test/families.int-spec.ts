import { newId } from '@app/kernel';
import { POWERS } from '../domain/families/powers';
import { FamilyFacade } from '../family.facade';
import { AddStudent } from '../use-cases/students/add-student';
import { ChangeGuardianship } from '../use-cases/families/change-guardianship';
import { ReadFamily } from '../use-cases/families/read-family';
import { SuspendStudent } from '../use-cases/students/suspend-student';
import { useIdentity } from './use-identity';

const { db, app, given } = useIdentity();
let families: FamilyFacade;

beforeAll(() => {
  families = app.get(FamilyFacade);
});

async function studentsOf(familyId: string): Promise<number> {
  return (await db.query('SELECT 1 FROM identity_family_student WHERE family_id = $1', [familyId])).length;
}

describe('adding a student', () => {
  it('gives the guardian all six powers and the profile a sign-in', async () => {
    const guardian = await given.guardian();
    const wish = given.student({ surname: 'Okafor', handle: 'Ada-Lovelace' });
    const studentId = await app.get(AddStudent).execute(guardian.actor, guardian.familyId, wish, given.key());
    expect(await app.get(ReadFamily).execute(guardian.actor, guardian.familyId)).toEqual({
      id: guardian.familyId,
      name: 'Okafor family',
      ownerId: guardian.accountId,
      guardians: [
        expect.objectContaining({
          accountId: guardian.accountId,
          firstName: 'Robin',
          lastName: 'Okafor',
          powers: [...POWERS],
          guards: [expect.objectContaining({ studentId, powers: [...POWERS], demandsPresence: false })],
        }),
      ],
      students: [
        {
          id: studentId,
          firstName: 'Sam',
          surname: 'Okafor',
          grade: '8',
          goals: 'Fractions',
          timeZone: 'America/Chicago',
          handle: 'ada-lovelace',
          isSuspended: false,
          requiresPresence: false,
          supervisorId: guardian.accountId,
        },
      ],
    });
    for (const power of POWERS) {
      await expect(families.requirePower(guardian.actor, power, studentId)).resolves.toMatchObject({ studentId });
    }
    await expect(families.supervisorFor(studentId, guardian.familyId)).resolves.toBe(guardian.accountId);
  });

  it('happens once for each key, and refuses the key for another student', async () => {
    const guardian = await given.guardian();
    const wish = given.student();
    const key = given.key();
    const add = () => app.get(AddStudent).execute(guardian.actor, guardian.familyId, wish, key);
    const ids = await Promise.all([add(), add(), add()]);
    expect(new Set(ids).size).toBe(1);
    expect(await studentsOf(guardian.familyId)).toBe(1);
    const other = app
      .get(AddStudent)
      .execute(guardian.actor, guardian.familyId, given.student({ firstName: 'Ana' }), key);
    await expect(other).rejects.toMatchObject({ code: 'platform.idempotency-key-reused' });
  });

  it.each([
    ['turned 13 today', '2014-03-01', true],
    ['turns 13 tomorrow', '2014-03-02', false],
    ['was born on 29 February and turns 15 today', '2012-02-29', true],
    ['is 17 for one more day', '2009-03-02', true],
    ['turned 18 today', '2009-03-01', false],
  ])('policy 7(c): on 1 March 2027 a student who %s is accepted: %s → %s', async (_, birthDate, isAccepted) => {
    const guardian = await given.guardian();
    const adding = given.studentOf(guardian, { birthDate: Temporal.PlainDate.from(birthDate) });
    if (isAccepted) return expect(adding).resolves.toBeDefined();
    const people = await db.query('SELECT 1 FROM identity_account');
    await expect(adding).rejects.toMatchObject({ code: 'identity.student-age-refused' });
    expect(await db.query('SELECT 1 FROM identity_account')).toHaveLength(people.length);
    return expect(await studentsOf(guardian.familyId)).toBe(0);
  });

  it('policy 7(c): takes 13 years from 1 March for somebody born on 29 February', async () => {
    const guardian = await given.guardian();
    const start = db.clock.now();
    const add = () => given.studentOf(guardian, { birthDate: Temporal.PlainDate.from('2020-02-29') });
    db.clock.set('2033-03-01T10:59:00Z');
    await expect(add()).rejects.toMatchObject({ code: 'identity.student-age-refused' });
    db.clock.set('2033-03-01T11:00:00Z');
    await expect(add()).resolves.toBeDefined();
    db.clock.set(start);
  });

  it('refuses a name that somebody signs in with, also when two take it at once, and keeps nothing of the loser', async () => {
    const guardians = [await given.guardian(), await given.guardian()];
    const outcomes = await Promise.allSettled(
      guardians.map((guardian) => given.studentOf(guardian, { handle: 'the-only-one' })),
    );
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ reason: { code: 'identity.handle-taken', errors: [{ pointer: '/handle' }] } });
    const counts = await Promise.all(guardians.map(({ familyId }) => studentsOf(familyId)));
    expect(counts.sort()).toEqual([0, 1]);
    expect(
      await db.query(
        "SELECT 1 FROM identity_account_role WHERE role = 'student' AND account_id NOT IN (SELECT id FROM identity_student)",
      ),
    ).toHaveLength(0);
  });

  it.each([
    ['a sign-in name of one letter', { handle: 'x' }, 'identity.handle-refused', '/handle'],
    ['a short passphrase', { passphrase: 'too short' }, 'identity.weak-secret', '/passphrase'],
    ['an unknown time zone', { timeZone: 'Mars/Olympus' }, 'identity.unknown-time-zone', '/timeZone'],
  ])('refuses %s', async (_, overrides, code, pointer) => {
    const guardian = await given.guardian();
    await expect(given.studentOf(guardian, overrides)).rejects.toMatchObject({ code, errors: [{ pointer }] });
  });

  it('is refused for another’s family as if there were none', async () => {
    const guardian = await given.guardian();
    const stranger = await given.guardian();
    const adding = app.get(AddStudent).execute(stranger.actor, guardian.familyId, given.student(), given.key());
    await expect(adding).rejects.toMatchObject({ code: 'identity.family-not-found', kind: 'not-found' });
  });
});

describe('another’s family', () => {
  it('can’t be seen, used or watched: it answers like one that does not exist', async () => {
    const guardian = await given.guardian();
    const studentId = await given.studentOf(guardian);
    const stranger = await given.guardian();
    for (const familyId of [guardian.familyId, newId()]) {
      await expect(app.get(ReadFamily).execute(stranger.actor, familyId)).rejects.toMatchObject({
        code: 'identity.family-not-found',
      });
      await expect(families.requireFamilyPower(stranger.actor, 'pay', familyId)).rejects.toMatchObject({
        kind: 'not-found',
      });
      await expect(families.isMember(stranger.accountId, familyId)).resolves.toBe(false);
    }
    for (const id of [studentId, newId()]) {
      await expect(families.requirePower(stranger.actor, 'watch', id)).rejects.toMatchObject({
        code: 'identity.student-not-found',
      });
    }
    await expect(families.requirePower(stranger.actor, 'book', studentId, stranger.familyId)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});

describe('a student with guardians of two families', () => {
  it('is booked and paid by each from their own, and neither sees the other', async () => {
    const [mother, father] = [await given.guardian({ lastName: 'Reyes' }), await given.guardian({ lastName: 'Silva' })];
    const studentId = await given.studentOf(mother);
    await given.shares(father, studentId);

    await expect(families.requirePower(mother.actor, 'book', studentId)).resolves.toMatchObject({
      familyId: mother.familyId,
    });
    await expect(families.requirePower(father.actor, 'book', studentId)).resolves.toMatchObject({
      familyId: father.familyId,
    });
    await expect(families.requirePower(father.actor, 'book', studentId, mother.familyId)).rejects.toMatchObject({
      kind: 'not-found',
    });
    await expect(families.requireFamilyPower(father.actor, 'pay', mother.familyId)).rejects.toMatchObject({
      kind: 'not-found',
    });
    const seen = JSON.stringify(await app.get(ReadFamily).execute(father.actor, father.familyId));
    expect(seen).not.toContain('Reyes');
    expect(seen).not.toContain(mother.accountId);
    await expect(families.supervisorFor(studentId, father.familyId)).resolves.toBe(father.accountId);
    expect((await families.guardianshipsOf(studentId)).map(({ familyId }) => familyId)).toEqual([
      mother.familyId,
      father.familyId,
    ]);
  });

  it('asks a guardian of both who pays', async () => {
    const [mother, father] = [await given.guardian(), await given.guardian()];
    const studentId = await given.studentOf(mother);
    await given.shares(father, studentId);
    await given.joins(mother, father.familyId, studentId);
    await expect(families.requirePower(mother.actor, 'book', studentId)).rejects.toMatchObject({
      code: 'identity.family-required',
    });
    await expect(families.requirePower(mother.actor, 'book', studentId, father.familyId)).resolves.toMatchObject({
      familyId: father.familyId,
    });
  });
});

describe('a withdrawn power', () => {
  it('is gone at the next request, and only that one', async () => {
    const owner = await given.guardian();
    const studentId = await given.studentOf(owner);
    const aunt = await given.guardian();
    await given.joins(aunt, owner.familyId, studentId);
    const ask = (power: 'book' | 'watch') => families.requirePower(aunt.actor, power, studentId);
    await expect(ask('book')).resolves.toBeDefined();

    const link = { familyId: owner.familyId, studentId, guardianId: aunt.accountId, demandsPresence: true };
    await app.get(ChangeGuardianship).execute(owner.actor, { ...link, powers: ['watch'] });
    await expect(ask('book')).rejects.toMatchObject({ code: 'identity.power-missing', kind: 'forbidden' });
    await expect(ask('watch')).resolves.toMatchObject({ requiresPresence: true });
    await expect(families.requireFamilyPower(aunt.actor, 'pay', owner.familyId)).rejects.toMatchObject({
      code: 'identity.power-missing',
    });
    await expect(families.requireFamilyPower(owner.actor, 'pay', owner.familyId)).resolves.toBeUndefined();
    expect(await families.guardiansOf(owner.familyId)).toEqual([
      { accountId: owner.accountId, powers: [...POWERS] },
      { accountId: aunt.accountId, powers: ['watch'] },
    ]);
    expect(await db.events('identity.guardianship-changed.v1')).toMatchObject([
      { payload: { studentId, familyId: owner.familyId, accountId: aunt.accountId } },
    ]);
  });

  it('can’t be given back by who lost it, or taken from the owner', async () => {
    const owner = await given.guardian();
    const studentId = await given.studentOf(owner);
    const aunt = await given.guardian();
    await given.joins(aunt, owner.familyId, studentId, ['watch']);
    const grab = {
      familyId: owner.familyId,
      studentId,
      guardianId: aunt.accountId,
      powers: POWERS,
      demandsPresence: false,
    };
    await expect(app.get(ChangeGuardianship).execute(aunt.actor, grab)).rejects.toMatchObject({ kind: 'forbidden' });
    const stranger = await given.guardian();
    await expect(app.get(ChangeGuardianship).execute(stranger.actor, grab)).rejects.toMatchObject({
      kind: 'not-found',
    });
    await expect(
      app.get(ChangeGuardianship).execute(owner.actor, { ...grab, guardianId: stranger.accountId }),
    ).rejects.toMatchObject({
      code: 'identity.family-not-found',
    });
  });

  it('of the last adult who supervises is refused; where none is left all the same, that is said before anything is booked', async () => {
    const owner = await given.guardian();
    const studentId = await given.studentOf(owner);
    const link = { familyId: owner.familyId, studentId, guardianId: owner.accountId, demandsPresence: false };
    const giving = app.get(ChangeGuardianship).execute(owner.actor, { ...link, powers: ['book', 'pay'] });
    await expect(giving).rejects.toMatchObject({ code: 'identity.last-supervisor' });
    await db.query('UPDATE identity_guardianship SET can_supervise = false WHERE student_id = $1', [studentId]);
    await expect(families.supervisorFor(studentId, owner.familyId)).rejects.toMatchObject({
      code: 'identity.no-supervisor',
    });
  });
});

describe('a paused student', () => {
  it('can’t be booked for, but is still watched', async () => {
    const guardian = await given.guardian();
    const studentId = await given.studentOf(guardian);
    await app.get(SuspendStudent).suspend(guardian.actor, studentId, guardian.familyId);
    await expect(families.requireBooking(guardian.actor, studentId, guardian.familyId)).rejects.toMatchObject({
      code: 'identity.student-suspended',
    });
    // What was booked before can be cancelled.
    await expect(families.requirePower(guardian.actor, 'book', studentId)).resolves.toMatchObject({ studentId });
    await expect(families.requirePower(guardian.actor, 'watch', studentId)).resolves.toMatchObject({ studentId });
  });
});

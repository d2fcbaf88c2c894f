import type { Uuid } from '@app/kernel';
import { POWERS, type Power } from '../domain/families/powers';
import { FamilyFacade } from '../family.facade';
import { PeopleFacade } from '../people.facade';
import { AcceptInvitation } from '../use-cases/families/accept-invitation';
import { LookAtInvitation } from '../use-cases/families/look-at-invitation';
import { ChangeGuardianship } from '../use-cases/families/change-guardianship';
import { InviteGuardian, type InvitationWish } from '../use-cases/families/invite-guardian';
import { ReadFamily } from '../use-cases/families/read-family';
import { ReadStudent } from '../use-cases/students/read-student';
import { RemoveGuardian } from '../use-cases/families/remove-guardian';
import { type Guardian } from './given-people';
import { useIdentity } from './use-identity';

const { db, app, given } = useIdentity();
let families: FamilyFacade;
let dana: Guardian;
let lee: Guardian;
let studentId: Uuid;

beforeAll(() => {
  families = app.get(FamilyFacade);
});

beforeEach(async () => {
  db.clock.set('2027-03-01T12:00:00Z');
  dana = await given.guardian({ firstName: 'Dana' });
  lee = await given.guardian({ firstName: 'Lee' });
  studentId = await given.studentOf(dana);
});

const invite = (email: string, overrides: Partial<InvitationWish> = {}, by = dana) =>
  app
    .get(InviteGuardian)
    .execute(
      by.actor,
      dana.familyId,
      { kind: 'guardian', email, students: [{ studentId, powers: ['watch', 'book'] }], ...overrides },
      given.key(),
    );
const tokenOf = async (invitationId: Uuid): Promise<string> => {
  const issued = await app.get(PeopleFacade).issueInvitation(invitationId);
  if (!issued) throw new Error('nothing to invite to');
  return issued.token;
};
const accept = (by: Guardian, token: string) =>
  app.get(AcceptInvitation).execute(by.actor, token, given.freshAddress());
const look = (token: string) => app.get(LookAtInvitation).execute(token, given.freshAddress());
const joined = async (email = lee.email, by = lee): Promise<void> => {
  await accept(by, await tokenOf((await invite(email)).id));
};
const powersOf = async (who: Guardian): Promise<readonly Power[]> =>
  (await families.guardianshipsOf(studentId)).find((one) => one.accountId === who.accountId)?.powers ?? [];

describe('inviting a guardian', () => {
  it('gives the person at that address the powers that were chosen, once they say yes', async () => {
    const invitation = await invite(` ${lee.email.toUpperCase()} `);
    expect(invitation.email).toBe(lee.email);
    const token = await tokenOf(invitation.id);
    expect(await look(token)).toMatchObject({
      kind: 'guardian',
      inviterName: 'Dana O.',
      students: [{ firstName: 'Sam', powers: ['book', 'watch'] }],
    });
    expect(await accept(lee, token)).toEqual({ familyId: dana.familyId });
    expect(await powersOf(lee)).toEqual(['book', 'watch']);
    const family = await app.get(ReadFamily).execute(lee.actor, dana.familyId);
    expect(family.students.map(({ id }) => id)).toEqual([studentId]);
    expect(await app.get(InviteGuardian).list(dana.actor, dana.familyId)).toMatchObject([
      { acceptedAt: db.clock.now() },
    ]);
  });

  it('works for somebody who registers only then', async () => {
    const { id } = await invite('later@example.com');
    const token = await tokenOf(id);
    const later = await given.guardian({ email: 'later@example.com' });
    await accept(later, token);
    expect(await powersOf(later)).toEqual(['book', 'watch']);
  });

  it('is bound to its address: nobody else who has the link can accept it, and it stays open for the right one', async () => {
    const token = await tokenOf((await invite(lee.email)).id);
    const other = await given.guardian();
    await expect(accept(other, token)).rejects.toMatchObject({ code: 'identity.invitation-not-yours' });
    expect(await powersOf(other)).toEqual([]);
    await expect(accept(lee, token)).resolves.toBeDefined();
  });

  it('is used once, also by two clicks at the same moment', async () => {
    const token = await tokenOf((await invite(lee.email)).id);
    const outcomes = await Promise.allSettled([accept(lee, token), accept(lee, token)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(accept(lee, token)).rejects.toMatchObject({ code: 'identity.invitation-used' });
  });

  it('ends when it is taken back, when a newer one is sent, and after some days', async () => {
    const first = await invite(lee.email);
    const old = await tokenOf(first.id);
    const second = await invite(lee.email);
    await expect(accept(lee, old)).rejects.toMatchObject({ code: 'identity.invitation-gone' });
    const token = await tokenOf(second.id);
    await app.get(InviteGuardian).revoke(dana.actor, dana.familyId, second.id);
    await expect(accept(lee, token)).rejects.toMatchObject({ code: 'identity.invitation-gone' });
    const third = await tokenOf((await invite(lee.email)).id);
    db.clock.set('2027-03-08T12:00:00Z');
    await expect(look(third)).rejects.toMatchObject({ code: 'identity.invitation-gone' });
  });

  it('answers alike for an address with an account and for one without', async () => {
    const shape = async (email: string): Promise<string[]> => Object.keys(await invite(email)).sort();
    expect(await shape(lee.email)).toEqual(await shape('nobody-here@example.com'));
  });

  it('is the owner’s alone, and only for the family’s own students', async () => {
    await joined();
    await expect(invite('x@example.com', {}, lee)).rejects.toMatchObject({ code: 'identity.power-missing' });
    const stranger = await given.guardian();
    await expect(invite('x@example.com', {}, stranger)).rejects.toMatchObject({ code: 'identity.family-not-found' });
    const elsewhere = await given.studentOf(stranger);
    const foreign = invite('x@example.com', { students: [{ studentId: elsewhere, powers: ['book'] }] });
    await expect(foreign).rejects.toMatchObject({ code: 'identity.student-not-found' });
    await expect(invite(lee.email)).rejects.toMatchObject({ code: 'identity.already-guardian' });
  });

  it('means nothing any more once its sender has handed the family on', async () => {
    await joined();
    const late = await given.guardian();
    const token = await tokenOf((await invite(late.email)).id);
    await app.get(RemoveGuardian).handOver(dana.actor, dana.familyId, lee.accountId);
    await expect(accept(late, token)).rejects.toMatchObject({ code: 'identity.invitation-gone' });
  });
});

describe('a student with guardians of two families', () => {
  it('is guarded, booked and paid for from each, and neither family sees anything of the other', async () => {
    const invitation = await invite(lee.email, { kind: 'other-family', students: [{ studentId, powers: [] }] });
    expect(await accept(lee, await tokenOf(invitation.id))).toEqual({ familyId: lee.familyId });
    const links = await families.guardianshipsOf(studentId);
    expect(links.map(({ accountId, familyId, powers }) => ({ accountId, familyId, powers }))).toEqual([
      { accountId: dana.accountId, familyId: dana.familyId, powers: [...POWERS] },
      { accountId: lee.accountId, familyId: lee.familyId, powers: [...POWERS] },
    ]);
    for (const [me, other] of [
      [dana, lee],
      [lee, dana],
    ] as const) {
      await expect(families.requirePower(me.actor, 'pay', studentId)).resolves.toMatchObject({ familyId: me.familyId });
      await expect(app.get(ReadFamily).execute(me.actor, other.familyId)).rejects.toMatchObject({
        code: 'identity.family-not-found',
      });
      const family = await app.get(ReadFamily).execute(me.actor, me.familyId);
      const student = await app.get(ReadStudent).execute(me.actor, me.familyId, studentId);
      expect(student).toMatchObject({ hasOtherFamily: true, supervisor: { accountId: me.accountId } });
      for (const answer of [family, student]) {
        expect(JSON.stringify(answer)).not.toMatch(new RegExp(`${other.accountId}|${other.familyId}|${other.email}`));
      }
      await expect(families.sightOf(me.accountId)).resolves.toMatchObject({ ownedFamilyIds: [me.familyId] });
    }
  });

  it('stays with the one when the other’s owner changes powers or sends guardians away', async () => {
    const invitation = await invite(lee.email, { kind: 'other-family', students: [{ studentId, powers: [] }] });
    await accept(lee, await tokenOf(invitation.id));
    const change = app.get(ChangeGuardianship);
    const against = { familyId: lee.familyId, studentId, guardianId: lee.accountId, powers: [] };
    await expect(change.execute(dana.actor, against)).rejects.toMatchObject({ code: 'identity.family-not-found' });
    const away = app.get(RemoveGuardian).execute(dana.actor, lee.familyId, lee.accountId);
    await expect(away).rejects.toMatchObject({ code: 'identity.family-not-found' });
  });
});

describe('powers and membership', () => {
  const change = (by: Guardian, who: Guardian, powers: readonly Power[]) =>
    app
      .get(ChangeGuardianship)
      .execute(by.actor, { familyId: dana.familyId, studentId, guardianId: who.accountId, powers });
  const remove = (by: Guardian, who: Guardian) =>
    app.get(RemoveGuardian).execute(by.actor, dana.familyId, who.accountId);

  it('are changed and ended by the owner, and count from the next request on', async () => {
    await joined();
    await change(dana, lee, ['message']);
    expect(await powersOf(lee)).toEqual(['message']);
    await expect(families.requirePower(lee.actor, 'book', studentId)).rejects.toMatchObject({
      code: 'identity.power-missing',
    });
    await change(dana, lee, []);
    await expect(families.requirePower(lee.actor, 'book', studentId)).rejects.toMatchObject({
      code: 'identity.student-not-found',
    });
    await expect(change(lee, lee, [...POWERS])).rejects.toMatchObject({ code: 'identity.power-missing' });
  });

  it('leave somebody who supervises, whoever goes or gives the power up', async () => {
    await joined();
    const without = POWERS.filter((power) => power !== 'supervise');
    await expect(change(dana, dana, without)).rejects.toMatchObject({ code: 'identity.last-supervisor' });
    await change(dana, lee, ['supervise']);
    await change(dana, dana, without);
    await expect(families.supervisorFor(studentId, dana.familyId)).resolves.toBe(lee.accountId);
    await expect(remove(lee, lee)).rejects.toMatchObject({ code: 'identity.last-supervisor' });
  });

  it('end when the owner sends a guardian away, and when they leave', async () => {
    for (const by of [dana, lee]) {
      await joined();
      await remove(by, lee);
      expect(await powersOf(lee)).toEqual([]);
      await expect(families.isMember(lee.accountId, dana.familyId)).resolves.toBe(false);
    }
    const left = (await db.events('identity.guardian-left.v1')).filter(
      ({ payload }) => payload.familyId === dana.familyId,
    );
    expect(left.map(({ payload }) => payload.byId)).toEqual([dana.accountId, lee.accountId]);
  });

  it('keep the owner, until the family is handed to another guardian, who then has every power', async () => {
    await joined();
    await expect(remove(dana, dana)).rejects.toMatchObject({ code: 'identity.owner-must-stay' });
    await expect(remove(lee, dana)).rejects.toMatchObject({ code: 'identity.power-missing' });
    const stranger = await given.guardian();
    const handing = app.get(RemoveGuardian).handOver(dana.actor, dana.familyId, stranger.accountId);
    await expect(handing).rejects.toMatchObject({ code: 'identity.guardian-not-found' });
    await app.get(RemoveGuardian).handOver(dana.actor, dana.familyId, lee.accountId);
    expect(await powersOf(lee)).toEqual([...POWERS]);
    await remove(dana, dana);
    await expect(families.isMember(dana.accountId, dana.familyId)).resolves.toBe(false);
  });
});

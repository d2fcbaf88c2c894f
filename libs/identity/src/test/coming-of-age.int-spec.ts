import { newId, type Uuid } from '@app/kernel';
import { FamilyFacade } from '../family.facade';
import { PeopleFacade } from '../people.facade';
import { LegalDocuments } from '../persistence/legal/legal-documents';
import type { Power } from '../domain/families/powers';
import { AcceptInvitation } from '../use-cases/families/accept-invitation';
import { ChangeGuardianship } from '../use-cases/families/change-guardianship';
import { CompleteHandover } from '../use-cases/ages/complete-handover';
import { HandOverProfile } from '../use-cases/ages/hand-over-profile';
import { InviteGuardian } from '../use-cases/families/invite-guardian';
import { MakeJoinLink } from '../use-cases/students/make-join-link';
import { AddPasskey } from '../use-cases/second-factors/add-passkey';
import { PasskeySignIn } from '../use-cases/second-factors/passkey-sign-in';
import { ResetPassphrase } from '../use-cases/students/reset-passphrase';
import { SignIn } from '../use-cases/sign-in/sign-in';
import { StudentSignIn } from '../use-cases/sign-in/student-sign-in';
import { SuspendStudent } from '../use-cases/students/suspend-student';
import { TellComingOfAge } from '../use-cases/ages/tell-coming-of-age';
import { UseJoinLink } from '../use-cases/students/use-join-link';
import { PASSPHRASE, type Guardian } from './given-people';
import { SoftwareAuthenticator } from './software-authenticator';
import { useIdentity } from './use-identity';

const OWN_PASSWORD = 'four brave otters dive';

const { db, app, given } = useIdentity({ providers: [TellComingOfAge] });
let guardian: Guardian;
let studentId: Uuid;
let handle: string;

/** Born on 15 June 2009: of age on 15 June 2027, which begins in Pago Pago at 11:00 UTC. */
const bornOn = async (birthDate: string): Promise<void> => {
  db.clock.set('2027-03-01T12:00:00Z');
  guardian = await given.guardian();
  handle = `ofage-${newId().slice(-12)}`;
  studentId = await given.studentOf(guardian, { handle, birthDate: Temporal.PlainDate.from(birthDate) });
};
beforeEach(() => bornOn('2009-06-15'));

const job = async (at: string): Promise<void> => {
  db.clock.set(at);
  await app.get(TellComingOfAge).run(db.clock.now());
};
const told = async (type: 'comes' | 'came'): Promise<number> =>
  (await db.events(`identity.student-${type}-of-age.v1`)).filter(({ payload }) => payload.studentId === studentId)
    .length;
const student = async () => {
  const { token } = await app.get(StudentSignIn).execute(handle, PASSPHRASE, given.caller());
  const actor = await given.authenticate(token);
  if (!actor) throw new Error('a fresh sign-in is valid');
  return actor;
};
const handing = () => app.get(HandOverProfile);
const ask = async (email: string, keeps: Uuid[] = [], password = OWN_PASSWORD) => {
  const actor = await student();
  const accepted = app.get(LegalDocuments).current;
  await handing().ask(actor, { email, password, accepted, keeps, address: '198.51.100.1' });
  return actor;
};
const tokenOf = async (): Promise<string> => {
  const issued = await app.get(PeopleFacade).issueHandover(studentId);
  if (!issued) throw new Error('nothing to confirm');
  return issued.token;
};
const complete = (actor: Awaited<ReturnType<typeof student>>, token: string) =>
  app.get(CompleteHandover).execute(actor, token, given.freshAddress());
const freshEmail = () => `own-${newId()}@example.com`;

describe('a student who comes of age', () => {
  it('is told 30 days before, on the day that it is in Pago Pago, once', async () => {
    await job('2027-05-16T10:59:59Z');
    expect(await told('comes')).toBe(0);
    await job('2027-05-16T11:00:00Z');
    expect(await told('comes')).toBe(1);
    await job('2027-05-17T11:07:00Z');
    expect(await told('comes')).toBe(1);
    expect((await handing().view(await student()))?.state).toBe('coming');
  });

  it('is told on the birthday that the profile can be taken over, once, and not a minute before', async () => {
    await job('2027-06-15T10:59:59Z');
    expect([await told('comes'), await told('came')]).toEqual([1, 0]);
    expect((await handing().view(await student()))?.state).toBe('coming');
    await job('2027-06-15T11:00:00Z');
    await job('2027-06-16T11:07:00Z');
    expect(await told('came')).toBe(1);
    expect((await handing().view(await student()))?.state).toBe('open');
  });

  it('born on 29 February comes of age on 1 March of a common year', async () => {
    await bornOn('2012-02-29');
    await job('2030-02-28T12:00:00Z');
    const view = await handing().view(await student());
    expect(view?.adultOn.toString()).toBe('2030-03-01');
    expect(view?.state).toBe('coming');
    await job('2030-03-01T11:00:00Z');
    expect((await handing().view(await student()))?.state).toBe('open');
  });

  it('can take nothing over before the day, whatever they send', async () => {
    await expect(ask(freshEmail())).rejects.toMatchObject({ code: 'identity.handover-too-early' });
    await job('2027-06-15T10:00:00Z');
    await expect(ask(freshEmail())).rejects.toMatchObject({ code: 'identity.handover-too-early' });
  });
});

describe('taking the profile over', () => {
  beforeEach(() => job('2027-06-15T12:00:00Z'));

  it('changes nothing before the own address is proven, and then signs in with address and password only', async () => {
    const email = freshEmail();
    const actor = await ask(` ${email.toUpperCase()} `, [guardian.accountId]);
    await expect(app.get(SignIn).execute(email, OWN_PASSWORD, given.caller())).rejects.toMatchObject({
      code: 'identity.wrong-credentials',
    });
    await complete(actor, await tokenOf());
    await expect(app.get(SignIn).execute(email, OWN_PASSWORD, given.caller())).resolves.toBeDefined();
    await expect(app.get(StudentSignIn).execute(handle, PASSPHRASE, given.caller())).rejects.toMatchObject({
      code: 'identity.wrong-credentials',
    });
    const accepted = await db.query('SELECT role FROM identity_acceptance WHERE account_id = $1', [studentId]);
    expect(accepted).toEqual([{ role: 'student' }, { role: 'student' }]);
    const kept = await app.get(FamilyFacade).guardianshipsOf(studentId);
    expect(kept.map(({ accountId }) => accountId)).toEqual([guardian.accountId]);
  });

  it('ends whoever is not kept: a family without its owner as a whole', async () => {
    const aunt = await given.guardian();
    await given.joins(aunt, guardian.familyId, studentId, ['watch']);
    const father = await given.guardian();
    await given.shares(father, studentId);
    const actor = await ask(freshEmail(), [aunt.accountId, father.accountId]);
    await complete(actor, await tokenOf());
    const kept = await app.get(FamilyFacade).guardianshipsOf(studentId);
    expect(kept.map(({ accountId }) => accountId)).toEqual([father.accountId]);
    expect(await app.get(FamilyFacade).familiesOfStudent(studentId)).toEqual([father.familyId]);
    const done = (await db.events('identity.handover-completed.v1')).find(
      ({ payload }) => payload.studentId === studentId,
    );
    expect(new Set(done?.payload.endedIds as string[])).toEqual(new Set([guardian.accountId, aunt.accountId]));
  });

  it('gives nothing to whoever got the mail at a mistyped address, and a link works once, within a day', async () => {
    const actor = await ask(freshEmail());
    const token = await tokenOf();
    const other = await given.guardian();
    await expect(complete(other.actor, token)).rejects.toMatchObject({ code: 'identity.student-not-found' });
    db.clock.set('2027-06-16T12:00:01Z');
    await expect(complete(actor, token)).rejects.toMatchObject({ code: 'identity.link-gone' });
    const fresh = await tokenOf();
    await complete(actor, fresh);
    await expect(complete(actor, fresh)).rejects.toMatchObject({ code: 'identity.link-gone' });
    expect((await handing().view(actor))?.state).toBe('done');
  });

  it('asks for a password that nobody guesses, and for both documents', async () => {
    await expect(ask(freshEmail(), [], 'short')).rejects.toMatchObject({ code: 'identity.weak-secret' });
    const actor = await student();
    const bare = { email: freshEmail(), password: OWN_PASSWORD, accepted: [], keeps: [], address: '' };
    await expect(handing().ask(actor, bare)).rejects.toMatchObject({ code: 'identity.documents-changed' });
  });

  it('says that an address is taken only to whoever opened its mail', async () => {
    const actor = await ask(guardian.email);
    await expect(complete(actor, await tokenOf())).rejects.toMatchObject({
      code: 'identity.handover-address-taken',
    });
  });
});

describe('somebody of age', () => {
  it('whose sign-in was paused before is let in again by a guardian, and paused by none', async () => {
    const suspension = app.get(SuspendStudent);
    await suspension.suspend(guardian.actor, studentId, guardian.familyId);
    db.clock.set('2027-06-15T12:00:00Z');
    await expect(student()).rejects.toMatchObject({ code: 'identity.account-suspended' });
    await suspension.resume(guardian.actor, studentId, guardian.familyId);
    await expect(student()).resolves.toBeDefined();
    await expect(suspension.suspend(guardian.actor, studentId, guardian.familyId)).rejects.toMatchObject({
      code: 'identity.student-is-adult',
    });
  });

  it('who forgot the passphrase is helped by a guardian until they have taken the profile over, and never after', async () => {
    await job('2027-06-15T12:00:00Z');
    const reset = () => app.get(ResetPassphrase).execute(guardian.actor, guardian.familyId, studentId, PASSPHRASE);
    const makeLink = () => app.get(MakeJoinLink).execute(guardian.actor, guardian.familyId, studentId);
    await reset();
    const { url } = await makeLink();
    await expect(app.get(UseJoinLink).execute(new URL(url).hash.slice(1), given.caller())).resolves.toMatchObject({
      accountId: studentId,
    });
    const email = freshEmail();
    await complete(await ask(email, [guardian.accountId]), await tokenOf());
    for (const help of [reset, makeLink]) {
      await expect(help()).rejects.toMatchObject({ code: 'identity.student-is-adult' });
    }
    await expect(app.get(SignIn).execute(email, OWN_PASSWORD, given.caller())).resolves.toBeDefined();
  });

  const invite = (email: string) =>
    app
      .get(InviteGuardian)
      .execute(
        guardian.actor,
        guardian.familyId,
        { kind: 'other-family', email, students: [{ studentId, powers: [] }] },
        given.key(),
      );

  it('gets no guardian whom they did not choose: not by an invitation from before, nor by a new one', async () => {
    const other = await given.guardian();
    db.clock.set('2027-06-14T12:00:00Z');
    const { id } = await invite(other.email);
    const { token } = (await app.get(PeopleFacade).issueInvitation(id))!;
    db.clock.set('2027-06-15T12:00:00Z');
    await expect(app.get(AcceptInvitation).execute(other.actor, token, given.freshAddress())).rejects.toMatchObject({
      code: 'identity.invitation-gone',
    });
    await expect(invite(freshEmail())).rejects.toMatchObject({ code: 'identity.student-is-adult' });
    const guards = await app.get(FamilyFacade).guardianshipsOf(studentId);
    expect(guards.map(({ accountId }) => accountId)).toEqual([guardian.accountId]);
  });

  it('is given to nobody else in the family, whose powers can still be ended', async () => {
    const aunt = await given.guardian();
    await given.joins(aunt, guardian.familyId, studentId, ['watch']);
    db.clock.set('2027-06-15T12:00:00Z');
    const set = (powers: Power[]) =>
      app
        .get(ChangeGuardianship)
        .execute(guardian.actor, { familyId: guardian.familyId, studentId, guardianId: aunt.accountId, powers });
    await expect(set(['watch', 'book'])).rejects.toMatchObject({ code: 'identity.student-is-adult' });
    await expect(set([])).resolves.toBeUndefined();
  });

  it('is entered by no passkey from before: whoever added it may have been a guardian', async () => {
    const key = new SoftwareAuthenticator('http://track.test');
    const before = await student();
    await app.get(AddPasskey).execute(before, 'Tablet', key.create(await app.get(AddPasskey).ask(before)));
    await job('2027-06-15T12:00:00Z');
    const sameKey = key.get(await app.get(PasskeySignIn).ask(given.caller()));
    const signedIn = await app.get(PasskeySignIn).execute(sameKey, given.caller());
    const actor = (await given.authenticate(signedIn.token))!;
    const accepted = app.get(LegalDocuments).current;
    const wish = { email: freshEmail(), password: OWN_PASSWORD, accepted, keeps: [], address: '198.51.100.1' };
    await handing().ask(actor, wish);
    await complete(actor, await tokenOf());
    const late = key.get(await app.get(PasskeySignIn).ask(given.caller()));
    await expect(app.get(PasskeySignIn).execute(late, given.caller())).rejects.toMatchObject({
      code: 'identity.passkey-refused',
    });
    await expect(app.get(SignIn).execute(wish.email, OWN_PASSWORD, given.caller())).resolves.toMatchObject({
      awaitsSecondStep: false,
    });
  });

  it('is entered by no link that a guardian made before', async () => {
    db.clock.set('2027-06-15T10:50:00Z');
    await app.get(TellComingOfAge).run(db.clock.now());
    const { url } = await app.get(MakeJoinLink).execute(guardian.actor, guardian.familyId, studentId);
    db.clock.set('2027-06-15T11:10:00Z');
    const actor = await ask(freshEmail(), [guardian.accountId]);
    await complete(actor, await tokenOf());
    await expect(app.get(UseJoinLink).execute(new URL(url).hash.slice(1), given.caller())).rejects.toMatchObject({
      code: 'identity.join-link-gone',
    });
  });
});

import { UnitOfWork, type Transaction } from '@app/platform';
import { FamilyFacade } from '../family.facade';
import { PeopleFacade } from '../people.facade';
import { CloseAccount } from '../use-cases/account/close-account';
import { EraseClosedAccounts } from '../use-cases/account/erase-closed-accounts';
import { AcceptInvitation } from '../use-cases/families/accept-invitation';
import { InviteGuardian } from '../use-cases/families/invite-guardian';
import { SignIn } from '../use-cases/sign-in/sign-in';
import { StudentSignIn } from '../use-cases/sign-in/student-sign-in';
import { PASSPHRASE, PASSWORD, type Guardian } from './given-people';
import { useIdentity } from './use-identity';

const { db, app, given } = useIdentity({ providers: [EraseClosedAccounts] });

const close = (guardian: Guardian) => app.get(CloseAccount).execute(guardian.actor);
const comeBack = (guardian: Guardian) =>
  app.get(SignIn).execute(guardian.email, PASSWORD, given.caller(), { comesBack: true });
const erase = () => app.get(EraseClosedAccounts).run(db.clock.now().add({ hours: 30 * 24 + 1 }));
const isErased = async (accountId: string): Promise<boolean> =>
  (await db.query('SELECT 1 FROM identity_account WHERE id = $1 AND erased_at IS NOT NULL', [accountId])).length > 0;
const closings = async ({ accountId }: Guardian): Promise<number> =>
  (await db.events('identity.account-closed.v1')).filter(({ payload }) => payload.accountId === accountId).length;

/** Starts `act`, and does `meanwhile` in the transaction that it waits for. */
const whileWaiting = <T>(
  table: string,
  id: string,
  act: () => Promise<T>,
  meanwhile: (tx: Transaction) => Promise<unknown>,
) => db.whileWaiting((tx) => tx.query(`SELECT 1 FROM ${table} WHERE id = $1 FOR UPDATE`, [id]), act, meanwhile);

describe('closing an account', () => {
  it('twice at once closes it once', async () => {
    const guardian = await given.guardian();
    await Promise.all([close(guardian), close(guardian)]);
    expect(await closings(guardian)).toBe(1);
  });

  it('of both guardians of a student at once leaves no student whom nobody answers for', async () => {
    for (let round = 0; round < 4; round += 1) {
      const [one, two] = [await given.guardian(), await given.guardian()];
      const studentId = await given.studentOf(one);
      await given.shares(two, studentId);
      await Promise.all([close(one), close(two)]);
      await expect(app.get(PeopleFacade).isActive(studentId)).resolves.toBe(false);
    }
  });

  it('sees who joins the family at the same moment, and is refused', async () => {
    const [owner, other] = [await given.guardian(), await given.guardian()];
    const studentId = await given.studentOf(owner);
    const result = await whileWaiting(
      'identity_family',
      owner.familyId,
      () => close(owner),
      (tx) =>
        tx.query(`INSERT INTO identity_family_guardian (family_id, account_id, joined_at) VALUES ($1, $2, now())`, [
          owner.familyId,
          other.accountId,
        ]),
    );
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'identity.account-cannot-close' } });
    await expect(app.get(PeopleFacade).isActive(studentId)).resolves.toBe(true);
  });

  it('ends the invitations to its family, and joins nobody', async () => {
    const [owner, other] = [await given.guardian(), await given.guardian()];
    const studentId = await given.studentOf(owner);
    const wish = { kind: 'guardian', email: other.email, students: [{ studentId, powers: ['watch'] }] } as const;
    const { id } = await app.get(InviteGuardian).execute(owner.actor, owner.familyId, wish, given.key());
    const { token } = (await app.get(PeopleFacade).issueInvitation(id))!;
    await close(owner);
    await expect(app.get(AcceptInvitation).execute(other.actor, token, given.freshAddress())).rejects.toMatchObject({
      code: 'identity.invitation-gone',
    });
  });

  it('refuses to pay for the family what was allowed before', async () => {
    const guardian = await given.guardian();
    const pay = () =>
      app
        .get(UnitOfWork)
        .run((tx) => app.get(FamilyFacade).requireFamilyPowerStill(tx, guardian.actor, 'pay', guardian.familyId));
    await expect(pay()).resolves.toBeUndefined();
    const result = await whileWaiting('identity_account', guardian.accountId, pay, (tx) =>
      tx.query(`UPDATE identity_account SET state = 'closed', closed_at = now() WHERE id = $1`, [guardian.accountId]),
    );
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'identity.family-not-found' } });
  });
});

describe('the only one who supervises a student whose family goes on', () => {
  it('names somebody else first, and is told so', async () => {
    const [owner, aunt] = [await given.guardian(), await given.guardian()];
    const studentId = await given.studentOf(owner);
    await given.joins(aunt, owner.familyId, studentId);
    await db.query('UPDATE identity_guardianship SET can_supervise = false WHERE guardian_id = $1', [owner.accountId]);
    expect((await app.get(CloseAccount).quote(aunt.actor)).blockers).toContainEqual({
      code: 'identity.only-supervisor',
      detail: 'Nobody else supervises Sam.',
      consequence:
        'Have somebody else named who supervises Sam first: the family’s owner does that on the family page.',
      stops: true,
    });
    await expect(close(aunt)).rejects.toMatchObject({ code: 'identity.account-cannot-close' });
    await db.query('UPDATE identity_guardianship SET can_supervise = true WHERE guardian_id = $1', [owner.accountId]);
    await close(aunt);
    await expect(app.get(FamilyFacade).supervisorFor(studentId, owner.familyId)).resolves.toBe(owner.accountId);
    const changed = (await db.events('identity.guardianship-changed.v1')).map(({ payload }) => payload);
    expect(changed).toContainEqual({ studentId, familyId: owner.familyId, accountId: aunt.accountId });
  });
});

describe('coming back at the moment of the erasure', () => {
  it('keeps the account where it was first, also after the job had found it', async () => {
    const guardian = await given.guardian();
    const studentId = await given.studentOf(guardian);
    await close(guardian);
    const result = await whileWaiting('identity_account', guardian.accountId, erase, async (tx) => {
      await tx.query(`UPDATE identity_account SET state = 'active', closed_at = NULL WHERE id = $1`, [
        guardian.accountId,
      ]);
      await tx.query(
        `UPDATE identity_account SET state = 'active', closed_at = NULL, closed_with = NULL WHERE closed_with = $1`,
        [guardian.accountId],
      );
    });
    expect(result.status).toBe('fulfilled');
    expect([await isErased(guardian.accountId), await isErased(studentId)]).toEqual([false, false]);
  });

  it('of another guardian keeps the student, and not the one who stays away', async () => {
    const [one, two] = [await given.guardian(), await given.guardian()];
    const studentId = await given.studentOf(one);
    await given.shares(two, studentId);
    await close(two);
    await close(one);
    await db.query('UPDATE identity_account SET closed_at = $2 WHERE id = $1', [
      two.accountId,
      new Date(db.clock.now().add({ hours: 24 }).epochMilliseconds),
    ]);
    await whileWaiting('identity_account', studentId, erase, (tx) =>
      tx.query(`UPDATE identity_account SET state = 'active', closed_with = NULL, closed_at = NULL WHERE id = $1`, [
        studentId,
      ]),
    );
    expect([await isErased(one.accountId), await isErased(studentId)]).toEqual([true, false]);
  });

  it('comes too late where the erasure was first, and leaves no sign-in behind', async () => {
    const guardian = await given.guardian();
    await close(guardian);
    const result = await whileWaiting(
      'identity_account',
      guardian.accountId,
      () => comeBack(guardian),
      (tx) =>
        tx.query(
          `UPDATE identity_account SET email = NULL, email_verified_at = NULL, secret_hash = NULL, last_name = NULL,
           birth_date = NULL, phone = NULL, street = NULL, city = NULL, state_code = NULL, postal_code = NULL,
           erased_at = now() WHERE id = $1`,
          [guardian.accountId],
        ),
    );
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'identity.wrong-credentials' } });
    const open = await db.query('SELECT 1 FROM identity_sign_in WHERE account_id = $1 AND revoked_at IS NULL', [
      guardian.accountId,
    ]);
    expect(open).toEqual([]);
  });

  it('in ten races is one or the other, never half', async () => {
    for (let round = 0; round < 10; round += 1) {
      const guardian = await given.guardian();
      const studentId = await given.studentOf(guardian, { handle: `race-${round}-back` });
      await close(guardian);
      const [back] = await Promise.allSettled([comeBack(guardian), erase()]);
      const erased = [await isErased(guardian.accountId), await isErased(studentId)];
      expect(erased).toEqual(back.status === 'fulfilled' ? [false, false] : [true, true]);
      if (back.status === 'fulfilled') {
        const student = app.get(StudentSignIn).execute(`race-${round}-back`, PASSPHRASE, given.caller());
        await expect(student).resolves.toBeDefined();
      }
    }
  });
});

import { newId } from '@app/kernel';
import { createModule, useTestDatabase } from '@app/testing';
import type { TestingModule } from '@nestjs/testing';
import { ApplicationRepository } from '../persistence/application.repository';
import { TutorFacade } from '../tutor.facade';
import { TutorStaffFacade } from '../tutor-staff.facade';
import { TutorsModule } from '../tutors.module';
import { GivenTutors } from './builders/given-tutors';

describe('what staff do with applications', () => {
  const db = useTestDatabase();
  let module: TestingModule;
  let given: GivenTutors;
  let staff: TutorStaffFacade;
  let robin: { by: string; reason: string };

  beforeAll(async () => {
    module = await createModule(db, { imports: [TutorsModule] });
    given = new GivenTutors(db, module);
    staff = module.get(TutorStaffFacade);
    robin = { by: await given.anAccount(), reason: 'Clear papers, good references.' };
  });
  afterAll(() => module?.close());

  const application = async (tutorId: string) => (await staff.application(tutorId)).application;
  const everyApplication = async () => {
    const found = [];
    for (let cursor: string | undefined, isFirst = true; isFirst || cursor; isFirst = false) {
      const page = await staff.applications({}, cursor);
      found.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    }
    return found;
  };

  it('lists those that wait, the longest-waiting first, page by page, and no drafts', async () => {
    const drafted = await given.anApplicant();
    const waiting: string[] = [];
    for (let n = 0; n < 27; n += 1) {
      db.clock.advance({ minutes: 1 });
      waiting.push((await given.aSubmittedApplicant()).tutorId);
    }
    const found = (await everyApplication()).map((one) => one.tutorId);
    expect(found.filter((id) => waiting.includes(id))).toEqual(waiting);
    expect(found).not.toContain(drafted.tutorId);
    expect(await staff.waitingApplications()).toBe(found.length);
  });

  it('says what is taught and which checks are missing', async () => {
    const { tutorId } = await given.aSubmittedApplicant({ displayName: 'Grace H.' });
    const [one] = (await everyApplication()).filter((candidate) => candidate.tutorId === tutorId);
    expect(one).toMatchObject({
      displayName: 'Grace H.',
      state: 'submitted',
      listing: 'applied',
      subjects: ['Algebra 1'],
      missingChecks: ['identity', 'criminal-record', 'sex-offender-registry'],
    });
    await given.passedChecks(tutorId);
    expect((await staff.application(tutorId)).missingChecks).toEqual([]);
  });

  it('approves only with every check, lists in the same moment and announces it', async () => {
    const { tutorId } = await given.aSubmittedApplicant();
    await expect(staff.decide(tutorId, 'approve', robin)).rejects.toMatchObject({ code: 'tutors.vetting-incomplete' });
    expect(await application(tutorId)).toMatchObject({ state: 'submitted', decidedBy: null });

    await given.passedChecks(tutorId);
    await staff.decide(tutorId, 'approve', robin);
    expect(await application(tutorId)).toMatchObject({
      state: 'approved',
      decidedBy: robin.by,
      decisionReason: robin.reason,
    });
    expect(await module.get(TutorFacade).getTutor(tutorId)).toMatchObject({ isListed: true });
    const told = await db.events('tutors.application-decided.v1');
    expect(told.filter(({ payload }) => payload.tutorId === tutorId)).toMatchObject([
      { payload: { decision: 'approve' } },
    ]);
  });

  it('takes one decision of two that are made at once', async () => {
    const { tutorId } = await given.aSubmittedApplicant();
    const other = { by: await given.anAccount(), reason: 'No teaching experience.' };
    const answers = await Promise.allSettled([
      staff.decide(tutorId, 'ask-for-changes', robin),
      staff.decide(tutorId, 'decline', other),
    ]);
    // Declining is possible after changes were asked for, too; the other way round it is not.
    const { state, decidedBy } = await application(tutorId);
    expect(state).toBe('declined');
    expect(decidedBy).toBe(other.by);
    expect(answers[1]?.status).toBe('fulfilled');
  });

  it('refuses everything about one’s own profile', async () => {
    const { tutorId, accountId } = await given.aSubmittedApplicant();
    await given.passedChecks(tutorId);
    const own = { by: accountId, reason: 'I know myself' };
    const now = db.clock.now();
    const check = {
      kind: 'identity',
      result: 'passed',
      provider: 'p',
      providerReference: newId(),
      checkedAt: now,
      expiresAt: now.add({ hours: 1 }),
    } as const;
    for (const attempt of [
      staff.decide(tutorId, 'approve', own),
      staff.recordCheck(tutorId, check, own),
      staff.suspend(tutorId, own),
      staff.relist(tutorId, own),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: 'tutors.own-application', kind: 'forbidden' });
    }
    expect(await application(tutorId)).toMatchObject({ state: 'submitted' });
  });

  it('brings back who was suspended, and nobody who was never approved', async () => {
    const { tutorId } = await given.aSubmittedApplicant();
    await given.passedChecks(tutorId);
    await expect(staff.relist(tutorId, robin)).rejects.toMatchObject({ code: 'tutors.application-not-decidable' });
    await staff.decide(tutorId, 'approve', robin);
    await staff.suspend(tutorId, robin);
    expect(await module.get(TutorFacade).getTutor(tutorId)).toMatchObject({ isListed: false, mayMeetStudents: false });
    await staff.relist(tutorId, robin);
    expect(await module.get(TutorFacade).getTutor(tutorId)).toMatchObject({ isListed: true });
    expect((await staff.application(tutorId)).listingChanges.map(({ to }) => to)).toEqual([
      'listed',
      'suspended',
      'listed',
    ]);
  });

  it('names the checks that run out within some days, and no older one that was renewed', async () => {
    const { tutorId } = await given.aSubmittedApplicant();
    await given.passedChecks(tutorId, { identity: { hours: 24 * 20 } });
    await staff.decide(tutorId, 'approve', robin);
    const expiring = async (days: number) =>
      (await staff.expiring(days)).items.filter((one) => one.tutorId === tutorId).map(({ kind }) => kind);
    expect(await expiring(30)).toEqual(['identity']);
    expect(await expiring(10)).toEqual([]);
    db.clock.advance({ minutes: 1 });
    await given.passedChecks(tutorId);
    expect(await expiring(30)).toEqual([]);
  });

  it('leaves a trace of each act, without the words that were meant for the applicant', async () => {
    const { tutorId } = await given.aSubmittedApplicant();
    await given.passedChecks(tutorId);
    await staff.decide(tutorId, 'approve', robin);
    await staff.suspend(tutorId, { ...robin, reason: 'a report' });
    expect(
      await db.query('SELECT actor_id, action, reason FROM platform_audit WHERE subject_id = $1 ORDER BY id', [
        tutorId,
      ]),
    ).toEqual([
      { actor_id: robin.by, action: 'tutors.decided', reason: null },
      { actor_id: robin.by, action: 'tutors.suspended', reason: 'a report' },
    ]);
  });

  it('joins the transaction of something larger, and goes with it', async () => {
    const { tutorId } = await given.aSubmittedApplicant();
    const larger = db.unitOfWork.run(async (tx) => {
      await staff.decide(tutorId, 'decline', { ...robin, tx });
      throw new Error('the larger thing failed');
    });
    await expect(larger).rejects.toThrow('the larger thing failed');
    expect(await module.get(ApplicationRepository).latest(tutorId)).toMatchObject({ state: 'submitted' });
  });
});

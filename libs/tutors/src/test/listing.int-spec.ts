import { newId } from '@app/kernel';
import { createModule, useTestDatabase } from '@app/testing';
import type { TestingModule } from '@nestjs/testing';
import { VETTING_KINDS } from '../domain/listing';
import { TutorsPersonalDataProvider } from '../privacy/tutors-personal-data.provider';
import { TutorFacade } from '../tutor.facade';
import { TutorsDemoFacade } from '../tutors-demo.facade';
import { TutorsSubscribersModule } from '../tutors-subscribers.module';
import { TutorsModule } from '../tutors.module';
import { GetOwnProfile } from '../use-cases/get-own-profile';
import { GetTutorPage } from '../use-cases/get-tutor-page';
import { ListTutor } from '../use-cases/list-tutor';
import { RecordVetting } from '../use-cases/record-vetting';
import { RemindOfChecks } from '../use-cases/remind-of-checks';
import { SaveOwnProfile } from '../use-cases/save-own-profile';
import { SuspendTutor } from '../use-cases/suspend-tutor';
import { UnlistRunOut } from '../use-cases/unlist-run-out';
import { UnlistTutor } from '../use-cases/unlist-tutor';
import { GivenTutors } from './builders/given-tutors';

describe('the listing of a tutor', () => {
  const db = useTestDatabase();
  let module: TestingModule;
  let given: GivenTutors;
  let facade: TutorFacade;

  beforeAll(async () => {
    module = await createModule(db, { imports: [TutorsModule, TutorsSubscribersModule] });
    given = new GivenTutors(db, module);
    facade = module.get(TutorFacade);
  });
  afterAll(() => module?.close());

  const subjectId = async (slug = 'algebra-1') => (await facade.subject(slug)).id;
  const unlistings = async (tutorId: string) =>
    (await db.events('tutors.tutor-unlisted.v1')).filter((event) => event.payload.tutorId === tutorId);

  it.each(VETTING_KINDS)('is refused while the %s check is missing', async (missing) => {
    const { tutorId } = await given.anApplicant();
    await given.passedChecks(tutorId);
    await db.query('DELETE FROM tutors_vetting WHERE tutor_id = $1 AND kind = $2', [tutorId, missing]);
    await expect(module.get(ListTutor).execute(await given.anAccount(), tutorId, 'test')).rejects.toMatchObject({
      code: 'tutors.vetting-incomplete',
      extensions: { missing: [missing] },
    });
  });

  it('makes a tutor bookable for what they teach, and for nothing else', async () => {
    const { tutorId, accountId } = await given.aListedTutor({ subject: 'algebra-1' });
    await expect(facade.requireBookable(tutorId, await subjectId(), 'high-school')).resolves.toEqual({
      tutorId,
      accountId,
      timeZone: 'America/Chicago',
      displayName: 'Ada L.',
    });
    await expect(facade.requireBookable(tutorId, await subjectId(), 'ap')).rejects.toMatchObject({
      code: 'tutors.subject-not-taught',
    });
    await expect(facade.requireBookable(tutorId, await subjectId('act'), 'test-prep')).rejects.toMatchObject({
      code: 'tutors.subject-not-taught',
    });
    await expect(facade.requireBookable(newId(), await subjectId(), 'high-school')).rejects.toMatchObject({
      code: 'tutors.not-found',
    });
  });

  it('ends at the instant when one check runs out, before any job has come by', async () => {
    const { tutorId } = await given.aListedTutor({ displayName: 'Expiring Eve' }, { 'criminal-record': { hours: 24 } });
    const { slug } = await facade.getTutor(tutorId);
    await expect(module.get(GetTutorPage).execute(slug)).resolves.toMatchObject({ displayName: 'Expiring Eve' });

    db.clock.advance({ hours: 24 });
    await expect(module.get(GetTutorPage).execute(slug)).rejects.toMatchObject({
      code: 'tutors.not-found',
      kind: 'not-found',
    });
    await expect(facade.requireBookable(tutorId, await subjectId(), 'high-school')).rejects.toMatchObject({
      code: 'tutors.not-found',
    });
    expect(await facade.getTutor(tutorId)).toMatchObject({ isListed: false });
    expect(await unlistings(tutorId)).toEqual([]);

    const job = module.get(UnlistRunOut);
    await job.run(db.clock.now());
    await job.run(db.clock.now());
    expect(await unlistings(tutorId)).toMatchObject([{ payload: { reason: 'vetting' } }]);

    await given.passedChecks(tutorId);
    await expect(module.get(GetTutorPage).execute(slug)).rejects.toMatchObject({ code: 'tutors.not-found' });
    await module.get(ListTutor).execute(await given.anAccount(), tutorId, 'checked again');
    await expect(module.get(GetTutorPage).execute(slug)).resolves.toMatchObject({ id: tutorId });
  });

  it('is preceded by one reminder at each threshold, the nearest only, and by none once the check was renewed', async () => {
    const { tutorId } = await given.aListedTutor({}, { identity: { hours: 24 * 45 } });
    const told = async () =>
      (await db.events('tutors.check-expiring.v1'))
        .filter(({ payload }) => payload.tutorId === tutorId)
        .map(({ payload }) => [payload.kind, payload.days]);
    const days = async (count: number) => {
      db.clock.advance({ hours: 24 * count });
      const job = module.get(RemindOfChecks);
      await job.run(db.clock.now());
      await job.run(db.clock.now());
    };
    await days(0);
    expect(await told()).toEqual([['identity', 60]]);
    await days(20);
    expect(await told()).toHaveLength(2);
    await days(19);
    expect(await told()).toEqual([
      ['identity', 60],
      ['identity', 30],
      ['identity', 7],
    ]);
    await given.passedChecks(tutorId);
    await days(10);
    expect(await told()).toHaveLength(3);
  });

  it('ends with a check that fails, in the same transaction', async () => {
    const { tutorId } = await given.aListedTutor();
    const now = db.clock.now();
    await module.get(RecordVetting).execute(await given.anAccount(), tutorId, {
      kind: 'identity',
      result: 'failed',
      provider: 'test-checks',
      providerReference: newId(),
      checkedAt: now,
      expiresAt: now.add({ hours: 1 }),
    });
    expect(await facade.getTutor(tutorId)).toMatchObject({ isListed: false });
    expect(await unlistings(tutorId)).toMatchObject([{ payload: { reason: 'vetting' } }]);
  });

  it('refuses a check from the future, one that runs out before it was made, and one twice', async () => {
    const { tutorId } = await given.anApplicant();
    const now = db.clock.now();
    const staff = await given.anAccount();
    const check = { kind: 'identity', result: 'passed', provider: 'p', providerReference: newId() } as const;
    const record = (checkedAt: Temporal.Instant, expiresAt: Temporal.Instant) =>
      module.get(RecordVetting).execute(staff, tutorId, { ...check, checkedAt, expiresAt });
    await expect(record(now.add({ minutes: 1 }), now.add({ hours: 1 }))).rejects.toMatchObject({
      code: 'tutors.implausible-check',
    });
    await expect(record(now, now)).rejects.toMatchObject({ code: 'tutors.implausible-check' });
    await record(now, now.add({ hours: 1 }));
    await expect(record(now, now.add({ hours: 1 }))).rejects.toMatchObject({ code: 'tutors.check-already-recorded' });
  });

  it('ends at the tutor’s wish and by suspension, announces each, and refuses a second time', async () => {
    const wish = await given.aListedTutor();
    await module.get(UnlistTutor).execute(wish.accountId, wish.tutorId, 'holiday');
    expect(await unlistings(wish.tutorId)).toMatchObject([{ payload: { reason: 'own-wish' } }]);
    await expect(module.get(UnlistTutor).execute(wish.accountId, wish.tutorId, 'again')).rejects.toMatchObject({
      code: 'tutors.listing-move-refused',
    });

    const suspended = await given.aListedTutor();
    await module.get(SuspendTutor).execute(await given.anAccount(), suspended.tutorId, 'report');
    expect(await unlistings(suspended.tutorId)).toMatchObject([{ payload: { reason: 'suspended' } }]);
    expect(await facade.getTutor(suspended.tutorId)).toMatchObject({ isListed: false });
  });

  it('gives namesakes who apply at once addresses of their own, and keeps an address when the name changes', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => given.anApplicant({ displayName: 'Same Name' })));
    const tutors = await Promise.all(people.map(({ tutorId }) => facade.getTutor(tutorId)));
    expect(new Set(tutors.map((tutor) => tutor.slug)).size).toBe(6);

    const [first] = people;
    if (!first) throw new Error('nobody applied');
    const before = await facade.getTutor(first.tutorId);
    await module.get(SaveOwnProfile).execute(first.accountId, await given.profile({ displayName: 'Other Name' }));
    const told = await db.events('tutors.profile-changed.v1');
    expect(told.filter(({ payload }) => payload.tutorId === first.tutorId)).toHaveLength(2);
    expect(await facade.getTutor(first.tutorId)).toMatchObject({ displayName: 'Other Name', slug: before.slug });
  });

  it('makes one profile of an application that is sent twice at once', async () => {
    const accountId = await given.anAccount();
    const draft = await given.profile();
    const ids = await Promise.all([1, 2, 3].map(() => module.get(SaveOwnProfile).execute(accountId, draft)));
    expect(new Set(ids).size).toBe(1);
    expect(await module.get(GetOwnProfile).execute(accountId)).toMatchObject({
      state: 'applied',
      checks: VETTING_KINDS.map((kind) => ({ kind, result: 'waiting', expiresAt: null })),
    });
  });

  it('refuses a subject, a level and a time zone that do not exist, naming the field', async () => {
    const save = async (over: object) =>
      module.get(SaveOwnProfile).execute(await given.anAccount(), { ...(await given.profile()), ...over });
    await expect(save({ subjects: [{ subjectId: newId(), levels: ['ap'] }] })).rejects.toMatchObject({
      code: 'tutors.unknown-subject',
      errors: [{ pointer: '/subjects/0/subjectId' }],
    });
    await expect(
      save({ subjects: [{ subjectId: await subjectId(), levels: ['high-school', 'test-prep'] }] }),
    ).rejects.toMatchObject({ code: 'tutors.level-not-offered', errors: [{ pointer: '/subjects/0/levels/1' }] });
    for (const timeZone of ['Mars/Olympus', '+05:00', '']) {
      await expect(save({ timeZone })).rejects.toMatchObject({
        code: 'tutors.unknown-time-zone',
        errors: [{ pointer: '/timeZone' }],
      });
    }
  });

  it('lists the demo tutors through the same use cases', async () => {
    const { subjects: _, ...profile } = await given.profile({ displayName: 'Demo D.' });
    const tutorId = await module
      .get(TutorsDemoFacade)
      .applyAndList(await given.anAccount(), await given.anAccount(), { ...profile, subjects: ['algebra-1', 'act'] });
    expect(await facade.getTutor(tutorId)).toMatchObject({
      isListed: true,
      subjects: [{ name: 'Algebra 1' }, { name: 'ACT' }],
    });
  });

  it('hands out what it holds about a tutor, and empties the page when they leave', async () => {
    const { tutorId, accountId } = await given.aListedTutor({ displayName: 'Leaving Lee' });
    const provider = module.get(TutorsPersonalDataProvider);
    expect(await provider.export(accountId)).toMatchObject({
      profile: { display_name: 'Leaving Lee' },
      checks: [{ result: 'passed' }, { result: 'passed' }, { result: 'passed' }],
    });
    await db.unitOfWork.run((tx) => provider.erase(accountId, tx));
    expect(await facade.getTutor(tutorId)).toMatchObject({
      displayName: 'Former tutor',
      isListed: false,
      subjects: [],
    });
    expect(await unlistings(tutorId)).toHaveLength(1);
  });
});

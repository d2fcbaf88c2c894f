import { AgeCaseFacade } from '@app/identity';
import { newId } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import type { RouteCases } from '../route-case';
import type { Ids, World } from '../world';

/** Staff see everybody behind masks, so that "whose it is" matters only for what one of them opened. */
export const consoleCases: RouteCases = {
  readQueues: { for: 'everyone' },
  readAudit: { for: 'everyone' },
  searchPeople: { for: 'everyone', body: () => ({ term: 'que' }) },
  readPerson: { for: 'everyone' },
  openBreakGlass: {
    for: 'everyone',
    body: () => ({ purpose: 'support-request', ticket: 'T-1', minutes: 5 }),
  },
  readUnmasked: { for: ['staff:support'], given: brokenBySupport, body: () => ({ section: 'sign-ins' }) },
  endBreakGlass: { for: ['staff:support'], given: brokenBySupport },
  listAccess: { for: 'everyone', query: () => ({ state: 'waiting' }) },
  reviewAccess: {
    for: 'everyone',
    given: async (world) => {
      const ids = await brokenBySupport(world);
      await world.as('staff:support').delete(`/console/break-glass/${ids.breakGlassId}`);
      return ids;
    },
    body: () => ({ verdict: 'in-order' }),
  },
  listStaff: { for: 'everyone' },
  addStaff: {
    for: 'everyone',
    body: () => ({ email: 'nobody@example.com', roles: ['staff:support'], reason: 'New here.' }),
    meets: 'console.person-unknown',
  },
  setStaffRoles: {
    for: 'everyone',
    given: async (world) => ({ accountId: (await world.people.staff('staff:finance')).accountId }),
    body: () => ({ roles: ['staff:support'], reason: 'Moves to support.' }),
  },
  listApplications: { for: 'everyone', query: () => ({ state: 'approved' }) },
  listExpiringChecks: { for: 'everyone' },
  readApplication: { for: 'everyone' },
  openDocument: {
    for: 'everyone',
    given: (world) => Promise.resolve({ documentId: world.ids.nobody ?? '' }),
    meets: 'tutors.document-not-found',
  },
  recordCheck: {
    for: 'everyone',
    body: () => ({
      kind: 'identity',
      result: 'passed',
      provider: 'Checkmate',
      providerReference: newId(),
      checkedOn: '2020-01-01',
      expiresOn: '2090-01-01',
    }),
  },
  decideApplication: {
    for: 'everyone',
    body: () => ({ decision: 'decline', reason: 'Not now.' }),
    meets: 'tutors.application-not-decidable',
  },
  suspendTutor: {
    for: 'everyone',
    given: async (world) => ({ tutorId: (await world.people.tutor()).tutorId }),
    body: () => ({ reason: 'A report.' }),
  },
  relistTutor: {
    for: 'everyone',
    body: () => ({ reason: 'All is well.' }),
    meets: 'tutors.listing-move-refused',
  },
  listAgeCases: { for: 'everyone', query: () => ({ state: 'open' }) },
  getAgeCase: { for: 'everyone', given: aDoubt },
  decideAgeCase: { for: 'everyone', given: aDoubt, body: () => ({ decision: 'clear', reason: 'Seen a school ID.' }) },
};

async function brokenBySupport(world: World): Promise<Ids> {
  const support = world.as('staff:support');
  const wish = { purpose: 'support-request', ticket: 'T-1', minutes: 5 };
  const answer = await support.post(`/console/people/${world.family.accountId}/break-glass`, wish, { key: 'new' });
  return { breakGlassId: (answer.body as { id: string }).id };
}

/** About a student of nobody else's, who may be suspended. */
async function aDoubt(world: World): Promise<Ids> {
  const { studentId } = await world.people.family();
  const context = world.api.app;
  const cases = context.get(AgeCaseFacade, { strict: false });
  await context
    .get(UnitOfWork)
    .run((tx) => cases.report(tx, { studentId, source: 'staff', reportedBy: null, note: null }));
  const [open] = await world.api.db.query<{ id: string }>('SELECT id FROM identity_age_case WHERE student_id = $1', [
    studentId,
  ]);
  return { caseId: open?.id ?? '' };
}

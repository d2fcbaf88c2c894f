import { PASSPHRASE } from '../../support/people';
import { STAFF } from '../personae';
import type { RouteCases } from '../route-case';
import type { Ids, World } from '../world';

const EDIT = { firstName: 'Kim', birthDate: '2012-01-01', timeZone: 'America/Los_Angeles' };
let students = 0;

/** A student of the first family for one try, so that the others stay as they are. */
async function freshStudent(world: World): Promise<Ids> {
  students += 1;
  const wish = { ...EDIT, handle: `fresh-of-the-matrix-${students}`, passphrase: PASSPHRASE };
  const path = `/families/${world.family.familyId}/students`;
  const answer = await world.as('guardian').post(path, wish, { key: 'new' });
  return { studentId: (answer.body as { id: string }).id };
}

/** A session of a student of its own: the report pauses them. */
async function freshStudentsSession(world: World): Promise<Ids> {
  const wish = { ...world.wish(), ...(await freshStudent(world)) };
  const answer = await world.as('guardian').post('/sessions', wish, { key: 'new' });
  return { sessionId: (answer.body as { id: string }).id };
}

async function freshInvitation(world: World): Promise<Ids> {
  const { familyId, studentId } = world.family;
  students += 1;
  const wish = {
    kind: 'guardian',
    email: `invited-${students}@example.com`,
    students: [{ studentId, powers: ['watch'] }],
  };
  const answer = await world.as('guardian').post(`/families/${familyId}/invitations`, wish, { key: 'new' });
  return { invitationId: (answer.body as { id: string }).id };
}

export const familyCareCases: RouteCases = {
  getStudent: { for: ['guardian'] },
  editStudent: { for: ['guardian'], given: freshStudent, body: () => EDIT },
  suspendStudent: { for: ['guardian'], given: freshStudent },
  resumeStudent: { for: ['guardian'], given: freshStudent },
  resetPassphrase: { for: ['guardian'], given: freshStudent, body: () => ({ passphrase: 'violet-anchor-breeze' }) },
  makeJoinLink: { for: ['guardian'], given: freshStudent },
  revokeJoinLinks: { for: ['guardian'], given: freshStudent },
  demandPresence: { for: ['guardian'], given: freshStudent, body: () => ({ demandsPresence: true }) },
  reportAge: { for: ['guardian', ...STAFF], given: freshStudent, body: () => ({ note: 'He says that he is ten.' }) },
  reportStudentAge: {
    // The world's own student is not this session's.
    for: ['guardian', 'tutor'],
    given: freshStudentsSession,
    body: () => ({ note: 'She says that she is eleven.' }),
  },
  setPowers: {
    for: ['guardian'],
    body: () => ({ powers: ['book', 'pay', 'watch', 'message', 'consent', 'supervise'] }),
  },
  removeGuardian: { for: ['guardian'], meets: 'identity.owner-must-stay' },
  handOverFamily: {
    for: ['guardian'],
    body: ({ nobody }) => ({ accountId: nobody }),
    meets: 'identity.guardian-not-found',
  },
  listInvitations: { for: ['guardian'] },
  inviteGuardian: {
    for: ['guardian'],
    body: ({ studentId }) => ({
      kind: 'guardian',
      email: 'someone-else@example.com',
      students: [{ studentId, powers: ['watch'] }],
    }),
  },
  revokeInvitation: { for: ['guardian'], given: freshInvitation },
  lookAtInvitation: { for: 'everyone', body: () => ({ token: 'nobodys' }), meets: 'identity.invitation-gone' },
  acceptInvitation: { for: 'everyone', body: () => ({ token: 'nobodys' }), meets: 'identity.invitation-gone' },
  lookAtJoinLink: { for: 'everyone', body: () => ({ token: 'nobodys' }), meets: 'identity.join-link-gone' },
  signInWithJoinLink: { for: 'everyone', body: () => ({ token: 'nobodys' }), meets: 'identity.join-link-gone' },
  getOwnStudentProfile: { for: 'self' },
  getHandover: { for: 'self', meets: 'identity.handover-not-found' },
  askForHandover: {
    for: 'self',
    body: () => ({ email: 'own@example.com', password: 'four brave otters dive', accepted: [], keeps: [] }),
    meets: 'identity.handover-too-early',
  },
  completeHandover: { for: 'self', body: () => ({ token: 'nobodys' }), meets: 'identity.link-gone' },
};

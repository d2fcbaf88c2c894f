import { queryOptions } from '@tanstack/react-query';
import type {
  Family,
  Handover,
  HandoverWish,
  Invitation,
  InvitationOffer,
  InvitationWish,
  JoinLink,
  Me,
  NewStudent,
  Power,
  SecondStep,
  Student,
  StudentEdit,
  StudentProfile,
} from '../../../lib/api-types';
import { answer, api, done, once } from '../../../lib/api';
import { keys } from '../../../lib/keys';

const STUDENT = '/api/families/{familyId}/students/{studentId}';

export interface StudentPath {
  familyId: string;
  studentId: string;
}

export const familyQuery = (familyId: string) =>
  queryOptions({
    queryKey: keys.family(familyId),
    queryFn: ({ signal }): Promise<Family> =>
      answer(api.GET('/api/families/{familyId}', { params: { path: { familyId } }, signal })),
  });

export const addStudent = (familyId: string, body: NewStudent, key: string): Promise<Student> =>
  answer(api.POST('/api/families/{familyId}/students', { params: { path: { familyId }, header: once(key) }, body }));

export const studentQuery = (path: StudentPath) =>
  queryOptions({
    queryKey: keys.student(path.familyId, path.studentId),
    queryFn: ({ signal }): Promise<StudentProfile> => answer(api.GET(STUDENT, { params: { path }, signal })),
  });

export const editStudent = (path: StudentPath, body: StudentEdit): Promise<StudentProfile> =>
  answer(api.PUT(STUDENT, { params: { path }, body }));

export const pauseStudent = (path: StudentPath): Promise<void> =>
  done(api.PUT(`${STUDENT}/suspension`, { params: { path } }));

export const resumeStudent = (path: StudentPath): Promise<void> =>
  done(api.DELETE(`${STUDENT}/suspension`, { params: { path } }));

export const resetPassphrase = (path: StudentPath, passphrase: string): Promise<void> =>
  done(api.PUT(`${STUDENT}/passphrase`, { params: { path }, body: { passphrase } }));

export const makeJoinLink = (path: StudentPath): Promise<JoinLink> =>
  answer(api.POST(`${STUDENT}/join-links`, { params: { path } }));

export const revokeJoinLinks = (path: StudentPath): Promise<void> =>
  done(api.DELETE(`${STUDENT}/join-links`, { params: { path } }));

export const demandPresence = (path: StudentPath, demandsPresence: boolean): Promise<void> =>
  done(api.PUT(`${STUDENT}/presence`, { params: { path }, body: { demandsPresence } }));

export const reportAge = (studentId: string, note: string): Promise<unknown> =>
  answer(
    api.POST('/api/students/{studentId}/age-reports', {
      params: { path: { studentId } },
      body: note.trim() ? { note: note.trim() } : {},
    }),
  );

export const setPowers = (path: StudentPath & { guardianId: string }, powers: Power[]): Promise<void> =>
  done(api.PUT(`${STUDENT}/guardians/{guardianId}`, { params: { path }, body: { powers } }));

export const removeGuardian = (familyId: string, guardianId: string): Promise<void> =>
  done(api.DELETE('/api/families/{familyId}/guardians/{guardianId}', { params: { path: { familyId, guardianId } } }));

export const handOverFamily = (familyId: string, accountId: string): Promise<void> =>
  done(api.PUT('/api/families/{familyId}/owner', { params: { path: { familyId } }, body: { accountId } }));

export const invitationsQuery = (familyId: string) =>
  queryOptions({
    queryKey: keys.invitations(familyId),
    queryFn: ({ signal }): Promise<{ items: Invitation[] }> =>
      answer(api.GET('/api/families/{familyId}/invitations', { params: { path: { familyId } }, signal })),
  });

export const inviteGuardian = (familyId: string, body: InvitationWish, key: string): Promise<Invitation> =>
  answer(api.POST('/api/families/{familyId}/invitations', { params: { path: { familyId }, header: once(key) }, body }));

export const revokeInvitation = (familyId: string, invitationId: string): Promise<void> =>
  done(
    api.DELETE('/api/families/{familyId}/invitations/{invitationId}', {
      params: { path: { familyId, invitationId } },
    }),
  );

export const lookAtInvitation = (token: string): Promise<InvitationOffer> =>
  answer(api.POST('/api/invitations/look', { body: { token } }));

export const acceptInvitation = (token: string): Promise<{ familyId: string }> =>
  answer(api.POST('/api/invitations/acceptance', { body: { token } }));

export const lookAtJoinLink = (token: string): Promise<{ firstName: string }> =>
  answer(api.POST('/api/sign-ins/join-link/look', { body: { token } }));

export const signInWithJoinLink = (token: string): Promise<Me | SecondStep> =>
  answer(api.POST('/api/sign-ins/join-link', { body: { token } }));

export const ownStudentProfileQuery = queryOptions({
  queryKey: keys.ownStudentProfile,
  queryFn: ({ signal }) => answer(api.GET('/api/student-profile', { signal })),
});

export const handoverQuery = queryOptions({
  queryKey: keys.handover,
  queryFn: ({ signal }): Promise<Handover> => answer(api.GET('/api/handover', { signal })),
  retry: false,
});

export const askForHandover = (body: HandoverWish): Promise<unknown> => answer(api.POST('/api/handover', { body }));

export const completeHandover = (token: string): Promise<void> =>
  done(api.POST('/api/handover/confirmation', { body: { token } }));

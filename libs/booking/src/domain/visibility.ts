import type { Uuid } from '@app/kernel';
import type { SessionFacts } from '../booking.types';

/** Student and tutor see a session once it is more than a time that the family keeps while it pays. */
export function isShownToInvited(session: Pick<SessionFacts, 'heldAt'>): boolean {
  return session.heldAt !== null;
}

/** The families that a guardian owns, and the students that they guard in these and others. */
export interface GuardianSight {
  readonly ownedFamilyIds: readonly Uuid[];
  readonly guarded: readonly { readonly familyId: Uuid; readonly studentId: Uuid }[];
}

/** A family's owner sees all that it books, another guardian what is booked for a student that they guard in it. */
export function isInSight(sight: GuardianSight, session: Pick<SessionFacts, 'familyId' | 'studentId'>): boolean {
  return (
    sight.ownedFamilyIds.includes(session.familyId) ||
    sight.guarded.some((link) => link.familyId === session.familyId && link.studentId === session.studentId)
  );
}

import type { Uuid } from '@app/kernel';
import type { Power } from './powers';

/** A student as their guardians see them. */
export interface Student {
  readonly id: Uuid;
  readonly firstName: string;
  readonly surname: string | null;
  readonly grade: string | null;
  readonly goals: string | null;
  readonly timeZone: string;
  /** Null once they took the profile over and sign in with their own address. */
  readonly handle: string | null;
  readonly isSuspended: boolean;
  /** A guardian demands to be in the room before a session begins. */
  readonly requiresPresence: boolean;
}

/** All that a tutor may learn of a student (policy 3(a)). */
export interface StudentCard {
  readonly id: Uuid;
  readonly firstName: string;
  readonly grade: string | null;
  readonly goals: string | null;
  readonly timeZone: string;
}

/** One student in one family, for a guardian whose power was checked. */
export interface StudentLink {
  readonly studentId: Uuid;
  readonly familyId: Uuid;
  readonly firstName: string;
  readonly timeZone: string;
  readonly requiresPresence: boolean;
}

export interface FamilyMembership {
  readonly id: Uuid;
  readonly name: string;
  readonly isOwn: boolean;
  readonly powers: readonly Power[];
}

export interface FamilyGuardian {
  readonly accountId: Uuid;
  /** All powers for the owner; for others what they hold for any student of the family. */
  readonly powers: readonly Power[];
}

export interface Guardianship {
  readonly accountId: Uuid;
  readonly familyId: Uuid;
  readonly powers: readonly Power[];
  /** They want to be in the room before a session of the student begins. */
  readonly demandsPresence: boolean;
}

export interface Contact {
  readonly accountId: Uuid;
  /** Null for students, who have no address, and for accounts whose data was erased. */
  readonly email: string | null;
  readonly firstName: string;
  readonly lastName: string | null;
  readonly timeZone: string;
}

/** Whose sessions a guardian may see: all of the families that they own, and those of the students that they guard. */
export interface GuardianSight {
  readonly ownedFamilyIds: readonly Uuid[];
  readonly guarded: readonly { readonly familyId: Uuid; readonly studentId: Uuid; readonly powers: readonly Power[] }[];
}

import type { Uuid } from '@app/kernel';
import type { Role } from '@app/platform';

export const STAFF_ROLES = [
  'staff:support',
  'staff:safety',
  'staff:finance',
  'staff:privacy',
  'staff:admin',
] as const satisfies readonly Role[];

export type StaffRole = (typeof STAFF_ROLES)[number];

export type AccountState = 'active' | 'suspended' | 'closed';

/** What staff look for: the whole address, or how a name or a student's sign-in name begins. */
export type PeopleQuery = { readonly email: string } | { readonly prefix: string };

/** A person with everything that may identify them: for the console's lib, which masks it before anybody sees it. */
export interface FoundPerson {
  readonly accountId: Uuid;
  readonly firstName: string;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly handle: string | null;
  readonly stateCode: string | null;
  readonly state: AccountState;
  readonly roles: readonly Role[];
}

export interface FamilyOfPerson {
  readonly familyId: Uuid;
  readonly name: string;
  readonly members: readonly {
    readonly accountId: Uuid;
    readonly firstName: string;
    readonly lastName: string | null;
    readonly as: 'owner' | 'guardian' | 'student';
  }[];
}

export interface PersonFile extends FoundPerson {
  readonly isEmailVerified: boolean;
  readonly phone: string | null;
  readonly street: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly birthDate: Temporal.PlainDate | null;
  /** By the rules of today; null where no birth date is known. */
  readonly isAdult: boolean | null;
  readonly timeZone: string;
  readonly registeredAt: Temporal.Instant;
  readonly families: readonly FamilyOfPerson[];
  readonly signIns: readonly PersonSignIn[];
}

export interface PersonSignIn {
  readonly at: Temporal.Instant;
  readonly address: string | null;
  /** "Chrome on Windows": what the browser says in full is nobody's to read. */
  readonly device: string;
  readonly isOpen: boolean;
}

export interface StaffMember {
  readonly accountId: Uuid;
  readonly firstName: string;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly state: AccountState;
  readonly roles: readonly StaffRole[];
  readonly since: Temporal.Instant;
}

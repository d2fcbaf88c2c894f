import type { Uuid } from '@app/kernel';
import type { Student } from '../families/family';
import type { Power } from '../families/powers';

/** What a guardian may change of a student's profile; the sign-in is changed on its own (policy 7(a)). */
export interface StudentEdit {
  readonly firstName: string;
  readonly surname: string | null;
  readonly birthDate: Temporal.PlainDate;
  readonly grade: string | null;
  readonly goals: string | null;
  readonly timeZone: string;
  readonly accessibilityNeeds: string | null;
}

export interface SupervisorName {
  readonly accountId: Uuid;
  readonly firstName: string;
  readonly lastName: string | null;
}

/** Who keeps a profile paused, as one family is told: never a name of the other. */
export const PAUSED_BY = ['your-family', 'other-family'] as const;
export type PausedBy = (typeof PAUSED_BY)[number];

/** One student as one guardian of one family sees them. */
export interface StudentProfile extends Student {
  readonly familyId: Uuid;
  readonly birthDate: Temporal.PlainDate | null;
  readonly accessibilityNeeds: string | null;
  /** What the reader may do for this student, in this family. */
  readonly powers: readonly Power[];
  /** Whether the reader themself wants to be in the room before a session begins. */
  readonly demandsPresence: boolean;
  /** The adult who is named on sessions that this family books; null where nobody may supervise. */
  readonly supervisor: SupervisorName | null;
  /** Another family guards this student as well. Who they are is not said. */
  readonly hasOtherFamily: boolean;
  /** Each family ends only its own pause; the profile is paused while one stands. */
  readonly pausedBy: readonly PausedBy[];
  /** Our staff check the student's age; until then the profile is paused. */
  readonly isAgeInDoubt: boolean;
  /** 18 or older: the profile is theirs to run, whatever was handed over so far. */
  readonly isAdult: boolean;
  /** Where the student comes of age soon, or did and has not taken the profile over: from when on. */
  readonly comesOfAgeOn: Temporal.PlainDate | null;
}

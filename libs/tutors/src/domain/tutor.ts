import type { Uuid } from '@app/kernel';

export const TUTOR_LEVELS = ['middle-school', 'high-school', 'ap', 'test-prep'] as const;
export type TutorLevel = (typeof TUTOR_LEVELS)[number];

export const ACCEPTANCES = ['instant', 'request'] as const;
/** Whether a booking stands at once, or waits for the tutor's answer. */
export type Acceptance = (typeof ACCEPTANCES)[number];

export interface TaughtSubject {
  readonly subjectId: Uuid;
  readonly name: string;
  readonly levels: readonly TutorLevel[];
}

/** What anyone may see of a listed tutor. Holds nothing that leads back to the sign-in: no account id, no e-mail, no surname. */
export interface TutorCard {
  readonly id: Uuid;
  readonly slug: string;
  readonly displayName: string;
  readonly headline: string;
  readonly avatarSeed: string;
  readonly timeZone: string;
  readonly languages: readonly string[];
  readonly subjects: readonly TaughtSubject[];
}

/** A tutor as other modules see one: the card and what booking needs. Never answered to a browser as it is. */
export interface Tutor extends TutorCard {
  readonly accountId: Uuid;
  readonly acceptance: Acceptance;
  /** Listed with every check valid at the time of reading. */
  readonly isListed: boolean;
  /** May go on with what is booked: not suspended, every check valid at the time of reading. */
  readonly mayMeetStudents: boolean;
}

export interface TutorBackground {
  readonly biography: string;
  readonly education: string;
  readonly experience: string;
}

export interface TutorPage extends TutorCard, TutorBackground {
  readonly acceptance: Acceptance;
}

export interface BookableTutor {
  readonly tutorId: Uuid;
  readonly accountId: Uuid;
  readonly timeZone: string;
  readonly displayName: string;
}

export interface Subject {
  readonly id: Uuid;
  readonly slug: string;
  readonly name: string;
  readonly area: string;
  readonly levels: readonly { readonly level: TutorLevel; readonly name: string }[];
}

/** What a tutor writes about themselves. */
export interface TutorProfileDraft extends TutorBackground {
  readonly displayName: string;
  readonly headline: string;
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly acceptance: Acceptance;
  readonly subjects: readonly { readonly subjectId: Uuid; readonly levels: readonly TutorLevel[] }[];
}

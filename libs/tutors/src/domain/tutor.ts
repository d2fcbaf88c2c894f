import type { Uuid } from '@app/kernel';
import type { Video } from './video';

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
  /** Draws the generated avatar where there is no picture. */
  readonly avatarSeed: string;
  /** The picture's path on our own address; null where the tutor gave none. */
  readonly avatarUrl: string | null;
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

/** Years where the tutor gave them; `toYear` null: still there. */
export interface Education {
  readonly award: string;
  readonly institution: string;
  readonly fromYear: number | null;
  readonly toYear: number | null;
}

export interface Experience {
  readonly role: string;
  readonly organization: string;
  readonly fromYear: number | null;
  readonly toYear: number | null;
}

export interface TutorBackground {
  readonly biography: string;
  readonly education: readonly Education[];
  readonly experience: readonly Experience[];
}

export interface TutorPage extends TutorCard, TutorBackground {
  readonly acceptance: Acceptance;
  readonly video: Video | null;
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
  readonly video: Video | null;
  readonly subjects: readonly { readonly subjectId: Uuid; readonly levels: readonly TutorLevel[] }[];
}

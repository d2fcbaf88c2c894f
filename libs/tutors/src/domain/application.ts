import type { Uuid } from '@app/kernel';
import type { DocumentKind, DocumentType } from './document';

export const APPLICATION_STATES = ['draft', 'submitted', 'needs-changes', 'approved', 'declined'] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

export const DECISIONS = ['approve', 'decline', 'ask-for-changes'] as const;
export type Decision = (typeof DECISIONS)[number];

export type ApplicationMove = 'submit' | Decision;

/** A declined application stays as it is: who applies again begins another. */
export const APPLICATION_MOVES = {
  draft: { submit: 'submitted' },
  submitted: { approve: 'approved', decline: 'declined', 'ask-for-changes': 'needs-changes' },
  'needs-changes': { submit: 'submitted', decline: 'declined' },
  approved: {},
  declined: {},
} as const satisfies Record<ApplicationState, Partial<Record<ApplicationMove, ApplicationState>>>;

/** The state after the move, or null where the table has none. */
export function nextApplicationState(from: ApplicationState, move: ApplicationMove): ApplicationState | null {
  const moves: Partial<Record<ApplicationMove, ApplicationState>> = APPLICATION_MOVES[from];
  return moves[move] ?? null;
}

/** While it is with the applicant; once submitted it stays as staff read it, until they ask for changes. */
export function isEditable(state: ApplicationState): boolean {
  return state === 'draft' || state === 'needs-changes';
}

export interface Application {
  readonly id: Uuid;
  readonly tutorId: Uuid;
  readonly state: ApplicationState;
  /** A hint for staff: what is really offered is the availability of the calendar. */
  readonly hoursPerWeek: number | null;
  readonly availabilityNote: string;
  readonly startedAt: Temporal.Instant;
  readonly submittedAt: Temporal.Instant | null;
  readonly decidedAt: Temporal.Instant | null;
  readonly decidedBy: Uuid | null;
  readonly decisionReason: string | null;
  readonly mayApplyAgainAt: Temporal.Instant | null;
}

export interface ApplicationDocument {
  readonly id: Uuid;
  readonly kind: DocumentKind;
  /** As the applicant called it, made safe to show; it never decides where the file is kept. */
  readonly fileName: string;
  readonly contentType: DocumentType;
  readonly bytes: number;
  readonly uploadedAt: Temporal.Instant;
}

/** What an application needs before it can be read. Photo and video help and aren't needed. */
export interface ApplicationContent {
  readonly displayName: string;
  readonly headline: string;
  readonly biography: string;
  readonly education: readonly unknown[];
  readonly experience: readonly unknown[];
  readonly languages: readonly string[];
  readonly subjects: readonly unknown[];
  readonly hoursPerWeek: number | null;
  readonly documents: readonly { readonly kind: DocumentKind }[];
}

export const SHORTEST_BIOGRAPHY = 80;

/** Everything that is still missing, each as the field and what to do. Empty: it can be submitted. */
export function missingFrom(content: ApplicationContent): { pointer: string; detail: string }[] {
  const needs: [isThere: boolean, pointer: string, detail: string][] = [
    [content.displayName.trim().length >= 2, '/displayName', 'Give the name that families will see.'],
    [content.headline.trim() !== '', '/headline', 'Say in one line what you help with.'],
    [
      content.biography.trim().length >= SHORTEST_BIOGRAPHY,
      '/biography',
      `Tell families about yourself in at least ${SHORTEST_BIOGRAPHY} characters.`,
    ],
    [content.languages.length > 0, '/languages', 'Choose at least one language.'],
    [content.education.length > 0, '/education', 'Add at least one degree, diploma or course of study.'],
    [content.experience.length > 0, '/experience', 'Add at least one thing that you taught or did.'],
    [content.subjects.length > 0, '/subjects', 'Choose at least one subject.'],
    [content.hoursPerWeek !== null, '/hoursPerWeek', 'Say about how many hours a week you could teach.'],
    [
      content.documents.some(({ kind }) => kind === 'identity'),
      '/documents',
      'Add a photo ID: a driver’s license, a passport or a state ID.',
    ],
  ];
  return needs.filter(([isThere]) => !isThere).map(([, pointer, detail]) => ({ pointer, detail }));
}

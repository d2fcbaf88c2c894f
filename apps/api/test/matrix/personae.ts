import type { Role } from '@app/platform';

/** Everybody who tries every route: those of the first family's circle, those of another, strangers, and staff. */
const ROLES_OF = {
  visitor: [],
  guardian: ['guardian'],
  'other guardian': ['guardian'],
  student: ['student'],
  'other student': ['student'],
  tutor: ['tutor'],
  'other tutor': ['tutor'],
  'staff:support': ['staff:support'],
  'staff:safety': ['staff:safety'],
  'staff:finance': ['staff:finance'],
  'staff:privacy': ['staff:privacy'],
  'staff:admin': ['staff:admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Persona = keyof typeof ROLES_OF;
export type StaffPersona = Extract<Persona, `staff:${string}`>;

export const PERSONAE = Object.keys(ROLES_OF) as Persona[];
export const STAFF = PERSONAE.filter((persona): persona is StaffPersona => persona.startsWith('staff:'));

export const rolesOf = (persona: Persona): readonly Role[] => ROLES_OF[persona];

/** What is planted in the first family's data and its tutor's: words that stand nowhere else. */
export const SECRETS = {
  guardianFirstName: 'Quentilda',
  guardianLastName: 'Vossenbarrow',
  guardianEmail: 'quentilda.vossenbarrow@example.com',
  familyName: 'Vossenbarrows of Yarmouth',
  payerName: 'Q Vossenbarrow Payer',
  studentFirstName: 'Ximbert',
  studentSurname: 'Ulfric-Vossen',
  studentBirthDate: '2011-11-23',
  studentHandle: 'ximbert-of-yarmouth',
  studentGoals: 'Zebrawood goals of the profile',
  studentNeeds: 'Oboe accessibility needs',
  sessionGoals: 'Quokka goals of the session',
  tutorEmail: 'tutor.pemberquist@example.com',
  tutorLastName: 'Pemberquist',
} as const;

export type Secret = keyof typeof SECRETS;

const STUDENTS_OWN: Secret[] = [
  'studentFirstName',
  'studentSurname',
  'studentBirthDate',
  'studentHandle',
  'studentGoals',
  'studentNeeds',
  'sessionGoals',
];

/** What each may ever read of it without breaking the glass, on any route and in any answer. Whoever is missing: nothing. */
const READS: Partial<Record<Persona, readonly Secret[]>> = {
  guardian: (Object.keys(SECRETS) as Secret[]).filter((secret) => !secret.startsWith('tutor')),
  student: ['guardianFirstName', 'familyName', ...STUDENTS_OWN],
  // The first name of a guardian who watches is in the list of those in the room.
  tutor: ['guardianFirstName', 'studentFirstName', 'studentGoals', 'sessionGoals', 'tutorEmail', 'tutorLastName'],
};

/** Staff find people by masked results. */
const STAFF_READ: readonly Secret[] = ['guardianFirstName', 'studentFirstName'];

/** The planted words in an answer that this person may not read. */
export function leaksIn(text: string, persona: Persona): Secret[] {
  const readable: readonly Secret[] = persona.startsWith('staff:') ? STAFF_READ : (READS[persona] ?? []);
  return (Object.entries(SECRETS) as [Secret, string][])
    .filter(([secret, word]) => !readable.includes(secret) && text.includes(word))
    .map(([secret]) => secret);
}

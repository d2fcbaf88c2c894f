import type {
  ApplicationState,
  BreakGlassPurpose,
  PersonSection,
  Queue,
  Role,
  StaffRole,
  VettingKind,
} from '../../../lib/api-types';

export const QUEUE_WORDS: Record<Queue, { title: string; to: string; none: string; text: string }> = {
  applications: {
    title: 'Applications',
    to: '/console/applications',
    none: 'None waiting',
    text: 'Tutors who wait for an answer.',
  },
  'expiring-checks': {
    title: 'Expiring checks',
    to: '/console/expiring-checks',
    none: 'None soon',
    text: 'Background checks that ran out, or will within 60 days.',
  },
  'age-cases': {
    title: 'Age cases',
    to: '/console/age-cases',
    none: 'None open',
    text: 'Students who may be under 13. They are suspended until you decide.',
  },
  'access-reviews': {
    title: 'Access reviews',
    to: '/console/access-reviews',
    none: 'None waiting',
    text: 'Unmasked looks at people that a colleague must review.',
  },
};

export const STAFF_ROLE_WORDS: Record<StaffRole, { name: string; text: string }> = {
  'staff:support': { name: 'Support', text: 'Helps families and tutors, reviews applications.' },
  'staff:safety': { name: 'Safety', text: 'Decides age cases, reviews and suspends tutors.' },
  'staff:finance': { name: 'Finance', text: 'Payments, refunds and payouts.' },
  'staff:privacy': { name: 'Privacy', text: 'Privacy requests, age cases, access reviews, the audit trail.' },
  'staff:admin': { name: 'Admin', text: 'Hands out roles, reviews access. Sees nobody’s data by being admin.' },
};

export const ROLE_WORDS: Record<Role, string> = {
  guardian: 'Guardian',
  student: 'Student',
  tutor: 'Tutor',
  'staff:support': 'Staff: support',
  'staff:safety': 'Staff: safety',
  'staff:finance': 'Staff: finance',
  'staff:privacy': 'Staff: privacy',
  'staff:admin': 'Staff: admin',
};

export const APPLICATION_WORDS: Record<ApplicationState, string> = {
  draft: 'Not sent yet',
  submitted: 'Waiting',
  'needs-changes': 'Asked for changes',
  approved: 'Approved',
  declined: 'Declined',
};

export const CHECK_WORDS: Record<VettingKind, string> = {
  identity: 'Identity',
  'criminal-record': 'Criminal record',
  'sex-offender-registry': 'Sex-offender registry',
};

export const LISTING_WORDS = {
  applied: 'Not listed yet',
  listed: 'Listed',
  unlisted: 'Not listed',
  suspended: 'Suspended',
} as const;

export const PURPOSE_WORDS: Record<BreakGlassPurpose, string> = {
  'support-request': 'They asked for help',
  'safety-report': 'A safety report',
  'age-case': 'An age case',
  'payment-question': 'A question about a payment',
  'privacy-request': 'A privacy request',
  'legal-request': 'A legal request',
};

export const SECTION_WORDS: Record<PersonSection, { title: string; text: string }> = {
  identity: { title: 'Identity', text: 'Full name, birth date, sign-in name' },
  contact: { title: 'Contact', text: 'E-mail, phone, postal address' },
  family: { title: 'Family', text: 'Full names of the family' },
  'sign-ins': { title: 'Sign-ins', text: 'The last ten, with address and browser' },
};

export const AGE_CASE_SOURCE_WORDS = {
  'birth-date': 'A birth date that was entered',
  guardian: 'A guardian said so',
  student: 'The student said so',
  tutor: 'A tutor said so',
  staff: 'Staff noticed',
} as const;

const ACTION_WORDS: Readonly<Record<string, string>> = {
  'console.searched-people': 'Searched for people',
  'console.opened-file': 'Opened a file',
  'console.broke-glass': 'Opened unmasked access',
  'console.ended-break-glass': 'Closed unmasked access',
  'console.read-unmasked': 'Read unmasked data',
  'console.reviewed-access': 'Reviewed an access',
  'console.changed-staff-roles': 'Changed staff roles',
  'console.read-audit': 'Read the audit trail',
  'console.confirmed-age-case': 'Confirmed an age case, student erased',
  'console.cleared-age-case': 'Cleared an age case',
  'tutors.decided': 'Answered an application',
  'tutors.check-recorded': 'Recorded a check',
  'tutors.document-opened': 'Opened a document',
  'tutors.suspended': 'Suspended a tutor',
  'tutors.relisted': 'Listed a tutor again',
};

export const AUDIT_ACTIONS = Object.entries(ACTION_WORDS).map(([value, label]) => ({ value, label }));

/** Acts of parts that came later are shown under their own name. */
export const actionWords = (action: string): string => ACTION_WORDS[action] ?? action;

/** "12:05", for what runs out. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

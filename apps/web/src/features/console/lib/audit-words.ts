import type {
  ApplicationDecision,
  AuditRecord,
  BreakGlassPurpose,
  Permission,
  PersonSection,
  StaffRole,
  VettingKind,
} from '../../../lib/api-types';
import { actionWords, CHECK_WORDS, PURPOSE_WORDS, SECTION_WORDS, STAFF_ROLE_WORDS } from './words';

type Facts = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const named = <Key extends string>(words: Readonly<Record<Key, string>>, value: unknown): string =>
  words[text(value) as Key] ?? text(value);
const roles = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).map((role) => STAFF_ROLE_WORDS[text(role) as StaffRole]?.name ?? text(role));

const DECIDED: Readonly<Record<ApplicationDecision, string>> = {
  approve: 'Approved and listed',
  'ask-for-changes': 'Asked for changes',
  decline: 'Declined',
};

/** What the facts of each act say, in parts of one line. */
const FACT_WORDS: Readonly<Record<string, (facts: Facts) => string[]>> = {
  'console.searched-people': ({ by, term, found }) => [
    `${by === 'email' ? 'By an e-mail address' : 'By how a name begins'}: ${text(term)}`,
    Array.isArray(found) ? `${found.length} found` : '',
  ],
  'console.broke-glass': ({ purpose, ticket, minutes }) => [
    named<BreakGlassPurpose>(PURPOSE_WORDS, purpose),
    `ticket ${text(ticket)}`,
    `for ${text(minutes)} min`,
  ],
  'console.ended-break-glass': () => [],
  'console.read-unmasked': ({ section }) => [SECTION_WORDS[text(section) as PersonSection]?.text ?? text(section)],
  'console.reviewed-access': ({ verdict }) => [verdict === 'in-order' ? 'In order' : 'Questioned'],
  'console.changed-staff-roles': ({ granted, ended }) => [
    ...some('Given', roles(granted)),
    ...some('Taken away', roles(ended)),
  ],
  'console.read-audit': ({ action, actorId, subjectId, from, until }) => [
    ...(action ? [`What: ${actionWords(text(action))}`] : []),
    ...(actorId ? ['by one person'] : []),
    ...(subjectId ? ['about one subject'] : []),
    ...(from ? [`from ${day(from)}`] : []),
    ...(until ? [`until ${day(until)}`] : []),
  ],
  'console.confirmed-age-case': ({ certificateId }) => [`Certificate ${short(text(certificateId))}`],
  'console.cleared-age-case': () => [],
  'tutors.decided': ({ decision }) => [named(DECIDED, decision)],
  'tutors.check-recorded': ({ kind, result, provider }) => [
    named<VettingKind>(CHECK_WORDS, kind),
    text(result),
    text(provider),
  ],
  'tutors.document-opened': ({ documentId }) => [`Document ${short(text(documentId))}`],
};

const some = (what: string, names: string[]): string[] => (names.length > 0 ? [`${what}: ${names.join(', ')}`] : []);
const day = (value: unknown): string => text(value).slice(0, 10);

/** Acts of parts that came later show what was written down, name by name. */
function asWritten(facts: Facts): string[] {
  return Object.entries(facts).map(([name, value]) => {
    const words = name.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`).replace(/ id$/, '');
    const said = Array.isArray(value) ? String(value.length) : text(value) || JSON.stringify(value);
    return `${words}: ${short(said)}`;
  });
}

export function factWords({ action, facts }: Pick<AuditRecord, 'action' | 'facts'>): string {
  const parsed: unknown = JSON.parse(facts);
  if (typeof parsed !== 'object' || parsed === null) return '';
  return (FACT_WORDS[action] ?? asWritten)(parsed as Facts)
    .filter(Boolean)
    .join(' · ');
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Of an id its end is enough to tell two apart. */
const short = (value: string): string => (UUID.test(value) ? value.slice(-8) : value);

interface SubjectKind {
  name: string;
  page: (id: string) => string;
  needs: Permission;
}

const SUBJECTS: Readonly<Record<string, SubjectKind>> = {
  person: { name: 'Person', page: (id) => `/console/people/${id}`, needs: 'console.see-people' },
  tutor: { name: 'Tutor', page: (id) => `/console/applications/${id}`, needs: 'console.review-applications' },
  'age-case': { name: 'Age case', page: (id) => `/console/age-cases/${id}`, needs: 'console.age-cases' },
  'break-glass': {
    name: 'Access',
    page: () => '/console/access-reviews?state=reviewed',
    needs: 'console.review-access',
  },
};

export interface SubjectWords {
  name: string;
  /** Its page; null where the reader may not open it. */
  to: string | null;
}

/** Whom or what an act was about; null for what is about nothing else, like a search. */
export function subjectWords(
  { subjectType, subjectId, subjectName }: Pick<AuditRecord, 'subjectType' | 'subjectId' | 'subjectName'>,
  may: (permission: Permission) => boolean,
): SubjectWords | null {
  if (subjectType === 'search' || subjectType === 'audit') return null;
  const kind = SUBJECTS[subjectType];
  return {
    name: subjectName ?? `${kind?.name ?? subjectType} ${short(subjectId)}`,
    to: kind && may(kind.needs) ? kind.page(subjectId) : null,
  };
}

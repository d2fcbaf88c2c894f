export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export type Power = 'book' | 'pay' | 'watch' | 'message' | 'consent' | 'supervise';

export interface Me {
  accountId: string;
  firstName: string;
  lastName: string | null;
  email: string | null;
  timeZone: string;
  roles: string[];
  permissions: string[];
  families: { id: string; name: string; powers: string[] }[];
  studentId: string | null;
}

export interface LegalDocument {
  document: string;
  title: string;
  version: string;
  sha256: string;
  effectiveOn: string;
  isDraft: boolean;
}

export interface Student {
  id: string;
  firstName: string;
  surname: string | null;
  grade: string | null;
  goals: string | null;
  timeZone: string;
  handle: string;
  isSuspended: boolean;
  requiresPresence: boolean;
}

export interface Family {
  id: string;
  name: string;
  guardians: { accountId: string; firstName: string; lastName: string; powers: string[] }[];
  students: Student[];
}

export interface Subject {
  id: string;
  slug: string;
  name: string;
  area: string;
  levels: { level: Level; name: string }[];
}

export interface TutorCard {
  id: string;
  slug: string;
  displayName: string;
  headline: string;
  avatarSeed: string;
  timeZone: string;
  languages: string[];
  subjects: { subjectId: string; name: string; levels: Level[] }[];
}

export type Level = 'middle-school' | 'high-school' | 'ap' | 'test-prep';

export type Acceptance = 'instant' | 'request';

export interface TutorPage extends TutorCard {
  biography: string;
  education: string;
  experience: string;
  acceptance: Acceptance;
}

export interface TutorProfile {
  id: string;
  slug: string;
  displayName: string;
  headline: string;
  biography: string;
  education: string;
  experience: string;
  languages: string[];
  timeZone: string;
  avatarSeed: string;
  acceptance: Acceptance;
  subjects: { subjectId: string; name: string; levels: Level[] }[];
  state: 'applied' | 'listed' | 'unlisted' | 'suspended';
  isListed: boolean;
  checks: { kind: string; result: 'passed' | 'failed' | 'waiting'; expiresAt: string | null }[];
}

export interface OpenStarts {
  tutorId: string;
  timeZone: string;
  minutes: number;
  starts: number[];
  lengths: number[];
  noticeMinutes: number;
  acceptance: Acceptance;
}

export interface OpenTutor {
  tutor: TutorCard;
  firstStart: number;
}

export type SessionState =
  | 'reserved'
  | 'requested'
  | 'confirmed'
  | 'in_progress'
  | 'completed'
  | 'declined'
  | 'expired'
  | 'cancelled'
  | 'missed';

export type SessionOutcome = 'delivered' | 'student_missed' | 'tutor_missed' | 'both_missed' | 'faulted';

export interface Session {
  id: string;
  state: SessionState;
  outcome: SessionOutcome | null;
  startsAt: string;
  endsAt: string;
  durationMinutes: number;
  tutor: { id: string; slug: string; displayName: string; timeZone: string; avatarSeed: string };
  student: { id: string; firstName: string; grade: string | null };
  familyId: string | null;
  subject: { id: string; name: string };
  level: Level;
  goals: string | null;
  heldMinutes: number;
  billedMinutes: number | null;
  reservedUntil: string | null;
  answerBy: string | null;
  joinOpensAt: string;
  roomClosesAt: string;
  viewerRole: 'guardian' | 'student' | 'tutor';
  can: { cancel: boolean; accept: boolean; decline: boolean; join: boolean; confirm: boolean };
}

export interface BookingWish {
  tutorId: string;
  studentId: string;
  familyId: string;
  subjectId: string;
  level: Level;
  startsAt: string;
  durationMinutes: number;
  goals?: string;
}

export interface CancellationQuote {
  returnedMinutes: number;
  keptMinutes: number;
  grantedMinutes: number;
  because: string;
}

export interface WeeklyRule {
  weekday: number;
  startsAt: string;
  endsAt: string;
  validFrom?: string | null;
  validUntil?: string | null;
}

export interface Availability {
  timeZone?: string;
  weekly: WeeklyRule[];
  overrides: { date: string; ranges: { startsAt: string; endsAt: string }[] }[];
  timeOff: { startsAt: string; endsAt: string }[];
  noticeMinutes: number;
  bufferMinutes: number;
  stepMinutes: number;
  horizonDays: number;
  maxSessionsPerDay: number;
  acceptance: Acceptance;
  version: number;
}

export interface Pack {
  id: string;
  name: string;
  minutes: number;
  bonusMinutes: number;
  priceCents: number;
  currency: string;
}

export interface Balance {
  availableMinutes: number;
  heldMinutes: number;
  setAsideMinutes: number;
  frozenMinutes: number;
  debtMinutes: number;
  lots: { id: string; source: string; minutes: number; expiresAt: string | null }[];
  expiring: { minutes: number; at: string }[];
}

export interface StatementItem {
  id: string;
  at: string;
  kind: string;
  minutes: number;
  availableAfter: number;
  heldAfter: number;
  description: string;
  sessionId: string | null;
  purchaseId: string | null;
}

export interface Statement {
  openingMinutes: number;
  closingMinutes: number;
  items: StatementItem[];
  nextCursor: string | null;
}

export interface Purchase {
  id: string;
  state: 'open' | 'paid' | 'expired' | 'failed';
  checkoutUrl: string | null;
  pack: Pack;
  minutes: number;
  amountCents: number;
  currency: string;
  createdAt: string;
  paidAt: string | null;
  reservationId: string | null;
  booking: null | 'confirmed' | 'slot-gone' | 'short';
}

export interface Receipt {
  number: string;
  payerName: string;
  paidAt: string;
  lines: { description: string; minutes?: number; amountCents: number }[];
  totalCents: number;
  currency: string;
}

export interface RoomEntry {
  url: string;
  token: string;
  identity: string;
  role: 'tutor' | 'student' | 'guardian';
  state: 'lobby' | 'admitted';
}

export interface RoomView {
  state: 'not-open' | 'open' | 'closed';
  participants: {
    participantId: string;
    displayName: string;
    role: string;
    state: 'lobby' | 'admitted' | 'left' | 'removed';
  }[];
  meter: { billableSeconds: number; runningSince: string | null; heldMinutes: number };
  opensAt: string;
  closesAt: string;
  livekitAvailable: boolean;
  isPaused: boolean;
}

export interface Timeline {
  segments: { who: string; role: string; from: string; to: string }[];
  together: { from: string; to: string }[];
  billableSeconds: number;
  billedMinutes: number | null;
  heldMinutes: number;
  returnedMinutes: number | null;
  because: string;
}

export interface Notice {
  id: string;
  kind: string;
  title: string;
  body: string;
  href: string;
  createdAt: string;
  readAt: string | null;
}

export interface NoticePage extends Page<Notice> {
  unreadCount: number;
}

interface Operation<Ok, Given extends { path?: object; query?: object; header?: object } = object, Body = never> {
  parameters: Given & { [Kind in Exclude<'path' | 'query' | 'header' | 'cookie', keyof Given>]?: never };
  requestBody?: [Body] extends [never] ? never : { content: { 'application/json': Body } };
  responses: { 200: { headers: object; content: { 'application/json': Ok } } };
}

type Once = { header: { 'Idempotency-Key': string } };
type ById = { path: { sessionId: string } };
type InFamily = { path: { familyId: string } };
type Nothing = unknown;

export interface paths {
  '/api/accounts': {
    post: Operation<
      Nothing,
      object,
      {
        firstName: string;
        lastName: string;
        email: string;
        password: string;
        birthDate: string;
        stateCode: string;
        timeZone: string;
        attestsAdult: boolean;
        accepted: { document: 'terms' | 'privacy'; version: string; sha256: string }[];
      }
    >;
  };
  '/api/accounts/verification': { post: Operation<Nothing, object, { token: string }> };
  '/api/accounts/verification-mails': { post: Operation<Nothing, object, { email: string }> };
  '/api/sign-ins': { post: Operation<Me, object, { email: string; password: string }>; delete: Operation<Nothing> };
  '/api/sign-ins/student': { post: Operation<Me, object, { handle: string; passphrase: string }> };
  '/api/sign-ins/current': { delete: Operation<Nothing> };
  '/api/me': { get: Operation<Me> };
  '/api/legal-documents': { get: Operation<LegalDocument[]> };
  '/api/legal-documents/{document}': {
    get: Operation<LegalDocument & { text: string }, { path: { document: string } }>;
  };
  '/api/families/{familyId}': { get: Operation<Family, InFamily> };
  '/api/families/{familyId}/students': {
    post: Operation<
      Student,
      InFamily & Once,
      {
        firstName: string;
        surname?: string;
        birthDate: string;
        grade?: string;
        goals?: string;
        timeZone: string;
        accessibilityNeeds?: string;
        handle: string;
        passphrase: string;
      }
    >;
  };
  '/api/subjects': { get: Operation<Subject[]> };
  '/api/tutors': {
    get: Operation<Page<TutorCard>, { query: { subject?: string; level?: Level; text?: string; cursor?: string } }>;
  };
  '/api/tutors/{slug}': { get: Operation<TutorPage, { path: { slug: string } }> };
  '/api/tutor/profile': { get: Operation<TutorProfile>; put: Operation<TutorProfile, object, unknown> };
  '/api/tutors/{tutorId}/open-starts': {
    get: Operation<OpenStarts, { path: { tutorId: string }; query: { from: string; to: string; minutes: number } }>;
  };
  '/api/open-tutors': {
    get: Operation<
      { items: OpenTutor[] },
      { query: { subject: string; level?: Level; from: string; to: string; minutes: number } }
    >;
  };
  '/api/sessions': {
    get: Operation<Page<Session>, { query: { scope: 'upcoming' | 'past'; cursor?: string } }>;
    post: Operation<Session, Once, BookingWish>;
  };
  '/api/reservations': { post: Operation<Session, Once, BookingWish> };
  '/api/reservations/{sessionId}': { delete: Operation<Nothing, ById> };
  '/api/sessions/{sessionId}': { get: Operation<Session, ById> };
  '/api/sessions/{sessionId}/confirmation': { post: Operation<Session, ById & Once> };
  '/api/sessions/{sessionId}/cancellation-quote': { get: Operation<CancellationQuote, ById> };
  '/api/sessions/{sessionId}/cancellation': {
    post: Operation<Session, ById & Once, { expectedReturnedMinutes: number; reason?: string }>;
  };
  '/api/sessions/{sessionId}/acceptance': { post: Operation<Session, ById & Once> };
  '/api/sessions/{sessionId}/decline': { post: Operation<Session, ById & Once, { reason?: string }> };
  '/api/tutor/availability': { get: Operation<Availability>; put: Operation<Availability, object, Availability> };
  '/api/packs': { get: Operation<Pack[]> };
  '/api/families/{familyId}/balance': { get: Operation<Balance, InFamily> };
  '/api/families/{familyId}/statement': {
    get: Operation<Statement, InFamily & { query: { from?: string; to?: string; cursor?: string } }>;
  };
  '/api/families/{familyId}/purchases': { get: Operation<Page<Purchase>, InFamily & { query: { cursor?: string } }> };
  '/api/purchases': {
    post: Operation<Purchase, Once, { familyId: string; packId: string; reservationId?: string }>;
  };
  '/api/purchases/{purchaseId}': { get: Operation<Purchase, { path: { purchaseId: string } }> };
  '/api/purchases/{purchaseId}/receipt': { get: Operation<Receipt, { path: { purchaseId: string } }> };
  '/api/sessions/{sessionId}/room': { get: Operation<RoomView, ById> };
  '/api/sessions/{sessionId}/room/entry': { post: Operation<RoomEntry, ById> };
  '/api/sessions/{sessionId}/room/admissions': { post: Operation<Nothing, ById, { participantId: string }> };
  '/api/sessions/{sessionId}/room/removals': { post: Operation<Nothing, ById, { participantId: string }> };
  '/api/sessions/{sessionId}/room/pause': { post: Operation<Nothing, ById> };
  '/api/sessions/{sessionId}/room/resume': { post: Operation<Nothing, ById> };
  '/api/sessions/{sessionId}/room/end': { post: Operation<Nothing, ById> };
  '/api/sessions/{sessionId}/room/reopening': { post: Operation<Nothing, ById> };
  '/api/sessions/{sessionId}/timeline': { get: Operation<Timeline, ById> };
  '/api/notifications': { get: Operation<NoticePage, { query: { cursor?: string } }> };
  '/api/notifications/read': { post: Operation<Nothing, object, { ids?: string[]; all?: boolean }> };
}

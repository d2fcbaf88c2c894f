import type { JsonValue, Uuid } from '@app/kernel';

/** Whole minutes of one family, at one instant. What has lapsed by then is not in it, whether the job ran or not. */
export interface FamilyBalance {
  availableMinutes: number;
  heldMinutes: number;
  /** A refund of them is under way. */
  setAsideMinutes: number;
  /** Their payment is disputed. */
  frozenMinutes: number;
  /** Owed after a dispute was lost. While it is above 0, `availableMinutes` is 0 and nothing new can be held. */
  debtMinutes: number;
}

export type LotSource = 'purchase' | 'grant' | 'bonus';

/** What the caller wants remembered with a credit: ids and facts, no personal data. */
export type CreditReference = { purchaseId?: Uuid; sessionId?: Uuid; reason?: string } & Record<string, JsonValue>;

export interface Lot {
  id: Uuid;
  source: LotSource;
  /** What the lot was opened with. */
  minutes: number;
  availableMinutes: number;
  heldMinutes: number;
  setAsideMinutes: number;
  frozenMinutes: number;
  refundedMinutes: number;
  isDisputed: boolean;
  /** Null = never. */
  expiresAt: Temporal.Instant | null;
  openedAt: Temporal.Instant;
  reference: CreditReference;
}

export interface Expiring {
  minutes: number;
  at: Temporal.Instant;
}

export const STATEMENT_KINDS = [
  'bought',
  'granted',
  'held',
  'used',
  'returned',
  'expired',
  'set-aside',
  'refunded',
  'restored',
  'frozen',
  'thawed',
  'taken-back',
  'debt-paid',
] as const;

export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** One movement. A settlement shows as two: what was used, and what came back. */
export interface StatementLine {
  /** Unique within the statement and stable. */
  id: string;
  transferId: Uuid;
  at: Temporal.Instant;
  kind: StatementKind;
  /** How many minutes moved, without a sign. */
  minutes: number;
  /** The movement, account by account. */
  changes: FamilyBalance;
  /** The balance after it. */
  after: FamilyBalance;
  /** The session that the minutes were held for, or that they were granted for. */
  sessionId: Uuid | null;
  purchaseId: Uuid | null;
  reference: CreditReference;
}

/** `from` inclusive, `to` exclusive; newest first. */
export interface StatementQuery {
  from: Temporal.Instant;
  to: Temporal.Instant;
  cursor?: string | null;
  limit?: number;
}

export interface Statement {
  /** At `from` and at `to`, whatever page this is. */
  opening: FamilyBalance;
  closing: FamilyBalance;
  items: StatementLine[];
  nextCursor: string | null;
}

/** Every write names its intent: a repeat with the same input changes nothing, with another input it is refused. */
interface Write {
  key: string;
  at: Temporal.Instant;
}

export interface CreditMinutes extends Write {
  familyId: Uuid;
  minutes: number;
  source: LotSource;
  reference: CreditReference;
  /** Null = never; left out = as the dated rules say for this source. */
  expiresAt?: Temporal.Instant | null;
}

export interface GrantMinutes extends Write {
  familyId: Uuid;
  minutes: number;
  reference: CreditReference;
}

export interface HoldMinutes extends Write {
  familyId: Uuid;
  /** The session; another hold under another key adds to it. */
  holdId: Uuid;
  minutes: number;
}

export interface CaptureMinutes extends Write {
  holdId: Uuid;
  minutes: number;
  tutorId: Uuid;
}

export interface ReleaseMinutes extends Write {
  holdId: Uuid;
  /** Null = all that is left. */
  minutes: number | null;
  /** Lengthens the lots that something returned to, e.g. by the time that the minutes were held. */
  extendBySeconds?: number;
}

export interface SettleHold extends Write {
  holdId: Uuid;
  /** 0 to all that is held; the rest returns. */
  captureMinutes: number;
  tutorId: Uuid | null;
}

export interface MoveLotMinutes extends Write {
  lotId: Uuid;
  minutes: number;
}

export interface MoveLot extends Write {
  lotId: Uuid;
}

/** What a tutor delivered in one calendar month ("2027-03") of a zone. */
export interface DeliveredMonth {
  month: string;
  minutes: number;
  sessions: number;
}

export interface DeliveredSession {
  /** The hold that it was captured from, which is the session's id. */
  holdId: Uuid;
  minutes: number;
  at: Temporal.Instant;
}

import type { Uuid } from '@app/kernel';

export type MailboxSide = 'old' | 'new';

/** A new address waits for both mailboxes: the old one, so that nobody takes an account away; the new one, so that it is theirs. */
export interface EmailChange {
  readonly id: Uuid;
  readonly accountId: Uuid;
  readonly newEmail: string;
  readonly expiresAt: Temporal.Instant;
  readonly confirmed: Readonly<Record<MailboxSide, boolean>>;
  /** Done, taken back, replaced, or too old. */
  readonly isOver: boolean;
}

/** The mailbox that has not answered, with `side` answering now; null when both have. */
export function waitsFor(change: EmailChange, side: MailboxSide): MailboxSide | null {
  const other = side === 'old' ? 'new' : 'old';
  return change.confirmed[other] ? null : other;
}

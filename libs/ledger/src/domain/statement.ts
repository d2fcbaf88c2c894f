import type { Uuid } from '@app/kernel';
import type { CreditReference, FamilyBalance, LotSource, StatementKind, StatementLine } from '../ledger.types';

export type TransferKind =
  | 'credit'
  | 'hold'
  | 'capture'
  | 'release'
  | 'settle'
  | 'expire'
  | 'set_aside'
  | 'refund'
  | 'restore'
  | 'freeze'
  | 'thaw'
  | 'claw_back';

/** One transfer as the books have it. */
export interface PostedTransfer {
  id: Uuid;
  kind: TransferKind;
  at: Temporal.Instant;
  holdId: Uuid | null;
  reference: CreditReference;
  /** Of the lot that a credit opened; null otherwise. */
  source: LotSource | null;
  changes: FamilyBalance;
  /** What a tutor got of it. */
  deliveredMinutes: number;
  /** Debt that was paid by it, and debt that it made. */
  debtPaidMinutes: number;
  after: FamilyBalance;
}

const NAMES: Record<Exclude<TransferKind, 'credit'>, StatementKind> = {
  hold: 'held',
  capture: 'used',
  release: 'returned',
  settle: 'returned',
  expire: 'expired',
  set_aside: 'set-aside',
  refund: 'refunded',
  restore: 'restored',
  freeze: 'frozen',
  thaw: 'thawed',
  claw_back: 'taken-back',
};

const NOTHING: FamilyBalance = {
  availableMinutes: 0,
  heldMinutes: 0,
  setAsideMinutes: 0,
  frozenMinutes: 0,
  debtMinutes: 0,
};
const ACCOUNTS = Object.keys(NOTHING) as (keyof FamilyBalance)[];

function combine(a: FamilyBalance, b: FamilyBalance, sign: 1 | -1): FamilyBalance {
  return Object.fromEntries(
    ACCOUNTS.map((account) => [account, a[account] + sign * b[account]]),
  ) as unknown as FamilyBalance;
}

interface Movement {
  kind: StatementKind;
  changes: FamilyBalance;
}

/**
 * A transfer as a family reads it, oldest movement first: using comes before returning, and what pays a debt is shown
 * as coming in and going out. Balances after each movement follow from the one before the transfer.
 */
export function statementLines(transfer: PostedTransfer): StatementLine[] {
  let balance = combine(transfer.after, transfer.changes, -1);
  return movements(transfer).map(({ kind, changes }) => {
    balance = combine(balance, changes, 1);
    return {
      id: `${transfer.id}:${kind}`,
      transferId: transfer.id,
      at: transfer.at,
      kind,
      minutes: Math.max(...ACCOUNTS.map((account) => Math.abs(changes[account]))),
      changes,
      after: balance,
      sessionId: transfer.holdId ?? transfer.reference.sessionId ?? null,
      purchaseId: transfer.reference.purchaseId ?? null,
      reference: transfer.reference,
    };
  });
}

function movements(transfer: PostedTransfer): Movement[] {
  const { deliveredMinutes, debtPaidMinutes } = transfer;
  const used: FamilyBalance = { ...NOTHING, heldMinutes: -deliveredMinutes };
  const debtPaid: FamilyBalance = { ...NOTHING, availableMinutes: -debtPaidMinutes, debtMinutes: -debtPaidMinutes };
  const rest = combine(combine(transfer.changes, used, -1), debtPaid, -1);
  const parts: Movement[] = [
    { kind: 'used', changes: used },
    { kind: restKind(transfer), changes: rest },
    { kind: 'debt-paid', changes: debtPaid },
  ];
  return parts.filter(({ changes }) => ACCOUNTS.some((account) => changes[account] !== 0));
}

function restKind({ kind, source }: PostedTransfer): StatementKind {
  if (kind === 'credit') return source === 'purchase' ? 'bought' : 'granted';
  return NAMES[kind];
}

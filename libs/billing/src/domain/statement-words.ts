import type { StatementKind, StatementLine } from '@app/ledger';

const WORDS: Record<StatementKind, string> = {
  bought: 'Bought minutes',
  granted: 'Minutes from us',
  held: 'Held for a session',
  used: 'Used in a session',
  returned: 'Returned from a session',
  expired: 'Expired',
  'set-aside': 'Set aside for a refund',
  refunded: 'Refunded',
  restored: 'Back after a refund that did not happen',
  frozen: 'Frozen: the payment is disputed',
  thawed: 'Free again after a dispute',
  'taken-back': 'Taken back after a lost dispute',
  'debt-paid': 'Paid what was owed',
};

/** One movement in a few words; who and what it was for is named where it is known. */
export function describeMovement(
  line: Pick<StatementLine, 'kind' | 'purchaseId'>,
  facts: { tutorName: string | null; packName: string | null },
): string {
  if (line.kind === 'granted' && line.purchaseId !== null) return withPack('Bonus minutes', facts.packName);
  if (line.kind === 'bought') return withPack(WORDS.bought, facts.packName);
  return facts.tutorName === null ? WORDS[line.kind] : `${WORDS[line.kind]} with ${facts.tutorName}`;
}

function withPack(words: string, packName: string | null): string {
  return packName === null ? words : `${words}: ${packName}`;
}

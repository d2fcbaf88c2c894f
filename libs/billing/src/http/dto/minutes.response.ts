import { toIso } from '@app/kernel';
import { STATEMENT_KINDS, type FamilyBalance, type StatementKind } from '@app/ledger';
import { ApiProperty } from '@nestjs/swagger';
import type { FamilyMinutes } from '../../use-cases/get-balance';
import type { DescribedStatement } from '../../use-cases/get-statement';

const SOURCES = ['purchase', 'grant', 'bonus'] as const;

export class LotResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: SOURCES, enumName: 'LotSource' })
  source: (typeof SOURCES)[number];

  @ApiProperty({ type: 'integer', description: 'What can be spent of it.' })
  minutes: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: never.' })
  expiresAt: string | null;
}

export class ExpiringResponse {
  @ApiProperty({ type: 'integer' })
  minutes: number;

  @ApiProperty({ format: 'date-time' })
  at: string;
}

export class BalanceResponse {
  @ApiProperty({ type: 'integer' })
  availableMinutes: number;

  @ApiProperty({ type: 'integer', description: 'Kept for booked sessions.' })
  heldMinutes: number;

  @ApiProperty({ type: 'integer', description: 'A refund of them is under way.' })
  setAsideMinutes: number;

  @ApiProperty({ type: 'integer', description: 'Their payment is disputed.' })
  frozenMinutes: number;

  @ApiProperty({ type: 'integer', description: 'Owed; while it is above 0 nothing can be booked.' })
  debtMinutes: number;

  @ApiProperty({ type: [LotResponse], description: 'In the order in which they are spent.' })
  lots: LotResponse[];

  @ApiProperty({ type: [ExpiringResponse], description: 'What is lost unless it is used, soonest first.' })
  expiring: ExpiringResponse[];
}

export class StatementItemResponse {
  @ApiProperty()
  id: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ enum: STATEMENT_KINDS, enumName: 'StatementKind' })
  kind: StatementKind;

  @ApiProperty({
    type: 'integer',
    description: 'What it changed in available and held together: 0 while minutes are only held.',
  })
  minutes: number;

  @ApiProperty({ type: 'integer', description: 'How many minutes moved, without a sign.' })
  movedMinutes: number;

  @ApiProperty({ type: 'integer' })
  availableAfter: number;

  @ApiProperty({ type: 'integer' })
  heldAfter: number;

  @ApiProperty({ example: 'Held for a session with Ada L.' })
  description: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  sessionId: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  purchaseId: string | null;
}

export class StatementResponse {
  @ApiProperty({ type: 'integer', description: 'Available and held together, at the beginning of the period.' })
  openingMinutes: number;

  @ApiProperty({ type: 'integer', description: 'The same at its end.' })
  closingMinutes: number;

  @ApiProperty({ type: [StatementItemResponse], description: 'Newest first.' })
  items: StatementItemResponse[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export function toBalanceResponse({ balance, lots, expiring }: FamilyMinutes): BalanceResponse {
  return {
    ...balance,
    lots: lots.map((lot) => ({
      id: lot.id,
      source: lot.source,
      minutes: lot.availableMinutes,
      expiresAt: lot.expiresAt && toIso(lot.expiresAt),
    })),
    expiring: expiring.map(({ minutes, at }) => ({ minutes, at: toIso(at) })),
  };
}

export function toStatementResponse(statement: DescribedStatement): StatementResponse {
  return {
    openingMinutes: inHand(statement.opening),
    closingMinutes: inHand(statement.closing),
    items: statement.items.map((line) => ({
      id: line.id,
      at: toIso(line.at),
      kind: line.kind,
      minutes: inHand(line.changes),
      movedMinutes: line.minutes,
      availableAfter: line.after.availableMinutes,
      heldAfter: line.after.heldMinutes,
      description: line.description,
      sessionId: line.sessionId,
      purchaseId: line.purchaseId,
    })),
    nextCursor: statement.nextCursor,
  };
}

function inHand(balance: FamilyBalance): number {
  return balance.availableMinutes + balance.heldMinutes;
}

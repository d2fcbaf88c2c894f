import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import { Database, decodeCursor, encodeCursor } from '@app/platform';
import { statementLines, type TransferKind } from '../domain/statement';
import type {
  CreditReference,
  FamilyBalance,
  LotSource,
  Statement,
  StatementLine,
  StatementQuery,
} from '../ledger.types';
import { toBalance, type BalanceRow } from './minutes.repository';

const PAGE = 50;
const MOST = 200;

interface TransferRow extends BalanceRow {
  id: Uuid;
  family_seq: number;
  kind: TransferKind;
  hold_id: Uuid | null;
  reference: CreditReference;
  at: Date;
  source: LotSource | null;
  delivered: number;
  debt_paid: number;
  available_after: number;
  held_after: number;
  set_aside_after: number;
  frozen_after: number;
  debt_after: number;
}

/** Transfers that moved nothing (an empty release) only remember their key and are not shown. */
const TRANSFERS = `
  SELECT t.id, t.family_seq, t.kind, t.hold_id, t.reference, t.at, lot.source, e.*,
         t.available_after, t.held_after, t.set_aside_after, t.frozen_after, t.debt_after
  FROM ledger_transfer t
  LEFT JOIN ledger_lot lot ON lot.id = t.id
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(minutes) FILTER (WHERE account = 'available'), 0)::int AS available,
           coalesce(sum(minutes) FILTER (WHERE account = 'held'), 0)::int AS held,
           coalesce(sum(minutes) FILTER (WHERE account = 'set_aside'), 0)::int AS set_aside,
           coalesce(sum(minutes) FILTER (WHERE account = 'frozen'), 0)::int AS frozen,
           coalesce(-sum(minutes) FILTER (WHERE account = 'debt'), 0)::int AS debt,
           coalesce(sum(minutes) FILTER (WHERE account = 'delivered'), 0)::int AS delivered,
           coalesce(sum(minutes) FILTER (WHERE account = 'debt' AND minutes > 0), 0)::int AS debt_paid,
           count(*) AS entries
    FROM ledger_entry WHERE transfer_id = t.id
  ) e
  WHERE t.family_id = $1 AND t.at >= $2 AND t.at < $3 AND t.family_seq < $4 AND e.entries > 0
  ORDER BY t.family_seq DESC
  LIMIT $5`;

@Injectable()
export class StatementRepository {
  constructor(private readonly database: Database) {}

  async read(familyId: Uuid, { from, to, cursor, limit = PAGE }: StatementQuery): Promise<Statement> {
    const size = Math.min(limit, MOST);
    const before = cursor ? decodeCursor(cursor, isPosition).seq : 2 ** 31 - 1;
    const [opening, closing, rows] = await Promise.all([
      this.balanceBefore(familyId, from),
      this.balanceBefore(familyId, to),
      this.database.query<TransferRow>(TRANSFERS, [familyId, toDate(from), toDate(to), before, size + 1]),
    ]);
    const shown = rows.slice(0, size);
    const last = shown.at(-1);
    return {
      opening,
      closing,
      items: shown.flatMap((row) => toLines(row).reverse()),
      nextCursor: last && rows.length > size ? encodeCursor({ seq: last.family_seq }) : null,
    };
  }

  private async balanceBefore(familyId: Uuid, at: Temporal.Instant): Promise<FamilyBalance> {
    const [row] = await this.database.query<BalanceRow>(
      `SELECT available_after AS available, held_after AS held, set_aside_after AS set_aside, frozen_after AS frozen, debt_after AS debt
       FROM ledger_transfer WHERE family_id = $1 AND at < $2 ORDER BY family_seq DESC LIMIT 1`,
      [familyId, toDate(at)],
    );
    return toBalance(row ?? { available: 0, held: 0, set_aside: 0, frozen: 0, debt: 0 });
  }
}

function isPosition(value: unknown): value is { seq: number } {
  return typeof value === 'object' && value !== null && 'seq' in value && Number.isInteger(value.seq);
}

function toLines(row: TransferRow): StatementLine[] {
  return statementLines({
    id: row.id,
    kind: row.kind,
    at: toInstant(row.at),
    holdId: row.hold_id,
    reference: row.reference,
    source: row.source,
    changes: toBalance(row),
    deliveredMinutes: row.delivered,
    debtPaidMinutes: row.debt_paid,
    after: toBalance({
      available: row.available_after,
      held: row.held_after,
      set_aside: row.set_aside_after,
      frozen: row.frozen_after,
      debt: row.debt_after,
    }),
  });
}

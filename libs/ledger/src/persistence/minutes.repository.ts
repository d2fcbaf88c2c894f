import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import { Database, type Transaction } from '@app/platform';
import type { CreditReference, FamilyBalance, Lot, LotSource } from '../ledger.types';

/** A transaction, or the database outside one. */
export type Reader = Pick<Transaction, 'query'>;

export interface BalanceRow {
  available: number;
  held: number;
  set_aside: number;
  frozen: number;
  debt: number;
}

export function toBalance(row: BalanceRow): FamilyBalance {
  return {
    availableMinutes: row.available,
    heldMinutes: row.held,
    setAsideMinutes: row.set_aside,
    frozenMinutes: row.frozen,
    debtMinutes: row.debt,
  };
}

interface LotRow {
  id: Uuid;
  source: LotSource;
  minutes: number;
  available: number;
  held: number;
  set_aside: number;
  frozen: number;
  refunded: number;
  is_disputed: boolean;
  expires_at: Date | null;
  opened_at: Date;
  reference: CreditReference;
}

const LOT = 'id, source, minutes, held, set_aside, frozen, refunded, is_disputed, expires_at, opened_at, reference';

function toLot(row: LotRow): Lot {
  return {
    id: row.id,
    source: row.source,
    minutes: row.minutes,
    availableMinutes: row.available,
    heldMinutes: row.held,
    setAsideMinutes: row.set_aside,
    frozenMinutes: row.frozen,
    refundedMinutes: row.refunded,
    isDisputed: row.is_disputed,
    expiresAt: row.expires_at && toInstant(row.expires_at),
    openedAt: toInstant(row.opened_at),
    reference: row.reference,
  };
}

@Injectable()
export class MinutesRepository {
  constructor(private readonly database: Database) {}

  async balance(familyId: Uuid, at: Temporal.Instant, reader: Reader = this.database): Promise<FamilyBalance> {
    const [row] = await reader.query<BalanceRow>('SELECT * FROM ledger_balance($1, $2)', [familyId, toDate(at)]);
    return toBalance(row!);
  }

  async openLots(familyId: Uuid, at: Temporal.Instant): Promise<Lot[]> {
    const rows = await this.database.query<LotRow>(
      `SELECT ${LOT}, CASE WHEN expires_at <= $2 THEN 0 ELSE available END AS available
       FROM ledger_lot
       WHERE family_id = $1
         AND (held + set_aside + frozen > 0 OR (is_spendable AND (expires_at IS NULL OR expires_at > $2)))
       ORDER BY expires_at NULLS LAST, source = 'purchase', id`,
      [familyId, toDate(at)],
    );
    return rows.map(toLot);
  }

  async findLot(lotId: Uuid, reader: Reader = this.database): Promise<Lot | null> {
    const [row] = await reader.query<LotRow>(`SELECT ${LOT}, available FROM ledger_lot WHERE id = $1`, [lotId]);
    return row ? toLot(row) : null;
  }

  async tutorDelivered(tutorId: Uuid): Promise<number> {
    const [row] = await this.database.query<{ minutes: number }>('SELECT ledger_tutor_delivered($1)::int AS minutes', [
      tutorId,
    ]);
    return row!.minutes;
  }

  /** Expires lapsed lots of at most `limit` lots' families; 0 when nothing is left to do. */
  async expire(tx: Transaction, at: Temporal.Instant, limit: number): Promise<number> {
    const [row] = await tx.query<{ lots: number }>('SELECT ledger_expire($1, $2) AS lots', [toDate(at), limit]);
    return row!.lots;
  }
}

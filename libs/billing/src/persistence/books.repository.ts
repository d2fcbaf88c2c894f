import { toDate, toInstant, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { LotValue } from '../domain/lot-value';

/** Minutes of one lot that left a family's balance for good. */
export interface SpentMinutes {
  seq: number;
  transferId: Uuid;
  sessionId: Uuid | null;
  lotId: Uuid;
  kind: 'used' | 'expired';
  minutes: number;
  at: Temporal.Instant;
}

export interface BookedLot extends LotValue {
  lotId: Uuid;
  purchaseId: Uuid;
}

interface SpentRow {
  family_seq: number;
  transfer_id: Uuid;
  hold_id: Uuid | null;
  lot_id: Uuid;
  account: 'delivered' | 'expired' | 'debt';
  minutes: number;
  at: Date;
}

/** Money in double entry, following the ledger's facts. */
@Injectable()
export class BooksRepository {
  /** The number of the last transfer of the family that the books have followed. Locks: one writer a family. */
  async lockFamily(tx: Transaction, familyId: Uuid): Promise<number> {
    await tx.query('INSERT INTO billing_family_books (family_id) VALUES ($1) ON CONFLICT DO NOTHING', [familyId]);
    const [row] = await tx.query<{ posted_seq: number }>(
      'SELECT posted_seq FROM billing_family_books WHERE family_id = $1 FOR UPDATE',
      [familyId],
    );
    return row?.posted_seq ?? 0;
  }

  async spentAfter(tx: Transaction, familyId: Uuid, seq: number): Promise<SpentMinutes[]> {
    const rows = await tx.query<SpentRow>('SELECT * FROM ledger_spent($1, $2)', [familyId, seq]);
    return rows.map((row) => ({
      seq: row.family_seq,
      transferId: row.transfer_id,
      sessionId: row.hold_id,
      lotId: row.lot_id,
      // What pays a debt was delivered before: it is earned now.
      kind: row.account === 'expired' ? 'expired' : 'used',
      minutes: row.minutes,
      at: toInstant(row.at),
    }));
  }

  /** Null for granted lots: nobody paid for them. */
  async findLot(tx: Transaction, lotId: Uuid): Promise<BookedLot | null> {
    const [lot] = await tx.query<BookedLot>(
      `SELECT lot_id AS "lotId", purchase_id AS "purchaseId", minutes, total_cents AS "totalCents",
         moved_minutes AS "movedMinutes", moved_cents AS "movedCents"
       FROM billing_lot WHERE lot_id = $1`,
      [lotId],
    );
    return lot ?? null;
  }

  /** One entry of two postings; an entry worth less than a cent so far has none. */
  async post(tx: Transaction, lot: BookedLot, spent: SpentMinutes, cents: number): Promise<void> {
    const [entry] = await tx.query<{ id: Uuid }>(
      `INSERT INTO billing_journal (key, kind, purchase_id, transfer_id, session_id, minutes, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [
        `billing.spent:${spent.transferId}:${spent.lotId}:${spent.kind}`,
        spent.kind,
        lot.purchaseId,
        spent.transferId,
        spent.sessionId,
        spent.minutes,
        toDate(spent.at),
      ],
    );
    await tx.query(
      'UPDATE billing_lot SET moved_minutes = moved_minutes + $2, moved_cents = moved_cents + $3 WHERE lot_id = $1',
      [lot.lotId, spent.minutes, cents],
    );
    if (cents === 0 || !entry) return;
    await tx.query(
      `INSERT INTO billing_posting (journal_id, line, account, cents) VALUES ($1, 1, 'unearned', $2), ($1, 2, $3, -($2::int))`,
      [entry.id, cents, spent.kind === 'used' ? 'earned' : 'lapsed'],
    );
  }

  async followedUntil(tx: Transaction, familyId: Uuid, seq: number): Promise<void> {
    await tx.query('UPDATE billing_family_books SET posted_seq = $2 WHERE family_id = $1', [familyId, seq]);
  }
}

import { toDate, toInstant, type Uuid } from '@app/kernel';
import type { ConfirmationResult } from '@app/booking';
import { Database, decodeCursor, encodeCursor, type Page, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { PurchaseNotFound } from '../billing.errors';
import type { NewPurchase, Pack, Purchase, PurchaseState } from '../domain/purchase';
import { PACK_COLUMNS } from './pack.repository';

interface PurchaseRow extends Pack {
  purchaseId: Uuid;
  family_id: Uuid;
  bought_by: Uuid;
  state: PurchaseState;
  reservation_id: Uuid | null;
  booking_result: ConfirmationResult | null;
  checkout_id: string | null;
  checkout_url: string | null;
  checkout_expires_at: Date;
  created_at: Date;
  paid_at: Date | null;
  payer_name: string | null;
  receipt_number: number | null;
}

const SELECT = `
  SELECT ${PACK_COLUMNS}, purchase.id AS "purchaseId", purchase.family_id, purchase.bought_by, purchase.state,
    purchase.reservation_id, purchase.booking_result, purchase.checkout_id, purchase.checkout_url,
    purchase.checkout_expires_at, purchase.created_at, purchase.paid_at, purchase.payer_name,
    purchase.receipt_number::int AS receipt_number
  FROM billing_purchase purchase JOIN billing_pack pack ON pack.id = purchase.pack_id`;

const PAGE_SIZE = 20;

/** Reads inside or outside a transaction alike. */
type Reader = Pick<Database, 'query'> | Transaction;

interface Position extends Record<string, string> {
  createdAt: string;
  id: Uuid;
}

@Injectable()
export class PurchaseRepository {
  constructor(private readonly database: Database) {}

  async find(purchaseId: Uuid, reader: Reader = this.database): Promise<Purchase | null> {
    const [row] = await reader.query<PurchaseRow>(`${SELECT} WHERE purchase.id = $1`, [purchaseId]);
    return row ? toPurchase(row) : null;
  }

  async get(purchaseId: Uuid, reader: Reader = this.database): Promise<Purchase> {
    const purchase = await this.find(purchaseId, reader);
    if (!purchase) throw new PurchaseNotFound();
    return purchase;
  }

  async ofFamily(familyId: Uuid, cursor: string | undefined): Promise<Page<Purchase>> {
    const after = cursor === undefined ? null : decodeCursor(cursor, isPosition);
    const rows = await this.database.query<PurchaseRow>(
      `${SELECT} WHERE purchase.family_id = $1
         AND ($2::timestamptz IS NULL OR (purchase.created_at, purchase.id) < ($2, $3::uuid))
       ORDER BY purchase.created_at DESC, purchase.id DESC LIMIT $4`,
      [familyId, after?.createdAt ?? null, after?.id ?? null, PAGE_SIZE + 1],
    );
    const items = rows.slice(0, PAGE_SIZE).map(toPurchase);
    const last = items.at(-1);
    const hasMore = rows.length > PAGE_SIZE && last !== undefined;
    return { items, nextCursor: hasMore ? encodeCursor({ createdAt: last.createdAt.toString(), id: last.id }) : null };
  }

  /** Open purchases whose payment page must be over by `at`, oldest first: nobody told us how they ended. */
  async overdue(at: Temporal.Instant, limit: number): Promise<Purchase[]> {
    const rows = await this.database.query<PurchaseRow>(
      `${SELECT} WHERE purchase.state = 'open' AND purchase.checkout_expires_at <= $1
       ORDER BY purchase.checkout_expires_at LIMIT $2`,
      [toDate(at), limit],
    );
    return rows.map(toPurchase);
  }

  /** Purchases that were made for a reservation and are not paid yet. */
  async openFor(reservationId: Uuid, reader: Reader): Promise<Purchase[]> {
    const rows = await reader.query<PurchaseRow>(
      `${SELECT} WHERE purchase.reservation_id = $1 AND purchase.state = 'open'`,
      [reservationId],
    );
    return rows.map(toPurchase);
  }

  /** What this person began to buy and has not paid yet. */
  async openBy(accountId: Uuid, reader: Reader): Promise<Purchase[]> {
    const rows = await reader.query<PurchaseRow>(
      `${SELECT} WHERE purchase.bought_by = $1 AND purchase.state = 'open'`,
      [accountId],
    );
    return rows.map(toPurchase);
  }

  /** For one who decides on it: whoever else decides waits. */
  async lock(tx: Transaction, purchaseId: Uuid): Promise<Purchase> {
    await tx.query('SELECT 1 FROM billing_purchase WHERE id = $1 FOR UPDATE', [purchaseId]);
    return this.get(purchaseId, tx);
  }

  /** Paid by `at` at the latest for a reservation of which nobody has said yet whether it became a booking; oldest first. */
  async unanswered(at: Temporal.Instant, limit: number): Promise<Purchase[]> {
    const rows = await this.database.query<PurchaseRow>(
      `${SELECT} WHERE purchase.state = 'paid' AND purchase.reservation_id IS NOT NULL
         AND purchase.booking_result IS NULL AND purchase.paid_at <= $1
       ORDER BY purchase.paid_at LIMIT $2`,
      [toDate(at), limit],
    );
    return rows.map(toPurchase);
  }

  async add(tx: Transaction, purchase: NewPurchase): Promise<Uuid> {
    const [row] = await tx.query<{ id: Uuid }>(
      `INSERT INTO billing_purchase
         (family_id, bought_by, pack_id, minutes, bonus_minutes, amount_cents, currency, reservation_id, checkout_expires_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [
        purchase.familyId,
        purchase.boughtBy,
        purchase.pack.id,
        purchase.pack.minutes,
        purchase.pack.bonusMinutes,
        purchase.pack.priceCents,
        purchase.pack.currency,
        purchase.reservationId,
        toDate(purchase.checkoutExpiresAt),
        toDate(purchase.createdAt),
      ],
    );
    if (!row) throw new Error('A purchase was not stored.');
    return row.id;
  }

  /** The payment page that Stripe opened. A repeat finds it there already. */
  async setCheckout(tx: Transaction, purchaseId: Uuid, checkout: { id: string; url: string | null }): Promise<void> {
    await tx.query(
      `UPDATE billing_purchase SET checkout_id = $2, checkout_url = $3
       WHERE id = $1 AND (checkout_id IS NULL OR checkout_id = $2)`,
      [purchaseId, checkout.id, checkout.url],
    );
  }

  /** Answers whether it was still open. */
  async expire(tx: Transaction, purchaseId: Uuid, at: Temporal.Instant): Promise<boolean> {
    const closed = await tx.query(
      `UPDATE billing_purchase SET state = 'expired', closed_at = $2 WHERE id = $1 AND state = 'open' RETURNING id`,
      [purchaseId, toDate(at)],
    );
    return closed.length > 0;
  }

  async setBookingResult(tx: Transaction, purchaseId: Uuid, result: ConfirmationResult): Promise<void> {
    await tx.query('UPDATE billing_purchase SET booking_result = $2 WHERE id = $1', [purchaseId, result]);
  }
}

function isPosition(value: unknown): value is Position {
  return (
    typeof value === 'object' &&
    value !== null &&
    'createdAt' in value &&
    'id' in value &&
    typeof value.createdAt === 'string' &&
    !Number.isNaN(Date.parse(value.createdAt)) &&
    typeof value.id === 'string' &&
    /^[0-9a-f-]{36}$/.test(value.id)
  );
}

function toPurchase(row: PurchaseRow): Purchase {
  const { id, name, minutes, bonusMinutes, priceCents, currency } = row;
  return {
    id: row.purchaseId,
    familyId: row.family_id,
    boughtBy: row.bought_by,
    pack: { id, name, minutes, bonusMinutes, priceCents, currency },
    state: row.state,
    reservationId: row.reservation_id,
    booking: row.booking_result,
    checkoutId: row.checkout_id,
    checkoutUrl: row.state === 'open' ? row.checkout_url : null,
    checkoutExpiresAt: toInstant(row.checkout_expires_at),
    createdAt: toInstant(row.created_at),
    paidAt: row.paid_at && toInstant(row.paid_at),
    payerName: row.payer_name,
    receiptNumber: row.receipt_number,
  };
}

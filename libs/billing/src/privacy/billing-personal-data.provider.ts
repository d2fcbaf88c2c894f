import type { Json, Uuid } from '@app/kernel';
import { Database, HoldsPersonalData, type Blocker, type PersonalDataProvider, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { billingTables } from './billing.data-map';

const EXPORT = `
  SELECT jsonb_agg(jsonb_build_object(
    'pack', pack.name, 'minutes', purchase.minutes, 'bonusMinutes', purchase.bonus_minutes,
    'amountCents', purchase.amount_cents, 'currency', purchase.currency, 'state', purchase.state,
    'payerName', purchase.payer_name, 'receiptNumber', purchase.receipt_number,
    'startedAt', purchase.created_at, 'paidAt', purchase.paid_at) ORDER BY purchase.created_at) AS held
  FROM billing_purchase purchase JOIN billing_pack pack ON pack.id = purchase.pack_id
  WHERE purchase.bought_by = $1`;

/**
 * Payments of a person. They and their receipts are kept for seven years, which tax and accounting law demand; what
 * was never paid is nobody's account and goes at once.
 */
@Injectable()
@HoldsPersonalData()
export class BillingPersonalDataProvider implements PersonalDataProvider {
  readonly tables = billingTables;
  readonly order = 60;

  constructor(private readonly database: Database) {}

  async export(subject: Uuid): Promise<Json> {
    const [row] = await this.database.query<{ held: Json }>(EXPORT, [subject]);
    return row?.held ?? [];
  }

  async blockers(subject: Uuid): Promise<Blocker[]> {
    const open = await this.database.query(
      `SELECT 1 FROM billing_purchase WHERE bought_by = $1 AND state = 'open' LIMIT 1`,
      [subject],
    );
    if (open.length === 0) return [];
    return [
      {
        code: 'billing.open-checkout',
        detail: 'A payment page is still open for this account.',
        consequence:
          'It is closed with the account. If it was paid just before, the minutes are there for whoever comes back in time.',
        stops: false,
      },
    ];
  }

  async erase(subject: Uuid, tx: Transaction): Promise<void> {
    const unpaid = `SELECT id FROM billing_purchase WHERE bought_by = $1 AND state IN ('expired', 'failed')`;
    await tx.query(`DELETE FROM billing_event WHERE purchase_id IN (${unpaid})`, [subject]);
    await tx.query(`DELETE FROM billing_purchase WHERE bought_by = $1 AND state IN ('expired', 'failed')`, [subject]);
  }
}

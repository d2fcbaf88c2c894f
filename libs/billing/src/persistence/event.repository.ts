import { toDate } from '@app/kernel';
import { Database, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Checkout, CheckoutEvent, CheckoutFact } from '../domain/checkout';

export type EventOutcome =
  'duplicate' | 'credited' | 'already-paid' | 'closed' | 'nothing-to-do' | 'not-ours' | 'amount-mismatch';

/** Events of Stripe by their id: each takes effect once. */
@Injectable()
export class EventRepository {
  constructor(private readonly database: Database) {}

  /** Spares the way to Stripe for what arrives again; the insert in `take` is what decides. */
  async isKnown(eventId: string): Promise<boolean> {
    return (await this.database.query('SELECT 1 FROM billing_event WHERE id = $1', [eventId])).length > 0;
  }

  async take(
    tx: Transaction,
    event: Omit<CheckoutEvent, 'checkout'>,
    checkout: Checkout,
    fact: CheckoutFact,
    at: Temporal.Instant,
  ): Promise<EventOutcome> {
    const [row] = await tx.query<{ outcome: EventOutcome }>(
      'SELECT billing_take_event($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) AS outcome',
      [
        event.id,
        event.type,
        toDate(event.occurredAt),
        checkout.purchaseId,
        checkout.id,
        fact,
        checkout.amountCents,
        checkout.currency,
        checkout.paymentIntentId,
        checkout.payerName,
        toDate(at),
      ],
    );
    if (!row) throw new Error('billing_take_event answered nothing.');
    return row.outcome;
  }
}

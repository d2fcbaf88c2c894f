import { toDate, type Uuid } from '@app/kernel';
import { Database, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** Which customer a family is at Stripe. */
@Injectable()
export class CustomerRepository {
  constructor(private readonly database: Database) {}

  async find(familyId: Uuid): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      'SELECT stripe_customer_id AS id FROM billing_customer WHERE family_id = $1',
      [familyId],
    );
    return row?.id ?? null;
  }

  /** Two purchases at once may both ask Stripe; its idempotency key gave both the same customer. */
  async add(tx: Transaction, familyId: Uuid, customerId: string, at: Temporal.Instant): Promise<void> {
    await tx.query(
      `INSERT INTO billing_customer (family_id, stripe_customer_id, created_at) VALUES ($1, $2, $3)
       ON CONFLICT (family_id) DO NOTHING`,
      [familyId, customerId, toDate(at)],
    );
  }
}

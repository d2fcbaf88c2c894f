import { Injectable } from '@nestjs/common';
import { toDate, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';

@Injectable()
export class BalanceMarkRepository {
  /**
   * Whether the balance was last seen below the mark; read the balance after this, so that of two handlers the later one
   * sees more. A family that was never seen had nothing, and nothing can't run low.
   */
  async lock(tx: Transaction, familyId: Uuid, at: Temporal.Instant): Promise<boolean> {
    await tx.query(
      `INSERT INTO notifications_balance_mark (family_id, is_low, seen_at) VALUES ($1, true, $2)
       ON CONFLICT (family_id) DO NOTHING`,
      [familyId, toDate(at)],
    );
    const [mark] = await tx.query<{ is_low: boolean }>(
      'SELECT is_low FROM notifications_balance_mark WHERE family_id = $1 FOR UPDATE',
      [familyId],
    );
    return mark?.is_low ?? true;
  }

  async save(tx: Transaction, familyId: Uuid, isLow: boolean, at: Temporal.Instant): Promise<void> {
    await tx.query('UPDATE notifications_balance_mark SET is_low = $2, seen_at = $3 WHERE family_id = $1', [
      familyId,
      isLow,
      toDate(at),
    ]);
  }
}

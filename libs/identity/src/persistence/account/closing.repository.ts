import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import type { Reader } from '../reader';

/** Closing an account, coming back, and what is due to be erased. */
@Injectable()
export class ClosingRepository {
  async close(tx: Transaction, accountId: Uuid, at: Temporal.Instant): Promise<void> {
    await tx.query(`UPDATE identity_account SET state = 'closed', closed_at = $2 WHERE id = $1 AND state = 'active'`, [
      accountId,
      toDate(at),
    ]);
  }

  /**
   * Students without another guardian whose account stands: nobody would answer for them (policy 7(b)). One who is paused
   * stays paused, also when the guardian comes back.
   */
  async closeStudentsLeftAlone(tx: Transaction, guardianId: Uuid, at: Temporal.Instant): Promise<Uuid[]> {
    const rows = await tx.query<{ id: Uuid }>(
      `UPDATE identity_account a SET closed_with = $1,
         closed_at = CASE WHEN a.state = 'active' THEN $2 ELSE a.closed_at END,
         state = CASE WHEN a.state = 'active' THEN 'closed' ELSE a.state END
       WHERE a.email IS NULL AND a.erased_at IS NULL AND a.closed_with IS NULL
         AND a.id IN (SELECT student_id FROM identity_guardianship WHERE guardian_id = $1)
         AND NOT EXISTS (
           SELECT 1 FROM identity_guardianship o JOIN identity_account g ON g.id = o.guardian_id
           WHERE o.student_id = a.id AND o.guardian_id <> $1 AND g.state = 'active')
       RETURNING a.id`,
      [guardianId, toDate(at)],
    );
    return rows.map((row) => row.id);
  }

  /** Null for an account that its owner did not close, e.g. of a student who left with a guardian, or that is erased. */
  async closedAt(reader: Reader, accountId: Uuid): Promise<Temporal.Instant | null> {
    const [row] = await reader.query<{ closed_at: Date | null }>(
      `SELECT closed_at FROM identity_account
       WHERE id = $1 AND state = 'closed' AND closed_with IS NULL AND erased_at IS NULL`,
      [accountId],
    );
    return row?.closed_at ? toInstant(row.closed_at) : null;
  }

  /** Their students too: also those who left with another guardian, and now have somebody again who answers for them. */
  async reopen(tx: Transaction, accountId: Uuid): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE identity_account SET state = 'active', closed_at = NULL
       WHERE id = $1 AND state = 'closed' AND closed_with IS NULL AND erased_at IS NULL RETURNING 1`,
      [accountId],
    );
    if (rows.length === 0) return false;
    await tx.query(
      `UPDATE identity_account SET closed_with = NULL,
         closed_at = CASE WHEN state = 'closed' THEN NULL ELSE closed_at END,
         state = CASE WHEN state = 'closed' THEN 'active' ELSE state END
       WHERE erased_at IS NULL AND closed_with IS NOT NULL
         AND (closed_with = $1 OR id IN (SELECT student_id FROM identity_guardianship WHERE guardian_id = $1))`,
      [accountId],
    );
    return true;
  }

  /** Closed of their own accord before that moment, the oldest first; students go with their guardian. */
  async due(reader: Reader, closedBefore: Temporal.Instant, after: Uuid | null, limit: number): Promise<Uuid[]> {
    const rows = await reader.query<{ id: Uuid }>(
      `SELECT id FROM identity_account
       WHERE state = 'closed' AND erased_at IS NULL AND closed_with IS NULL AND closed_at <= $1
         AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [toDate(closedBefore), after, limit],
    );
    return rows.map((row) => row.id);
  }

  /** Whether the account is still due, as above; it stays so until this transaction ends. */
  async lockDue(tx: Transaction, accountId: Uuid, closedBefore: Temporal.Instant): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM identity_account
       WHERE id = $1 AND state = 'closed' AND erased_at IS NULL AND closed_with IS NULL AND closed_at <= $2 FOR UPDATE`,
      [accountId, toDate(closedBefore)],
    );
    return rows.length > 0;
  }

  /** Another guardian who comes back at this moment has them back, or waits until they are erased. */
  async lockStudentsClosedWith(tx: Transaction, accountId: Uuid): Promise<Uuid[]> {
    const rows = await tx.query<{ id: Uuid }>(
      'SELECT id FROM identity_account WHERE closed_with = $1 AND erased_at IS NULL ORDER BY id FOR UPDATE',
      [accountId],
    );
    return rows.map((row) => row.id);
  }
}

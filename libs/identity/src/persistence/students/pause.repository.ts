import { Injectable } from '@nestjs/common';
import { toDate, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import type { PausedBy } from '../../domain/students/student-profile';
import type { Reader } from '../reader';

/** Whoever could end the pause is gone: nobody of that family is left who supervises the student. */
const NOBODY_ENDS_P = `NOT EXISTS (
  SELECT 1 FROM identity_guardianship g JOIN identity_account a ON a.id = g.guardian_id
  WHERE g.family_id = p.family_id AND g.student_id = p.student_id AND g.can_supervise AND a.state = 'active')`;

/** Who keeps a student's profile paused. Whoever changes it holds the student's lock. */
@Injectable()
export class PauseRepository {
  /** False where the family had paused it already. */
  async begin(tx: Transaction, studentId: Uuid, familyId: Uuid, at: Temporal.Instant): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO identity_student_pause (student_id, family_id, paused_at) VALUES ($1, $2, $3)
       ON CONFLICT (student_id, family_id) DO NOTHING RETURNING 1`,
      [studentId, familyId, toDate(at)],
    );
    await this.settle(tx, studentId);
    return rows.length > 0;
  }

  /** The family's own pause, and one that nobody is left to end. False where it had none of either. */
  async end(tx: Transaction, studentId: Uuid, familyId: Uuid): Promise<boolean> {
    const rows = await tx.query(
      `DELETE FROM identity_student_pause p WHERE p.student_id = $1 AND (p.family_id = $2 OR ${NOBODY_ENDS_P})
       RETURNING 1`,
      [studentId, familyId],
    );
    await this.settle(tx, studentId);
    return rows.length > 0;
  }

  /** Whose pauses stand, as one family sees it: those that it can end, and those of the other. */
  async standing(reader: Reader, studentId: Uuid, familyId: Uuid): Promise<PausedBy[]> {
    const rows = await reader.query<{ paused_by: PausedBy }>(
      `SELECT DISTINCT CASE WHEN p.family_id = $2 OR ${NOBODY_ENDS_P} THEN 'your-family' ELSE 'other-family' END AS paused_by
       FROM identity_student_pause p WHERE p.student_id = $1 ORDER BY paused_by DESC`,
      [studentId, familyId],
    );
    return rows.map((row) => row.paused_by);
  }

  /**
   * The student's state as everything together says: suspended while a family's pause or a doubt about the age stands.
   * One whose guardian closed their account meanwhile waits, closed, for them to come back.
   */
  async settle(tx: Transaction, studentId: Uuid): Promise<void> {
    await tx.query(
      `UPDATE identity_account a SET state = CASE
         WHEN EXISTS (SELECT 1 FROM identity_student_pause p WHERE p.student_id = a.id)
           OR EXISTS (SELECT 1 FROM identity_age_case c WHERE c.student_id = a.id AND c.closed_at IS NULL) THEN 'suspended'
         WHEN closed_with IS NOT NULL THEN 'closed'
         ELSE 'active' END
       WHERE id = $1 AND state <> 'closed'`,
      [studentId],
    );
  }
}

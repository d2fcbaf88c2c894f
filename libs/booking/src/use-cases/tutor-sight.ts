import { Injectable } from '@nestjs/common';
import { Clock, toDate, type Uuid } from '@app/kernel';
import { Database } from '@app/platform';
import { RulesInForce } from '../rules-in-force';

/** How long a tutor goes on seeing who their students are. Source: domain.md, "Tutor's sight of a student ends". */
@Injectable()
export class TutorSight {
  constructor(
    private readonly rules: RulesInForce,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those of these students whose last session with the tutor is longer ago than a tutor may go on seeing them. */
  async lost(tutorAccountId: Uuid, studentIds: readonly Uuid[]): Promise<ReadonlySet<Uuid>> {
    if (studentIds.length === 0) return new Set();
    const now = this.clock.now();
    const { values } = await this.rules.at(now);
    const rows = await this.database.query<{ student_id: string }>(
      `SELECT student_id FROM booking_session
       WHERE tutor_account_id = $1 AND student_id = ANY($2) AND held_at IS NOT NULL
       GROUP BY student_id HAVING max(upper(during)) < $3`,
      [tutorAccountId, [...new Set(studentIds)], toDate(now.subtract({ hours: values.tutorSightDays * 24 }))],
    );
    return new Set(rows.map((row) => row.student_id));
  }
}

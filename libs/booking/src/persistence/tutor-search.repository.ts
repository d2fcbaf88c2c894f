import { Injectable } from '@nestjs/common';
import { toDate, type Uuid } from '@app/kernel';
import { Database } from '@app/platform';
import type { TutorLevel } from '@app/tutors';
import type { Signals } from '../domain/ranking';

export type TimeWindow = { from: Temporal.Instant; to: Temporal.Instant };

export type SearchQuery = {
  subjectId: Uuid | null;
  level: TutorLevel | null;
  language: string | null;
  text: string;
  minutes: number;
  /** Empty: any time, and tutors without a free start too. */
  windows: readonly TimeWindow[];
  /** The least notice where the tutor answers first, without their step. */
  requestNoticeMinutes: number;
  at: Temporal.Instant;
  /** The last of the page before. */
  after: { rank: number; id: Uuid } | null;
  limit: number;
};

type FoundRow = { tutor_id: Uuid; fit: number; first_start: number | null; kept: number; broken: number };

/** Who is free, and what else their rank rests on. They are ranked where they are found, so that one page is answered. */
@Injectable()
export class TutorSearchRepository {
  constructor(private readonly database: Database) {}

  /** Best first. */
  async page(query: SearchQuery): Promise<(Signals & { tutorId: Uuid })[]> {
    const rows = await this.database.query<FoundRow>(
      'SELECT tutor_id, fit, first_start, kept, broken FROM booking_search($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
      [
        query.subjectId,
        query.level,
        query.language,
        query.text,
        query.minutes,
        query.windows.map(({ from }) => toDate(from)),
        query.windows.map(({ to }) => toDate(to)),
        query.requestNoticeMinutes,
        toDate(query.at),
        query.after?.rank ?? null,
        query.after?.id ?? null,
        query.limit,
      ],
    );
    return rows.map((row) => ({
      tutorId: row.tutor_id,
      fit: row.fit,
      firstStart: row.first_start,
      kept: row.kept,
      broken: row.broken,
    }));
  }
}

import { toDate, type Uuid } from '@app/kernel';
import { Database } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { TutorCard, TutorLevel } from '../domain/tutor';
import { SELECT_TUTOR, toCard, type TutorRow } from './tutor-rows';

/** Where a page ended: rank and listing time in whole units, so that they survive the way through JSON unrounded. */
export type SearchPosition = { rank: number; listed: number; id: Uuid };

export interface SearchQuery {
  readonly subjectId: Uuid | null;
  readonly level: TutorLevel | null;
  readonly text: string;
  readonly after: SearchPosition | null;
  readonly limit: number;
  readonly now: Temporal.Instant;
}

export interface Found {
  readonly card: TutorCard;
  readonly position: SearchPosition;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function isSearchPosition(value: unknown): value is SearchPosition {
  if (typeof value !== 'object' || value === null) return false;
  const { rank, listed, id } = value as Partial<Record<keyof SearchPosition, unknown>>;
  return Number.isSafeInteger(rank) && Number.isSafeInteger(listed) && typeof id === 'string' && UUID.test(id);
}

@Injectable()
export class TutorSearchRepository {
  constructor(private readonly database: Database) {}

  async page(query: SearchQuery): Promise<Found[]> {
    const rows = await this.database.query<TutorRow & { rank: string; listed: string }>(
      `SELECT card.*, found.rank, found.listed
       FROM tutors_search($1, $2, $3, $4, $5, $6, $7, $8) found
       JOIN LATERAL (${SELECT_TUTOR} WHERE tutor.id = found.tutor_id) card ON true
       ORDER BY found.rank DESC, found.listed DESC, found.tutor_id DESC`,
      [
        query.subjectId,
        query.level,
        query.text,
        toDate(query.now),
        query.limit,
        query.after?.rank ?? null,
        query.after?.listed ?? null,
        query.after?.id ?? null,
      ],
    );
    return rows.map((row) => ({
      card: toCard(row),
      position: { rank: Number(row.rank), listed: Number(row.listed), id: row.id },
    }));
  }
}

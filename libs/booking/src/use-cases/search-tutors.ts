import { Injectable } from '@nestjs/common';
import { Clock, epochMinutes, type Uuid } from '@app/kernel';
import { decodeCursor, encodeCursor, type Page } from '@app/platform';
import { searchText, TutorFacade, type TutorCard, type TutorLevel } from '@app/tutors';
import { BookingRules } from '../booking-rules';
import { LengthNotOffered } from '../booking.errors';
import { leastRequestNotice } from '../domain/deadlines';
import { rankOf, type Signals } from '../domain/ranking';
import { TutorSearchRepository, type TimeWindow } from '../persistence/tutor-search.repository';

export type TutorSearch = {
  subject?: string | undefined;
  level?: TutorLevel | undefined;
  language?: string | undefined;
  text?: string | undefined;
  minutes?: number | undefined;
  windows?: readonly TimeWindow[] | undefined;
  cursor?: string | undefined;
};

export type FoundTutor = { tutor: TutorCard; signals: Signals };

/** Where a page ended; `at` is the moment of the first page (epoch ms), so that all pages are of one order. */
type SearchPosition = { at: number; rank: number; id: Uuid };

const PAGE_SIZE = 20;
const USUAL_MINUTES = 60;
/** A list that was left open longer begins anew: too much of it would be gone. */
const PAGES_GO_ON_FOR_MINUTES = 60;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The one search: who teaches it, speaks that, is meant by these words and is free then; best first. */
@Injectable()
export class SearchTutors {
  constructor(
    private readonly search: TutorSearchRepository,
    private readonly tutors: TutorFacade,
    private readonly rules: BookingRules,
    private readonly clock: Clock,
  ) {}

  async execute(wish: TutorSearch): Promise<Page<FoundTutor>> {
    const now = this.clock.now();
    const { values } = await this.rules.at(now);
    const minutes = wish.minutes ?? USUAL_MINUTES;
    if (!values.lengthsMinutes.includes(minutes)) throw new LengthNotOffered(values.lengthsMinutes);
    const after = wish.cursor ? decodeCursor(wish.cursor, isSearchPosition) : null;
    const at = momentOf(after, now);
    const found = await this.search.signals({
      subjectId: wish.subject ? (await this.tutors.subject(wish.subject, '/subject')).id : null,
      level: wish.level ?? null,
      language: wish.language ?? null,
      text: searchText(wish.text ?? ''),
      minutes,
      windows: wish.windows ?? [],
      requestNoticeMinutes: leastRequestNotice(values),
      at,
    });
    const ranked = found
      .map((signals) => ({ id: signals.tutorId, signals, rank: rankOf(signals, epochMinutes(at)) }))
      .filter((one) => after === null || isBehind(one, after))
      .sort(byRank);
    const page = ranked.slice(0, PAGE_SIZE);
    const last = page.at(-1);
    const cards = await this.tutors.cards(page.map(({ id }) => id));
    return {
      items: page.flatMap(({ id, signals }) => {
        const tutor = cards.get(id);
        return tutor ? [{ tutor, signals }] : [];
      }),
      nextCursor:
        ranked.length > PAGE_SIZE && last
          ? encodeCursor({ at: at.epochMilliseconds, rank: last.rank, id: last.id })
          : null,
    };
  }
}

/** That of the first page, so that nobody moves from one page to another; too long ago, or never, it is now. */
function momentOf(after: SearchPosition | null, now: Temporal.Instant): Temporal.Instant {
  const elapsed = after === null ? -1 : now.epochMilliseconds - after.at;
  const goesOn = elapsed >= 0 && elapsed < PAGES_GO_ON_FOR_MINUTES * 60_000;
  return after !== null && goesOn ? Temporal.Instant.fromEpochMilliseconds(after.at) : now;
}

/** The later registered first where the rank is the same: a total order. */
function byRank(a: { rank: number; id: Uuid }, b: { rank: number; id: Uuid }): number {
  return b.rank - a.rank || (a.id < b.id ? 1 : -1);
}

function isBehind(one: { rank: number; id: Uuid }, after: SearchPosition): boolean {
  return one.rank < after.rank || (one.rank === after.rank && one.id < after.id);
}

function isSearchPosition(value: unknown): value is SearchPosition {
  if (typeof value !== 'object' || value === null) return false;
  const { at, rank, id } = value as Partial<Record<keyof SearchPosition, unknown>>;
  return Number.isSafeInteger(at) && Number.isSafeInteger(rank) && typeof id === 'string' && UUID.test(id);
}

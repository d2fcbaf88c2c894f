import { Injectable } from '@nestjs/common';
import { Clock, epochMinutes, type Uuid } from '@app/kernel';
import { decodeCursor, encodeCursor, type Page } from '@app/platform';
import { searchText, TutorFacade, type TutorCard, type TutorLevel } from '@app/tutors';
import { RulesInForce } from '../rules-in-force';
import { LengthNotOffered } from '../booking.errors';
import { leastRequestNotice } from '../domain/deadlines';
import { isRank, rankOf, type Signals } from '../domain/ranking';
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
    private readonly rules: RulesInForce,
    private readonly clock: Clock,
  ) {}

  async execute(wish: TutorSearch): Promise<Page<FoundTutor>> {
    const now = this.clock.now();
    const { values } = await this.rules.at(now);
    const minutes = wish.minutes ?? USUAL_MINUTES;
    if (!values.lengthsMinutes.includes(minutes)) throw new LengthNotOffered(values.lengthsMinutes);
    const after = wish.cursor ? decodeCursor(wish.cursor, isSearchPosition) : null;
    const at = momentOf(after, now);
    const found = await this.search.page({
      subjectId: wish.subject ? (await this.tutors.subject(wish.subject, '/subject')).id : null,
      level: wish.level ?? null,
      language: wish.language ?? null,
      text: searchText(wish.text ?? ''),
      minutes,
      windows: wish.windows ?? [],
      requestNoticeMinutes: leastRequestNotice(values),
      at,
      after,
      limit: PAGE_SIZE + 1,
    });
    const page = found.slice(0, PAGE_SIZE);
    const last = page.at(-1);
    const cards = await this.tutors.cards(page.map(({ tutorId }) => tutorId));
    return {
      items: page.flatMap(({ tutorId, ...signals }) => {
        const tutor = cards.get(tutorId);
        return tutor ? [{ tutor, signals }] : [];
      }),
      nextCursor:
        found.length > PAGE_SIZE && last
          ? encodeCursor({ at: at.epochMilliseconds, rank: rankOf(last, epochMinutes(at)), id: last.tutorId })
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

function isSearchPosition(value: unknown): value is SearchPosition {
  if (typeof value !== 'object' || value === null) return false;
  const { at, rank, id } = value as Partial<Record<keyof SearchPosition, unknown>>;
  return Number.isSafeInteger(at) && isRank(rank) && typeof id === 'string' && UUID.test(id);
}

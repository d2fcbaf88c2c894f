import { Clock } from '@app/kernel';
import { decodeCursor, encodeCursor, type Page } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { searchText } from '../domain/search-text';
import type { TutorCard, TutorLevel } from '../domain/tutor';
import { SubjectRepository } from '../persistence/subject.repository';
import { isSearchPosition, TutorSearchRepository } from '../persistence/tutor-search.repository';
import { UnknownSubject } from '../tutors.errors';

export interface TutorSearch {
  readonly subject?: string | undefined;
  readonly level?: TutorLevel | undefined;
  readonly text?: string | undefined;
  readonly cursor?: string | undefined;
}

const PAGE_SIZE = 20;

/** Listed tutors, best match first; without a text, the latest listed first. */
@Injectable()
export class SearchTutors {
  constructor(
    private readonly search: TutorSearchRepository,
    private readonly subjects: SubjectRepository,
    private readonly clock: Clock,
  ) {}

  async execute(wish: TutorSearch): Promise<Page<TutorCard>> {
    const found = await this.search.page({
      subjectId: await this.subjectId(wish.subject),
      level: wish.level ?? null,
      text: searchText(wish.text ?? ''),
      after: wish.cursor ? decodeCursor(wish.cursor, isSearchPosition) : null,
      limit: PAGE_SIZE + 1,
      now: this.clock.now(),
    });
    const items = found.slice(0, PAGE_SIZE);
    const last = items.at(-1);
    return {
      items: items.map((one) => one.card),
      nextCursor: found.length > PAGE_SIZE && last ? encodeCursor({ ...last.position }) : null,
    };
  }

  private async subjectId(slug: string | undefined): Promise<string | null> {
    if (!slug) return null;
    const subject = await this.subjects.find(slug);
    if (!subject) throw new UnknownSubject('/subject');
    return subject.id;
  }
}

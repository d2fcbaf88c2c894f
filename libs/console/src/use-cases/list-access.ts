import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { decodeCursor, encodeCursor, type Page, type SignedIn } from '@app/platform';
import { PeopleFacade } from '@app/identity';
import { isOpen, type ReadAccess } from '../domain/break-glass';
import { BreakGlassRepository } from '../persistence/break-glass.repository';

const PAGE = 20;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type AccessState = 'waiting' | 'open' | 'reviewed';

export interface ListedAccess extends ReadAccess {
  readonly openedByName: string;
  readonly subjectName: string;
  readonly reviewedByName: string | null;
  readonly isOpen: boolean;
  /** Over, unreviewed, and neither opened by the caller nor about them. */
  readonly mayReview: boolean;
}

/** Looks at people: those that wait for a review, those that are open, those that were reviewed. */
@Injectable()
export class ListAccess {
  constructor(
    private readonly glasses: BreakGlassRepository,
    private readonly people: PeopleFacade,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, state: AccessState, cursor?: string): Promise<Page<ListedAccess>> {
    const now = this.clock.now();
    const after = cursor === undefined ? null : decodeCursor(cursor, isCursor).after;
    const found = await this.glasses.list(state, after, PAGE + 1, now);
    const items = found.slice(0, PAGE);
    const ids = items.flatMap((item) => [item.openedBy, item.subjectId, item.review?.by ?? item.openedBy]);
    const names = await this.people.displayNames([...new Set(ids)]);
    const nameOf = (id: Uuid) => names.get(id) ?? 'Former member';
    const last = items.at(-1);
    return {
      items: items.map((item) => ({
        ...item,
        openedByName: nameOf(item.openedBy),
        subjectName: nameOf(item.subjectId),
        reviewedByName: item.review && nameOf(item.review.by),
        isOpen: isOpen(item, now),
        mayReview:
          !isOpen(item, now) &&
          item.review === null &&
          item.openedBy !== actor.accountId &&
          item.subjectId !== actor.accountId,
      })),
      nextCursor: found.length > PAGE && last ? encodeCursor({ after: last.id }) : null,
    };
  }
}

function isCursor(value: unknown): value is { after: string } {
  return typeof value === 'object' && value !== null && 'after' in value && UUID.test(String(value.after));
}

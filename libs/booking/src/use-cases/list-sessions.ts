import { Injectable } from '@nestjs/common';
import { Clock, fromEpochMinutes, epochMinutes, type Uuid } from '@app/kernel';
import { decodeCursor, encodeCursor, type Page, type SignedIn } from '@app/platform';
import { SessionListRepository } from '../persistence/session-list.repository';
import { DescribeSessions, type SessionView } from './describe-sessions';
import { FindViewpoint, roleIn } from './find-viewpoint';

const PAGE = 20;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Cursor = { minute: number; id: string };

/** The caller's own sessions: as guardian, as student, as tutor. */
@Injectable()
export class ListSessions {
  constructor(
    private readonly viewpoints: FindViewpoint,
    private readonly list: SessionListRepository,
    private readonly describe: DescribeSessions,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, scope: 'upcoming' | 'past', cursor: string | undefined): Promise<Page<SessionView>> {
    const viewpoint = await this.viewpoints.of(actor);
    const after = cursor === undefined ? null : decodeCursor(cursor, isCursor);
    const position = after && { startsAt: fromEpochMinutes(after.minute), id: after.id };
    const found = await this.list.page(viewpoint, scope, position, PAGE + 1, this.clock.now());
    const shown = found.slice(0, PAGE);
    const last = shown.at(-1);
    return {
      items: await this.describe.all(
        actor,
        shown.map((session) => ({ session, viewerRole: roleIn(viewpoint, session) })),
      ),
      nextCursor:
        found.length > PAGE && last ? encodeCursor({ minute: epochMinutes(last.startsAt), id: last.id }) : null,
    };
  }
}

function isCursor(value: unknown): value is Cursor {
  if (typeof value !== 'object' || value === null || !('minute' in value) || !('id' in value)) return false;
  const { minute, id } = value;
  const isMinute = Number.isSafeInteger(minute) && Math.abs(Number(minute)) < 1e9;
  return isMinute && typeof id === 'string' && isUuid(id);
}

function isUuid(text: string): text is Uuid {
  return UUID.test(text);
}

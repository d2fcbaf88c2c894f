import { Injectable } from '@nestjs/common';
import { Clock, fromEpochMinutes, epochMinutes, type Uuid } from '@app/kernel';
import { FamilyFacade } from '@app/identity';
import { decodeCursor, encodeCursor, type Page, type SignedIn } from '@app/platform';
import type { SessionFacts } from '../booking.types';
import { isInSight } from '../domain/visibility';
import { SessionListRepository, type Viewpoint } from '../persistence/session-list.repository';
import { DescribeSessions, type SessionView } from './describe-sessions';
import type { ViewerRole } from './find-visible-session';

const PAGE = 20;
const SEES_NOTHING = { ownedFamilyIds: [], guarded: [] };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Cursor = { minute: number; id: string };

/** The caller's own sessions: as guardian, as student, as tutor. */
@Injectable()
export class ListSessions {
  constructor(
    private readonly families: FamilyFacade,
    private readonly list: SessionListRepository,
    private readonly describe: DescribeSessions,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, scope: 'upcoming' | 'past', cursor: string | undefined): Promise<Page<SessionView>> {
    const viewpoint = await this.viewpointOf(actor);
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

  private async viewpointOf(actor: SignedIn): Promise<Viewpoint> {
    return {
      guardian: actor.roles.includes('guardian') ? await this.families.sightOf(actor.accountId) : SEES_NOTHING,
      studentId: actor.roles.includes('student') ? await this.families.studentOf(actor.accountId) : null,
      tutorAccountId: actor.roles.includes('tutor') ? actor.accountId : null,
    };
  }
}

function roleIn(viewpoint: Viewpoint, session: SessionFacts): ViewerRole {
  if (isInSight(viewpoint.guardian, session)) return 'guardian';
  return session.tutorAccountId === viewpoint.tutorAccountId ? 'tutor' : 'student';
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

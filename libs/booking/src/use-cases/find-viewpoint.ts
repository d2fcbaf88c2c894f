import { Injectable } from '@nestjs/common';
import { FamilyFacade } from '@app/identity';
import type { SignedIn } from '@app/platform';
import type { SessionFacts } from '../booking.types';
import { isInSight } from '../domain/visibility';
import type { Viewpoint } from '../persistence/session-list.repository';
import type { ViewerRole } from './find-visible-session';

const SEES_NOTHING = { ownedFamilyIds: [], guarded: [] };

/** From where the caller looks at lists of sessions: as guardian, as student, as tutor. */
@Injectable()
export class FindViewpoint {
  constructor(private readonly families: FamilyFacade) {}

  async of(actor: SignedIn): Promise<Viewpoint> {
    return {
      guardian: actor.roles.includes('guardian') ? await this.families.sightOf(actor.accountId) : SEES_NOTHING,
      studentId: actor.roles.includes('student') ? await this.families.studentOf(actor.accountId) : null,
      tutorAccountId: actor.roles.includes('tutor') ? actor.accountId : null,
    };
  }
}

/** The caller's part in a session that was found from there. */
export function roleIn(viewpoint: Viewpoint, session: SessionFacts): ViewerRole {
  if (isInSight(viewpoint.guardian, session)) return 'guardian';
  return session.tutorAccountId === viewpoint.tutorAccountId ? 'tutor' : 'student';
}

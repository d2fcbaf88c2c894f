import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import { FamilyFacade } from '@app/identity';
import { Database, type SignedIn } from '@app/platform';
import { SessionNotFound } from '../booking.errors';
import type { SessionFacts } from '../booking.types';
import { isInSight, isShownToInvited } from '../domain/visibility';
import { SessionRepository } from '../persistence/session.repository';

export type ViewerRole = 'guardian' | 'student' | 'tutor';

/** Who of a session is looking. Everybody else learns nothing, not even that it exists. */
@Injectable()
export class FindVisibleSession {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly families: FamilyFacade,
    private readonly database: Database,
  ) {}

  async execute(actor: SignedIn, sessionId: Uuid): Promise<{ session: SessionFacts; viewerRole: ViewerRole }> {
    const session = await this.sessions.find(this.database, sessionId);
    const viewerRole = session && (await this.roleOf(actor, session));
    if (!session || !viewerRole) throw new SessionNotFound();
    return { session, viewerRole };
  }

  /** The actor's part in a session, or null. */
  async roleOf(actor: SignedIn, session: SessionFacts): Promise<ViewerRole | null> {
    if (actor.roles.includes('guardian') && isInSight(await this.families.sightOf(actor.accountId), session)) {
      return 'guardian';
    }
    if (!isShownToInvited(session)) return null;
    if (session.tutorAccountId === actor.accountId) return 'tutor';
    const isStudent =
      actor.roles.includes('student') && (await this.families.studentOf(actor.accountId)) === session.studentId;
    return isStudent ? 'student' : null;
  }
}

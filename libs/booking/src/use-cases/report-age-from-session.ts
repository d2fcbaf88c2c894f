import { Injectable } from '@nestjs/common';
import { AgeCaseFacade } from '@app/identity';
import type { Uuid } from '@app/kernel';
import type { SignedIn } from '@app/platform';
import { SessionNotFound } from '../booking.errors';
import { FindVisibleSession } from './find-visible-session';
import { TutorSight } from './tutor-sight';

/** Whoever sees the student of a session may say that they are too young: the tutor, a guardian, the student. Policy 7(c). */
@Injectable()
export class ReportAgeFromSession {
  constructor(
    private readonly visible: FindVisibleSession,
    private readonly sight: TutorSight,
    private readonly ageCases: AgeCaseFacade,
  ) {}

  async execute(actor: SignedIn, sessionId: Uuid, note: string | null): Promise<void> {
    const { session, viewerRole } = await this.visible.execute(actor, sessionId);
    const { studentId } = session;
    const isGone = viewerRole === 'tutor' && (await this.sight.lost(actor.accountId, [studentId])).has(studentId);
    if (isGone) throw new SessionNotFound();
    await this.ageCases.reportBy(actor, viewerRole, studentId, note);
  }
}

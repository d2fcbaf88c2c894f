import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { FamilyFacade } from '@app/identity';
import { UnitOfWork, type SignedIn } from '@app/platform';
import { MoveRefused } from '../booking.errors';
import { SessionRepository } from '../persistence/session.repository';
import { FindVisibleSession } from './find-visible-session';

/** The family lets a kept time go. A repeat changes nothing. */
@Injectable()
export class ReleaseReservation {
  constructor(
    private readonly visible: FindVisibleSession,
    private readonly families: FamilyFacade,
    private readonly sessions: SessionRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, sessionId: Uuid): Promise<void> {
    const { session } = await this.visible.execute(actor, sessionId);
    await this.families.requirePower(actor, 'book', session.studentId, session.familyId);
    await this.unitOfWork.run(async (tx) => {
      const { state, heldAt } = await this.sessions.lock(tx, sessionId);
      if (state === 'expired' && heldAt === null) return;
      if (state !== 'reserved') throw new MoveRefused(state);
      await this.sessions.letGo(tx, sessionId, actor.accountId, this.clock.now());
      await this.families.requireStillHeld(tx, actor, ['book'], session);
    });
  }
}

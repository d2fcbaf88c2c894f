import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { AuditTrail, Outbox, UnitOfWork, type SignedIn } from '@app/platform';
import { AlreadyReviewed, BreakGlassNotFound, BreakGlassOpen, OwnAccess } from '../console.errors';
import { BreakGlassChanged } from '../console.events';
import { isOpen, type Verdict } from '../domain/break-glass';
import { BreakGlassRepository } from '../persistence/break-glass.repository';

/** Somebody else says whether a look at a person was in order. */
@Injectable()
export class ReviewAccess {
  constructor(
    private readonly glasses: BreakGlassRepository,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, breakGlassId: Uuid, verdict: Verdict, note: string | null): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const glass = await this.glasses.lock(tx, breakGlassId);
      if (!glass) throw new BreakGlassNotFound();
      if (glass.openedBy === actor.accountId || glass.subjectId === actor.accountId) throw new OwnAccess();
      if (isOpen(glass, now)) throw new BreakGlassOpen();
      if (glass.review) throw new AlreadyReviewed();
      await this.glasses.review(tx, breakGlassId, { by: actor.accountId, verdict, note }, now);
      await this.audit.append(tx, {
        actorId: actor.accountId,
        action: 'console.reviewed-access',
        subjectType: 'break-glass',
        subjectId: breakGlassId,
        reason: note,
        facts: { verdict, openedBy: glass.openedBy, personId: glass.subjectId },
      });
      await this.outbox.append(tx, BreakGlassChanged, { breakGlassId });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { AuditTrail, Outbox, UnitOfWork, type SignedIn } from '@app/platform';
import { BreakGlassNotFound } from '../console.errors';
import { BreakGlassChanged } from '../console.events';
import { isOpen } from '../domain/break-glass';
import { BreakGlassRepository } from '../persistence/break-glass.repository';

/** Done before the time is over. Ending twice changes nothing. */
@Injectable()
export class EndBreakGlass {
  constructor(
    private readonly glasses: BreakGlassRepository,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, breakGlassId: Uuid): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const glass = await this.glasses.lock(tx, breakGlassId);
      if (glass?.openedBy !== actor.accountId) throw new BreakGlassNotFound();
      if (!isOpen(glass, now)) return;
      await this.glasses.end(tx, breakGlassId, now);
      await this.audit.append(tx, {
        actorId: actor.accountId,
        action: 'console.ended-break-glass',
        subjectType: 'person',
        subjectId: glass.subjectId,
        facts: { breakGlassId },
      });
      await this.outbox.append(tx, BreakGlassChanged, { breakGlassId });
    });
  }
}

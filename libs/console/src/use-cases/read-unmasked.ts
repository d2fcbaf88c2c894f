import { Injectable } from '@nestjs/common';
import { StaffPeopleFacade, type PersonFile } from '@app/identity';
import { Clock, type Uuid } from '@app/kernel';
import { AuditTrail, UnitOfWork, type SignedIn } from '@app/platform';
import { BreakGlassNotFound, BreakGlassOver } from '../console.errors';
import { isOpen, type Section } from '../domain/break-glass';
import { BreakGlassRepository } from '../persistence/break-glass.repository';

/** One part of a person's file, unmasked. What is read is written down before it is shown. */
@Injectable()
export class ReadUnmasked {
  constructor(
    private readonly people: StaffPeopleFacade,
    private readonly glasses: BreakGlassRepository,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, breakGlassId: Uuid, section: Section): Promise<PersonFile> {
    const subjectId = await this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const glass = await this.glasses.lock(tx, breakGlassId);
      if (glass?.openedBy !== actor.accountId) throw new BreakGlassNotFound();
      if (!isOpen(glass, now)) throw new BreakGlassOver();
      await this.glasses.noteRead(tx, breakGlassId, section, now);
      await this.audit.append(tx, {
        actorId: actor.accountId,
        action: 'console.read-unmasked',
        subjectType: 'person',
        subjectId: glass.subjectId,
        facts: { breakGlassId, section },
      });
      return glass.subjectId;
    });
    return this.people.file(subjectId);
  }
}

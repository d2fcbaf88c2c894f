import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Outbox, UnitOfWork, type SignedIn } from '@app/platform';
import { AgeInDoubt, PausedByOtherFamily } from '../../family.errors';
import { FamilyFacade } from '../../family.facade';
import { StudentPauseChanged, StudentSuspensionChanged } from '../../identity.events';
import { AgeCaseRepository } from '../../persistence/ages/age-case.repository';
import { JoinLinkRepository } from '../../persistence/students/join-link.repository';
import { PauseRepository } from '../../persistence/students/pause.repository';
import { SignOut } from '../sign-in/sign-out';
import { StudentCare } from './student-care';

/**
 * A guardian who supervises pauses a student's profile for their family, or ends that pause. A pause ends every open
 * sign-in at once. Where another family paused it too, it stays paused: withdrawal wins. Source: domain.md, "Guardianship".
 */
@Injectable()
export class SuspendStudent {
  constructor(
    private readonly access: FamilyFacade,
    private readonly care: StudentCare,
    private readonly pauses: PauseRepository,
    private readonly cases: AgeCaseRepository,
    private readonly links: JoinLinkRepository,
    private readonly signOut: SignOut,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async suspend(actor: SignedIn, studentId: Uuid, familyId: Uuid): Promise<void> {
    await this.care.authorise(actor, 'supervise', studentId, familyId);
    await this.unitOfWork.run(async (tx) => {
      // Whoever books for the student right now is before this; whoever comes next is refused.
      await this.care.still(tx, actor, 'supervise', studentId, familyId);
      const begun = await this.pauses.begin(tx, studentId, familyId, this.clock.now());
      await this.links.revokeAll(tx, studentId, this.clock.now());
      await this.signOut.endAll(tx, studentId);
      await this.outbox.append(tx, StudentSuspensionChanged, { studentId });
      if (begun) await this.outbox.append(tx, StudentPauseChanged, { studentId, familyId, isPaused: true });
    });
  }

  /** Also for a student who came of age meanwhile: nobody else could let them in to take their profile over. */
  async resume(actor: SignedIn, studentId: Uuid, familyId: Uuid): Promise<void> {
    await this.access.requirePower(actor, 'supervise', studentId, familyId);
    await this.unitOfWork.run(async (tx) => {
      await this.care.still(tx, actor, 'supervise', studentId, familyId);
      if (await this.cases.hasOpen(tx, studentId)) throw new AgeInDoubt();
      const ended = await this.pauses.end(tx, studentId, familyId);
      const others = await this.pauses.standing(tx, studentId, familyId);
      if (!ended && others.length > 0) throw new PausedByOtherFamily();
      await this.outbox.append(tx, StudentSuspensionChanged, { studentId });
      if (ended) await this.outbox.append(tx, StudentPauseChanged, { studentId, familyId, isPaused: false });
    });
  }
}

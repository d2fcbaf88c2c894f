import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import { Outbox, UnitOfWork, type SignedIn } from '@app/platform';
import { FamilyFacade } from '../family.facade';
import { StudentSuspensionChanged } from '../identity.events';
import { AccountRepository } from '../persistence/account.repository';
import { SignOut } from './sign-out';

/** A guardian who supervises pauses a student's sign-in, or ends the pause. A pause ends every open sign-in at once. */
@Injectable()
export class SuspendStudent {
  constructor(
    private readonly access: FamilyFacade,
    private readonly accounts: AccountRepository,
    private readonly signOut: SignOut,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  async suspend(actor: SignedIn, studentId: Uuid, familyId: Uuid): Promise<void> {
    await this.access.requirePower(actor, 'supervise', studentId, familyId);
    await this.unitOfWork.run(async (tx) => {
      await this.accounts.setState(tx, studentId, 'suspended');
      await this.signOut.endAll(tx, studentId);
      await this.outbox.append(tx, StudentSuspensionChanged, { studentId });
    });
  }

  async resume(actor: SignedIn, studentId: Uuid, familyId: Uuid): Promise<void> {
    await this.access.requirePower(actor, 'supervise', studentId, familyId);
    await this.unitOfWork.run(async (tx) => {
      await this.accounts.setState(tx, studentId, 'active');
      await this.outbox.append(tx, StudentSuspensionChanged, { studentId });
    });
  }
}

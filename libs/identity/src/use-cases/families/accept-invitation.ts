import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Database, Outbox, UnitOfWork, type SignedIn, type Transaction } from '@app/platform';
import { standing, type Invitation } from '../../domain/families/invitation';
import { networkOf } from '../../domain/network';
import { hashOf } from '../../domain/opaque-token';
import { InvitationGone, InvitationNotYours } from '../../family.errors';
import { GuardianJoined } from '../../family.events';
import { GuardianshipChanged } from '../../identity.events';
import { AccountRepository } from '../../persistence/account/account.repository';
import { FamilyRepository } from '../../persistence/families/family.repository';
import { GuardianshipRepository } from '../../persistence/families/guardianship.repository';
import { InvitationRepository } from '../../persistence/families/invitation.repository';
import { StudentRepository } from '../../persistence/students/student.repository';
import { Throttle } from '../sign-in/throttle';
import { StudentCare } from '../students/student-care';

/** The invited person says yes, signed in with the very address that the mail went to. Once. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly care: StudentCare,
    private readonly accounts: AccountRepository,
    private readonly families: FamilyRepository,
    private readonly students: StudentRepository,
    private readonly guardianships: GuardianshipRepository,
    private readonly invitations: InvitationRepository,
    private readonly throttle: Throttle,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The family that the caller now guards somebody in. */
  async execute(actor: SignedIn, token: string, address: string): Promise<{ familyId: Uuid }> {
    const shared = { 'invitation-address': networkOf(address) };
    await this.throttle.count(shared);
    const found = standing(await this.invitations.findByToken(this.database, hashOf(token)), this.clock.now());
    const joined = await this.unitOfWork.run(async (tx) => {
      const family = await this.families.lock(tx, found.familyId);
      const invitation = await this.forMinors(
        tx,
        standing(await this.invitations.lock(tx, found.id), this.clock.now()),
      );
      const me = await this.accounts.findContact(tx, actor.accountId);
      if (me?.email !== invitation.email) throw new InvitationNotYours();
      // Whoever invited may have handed the family on or left it since: nobody speaks for it any more.
      if (family?.ownerId !== invitation.invitedBy) throw new InvitationGone();
      // Closing an account takes the lock of its families: nobody joins one whose owner is leaving.
      if (!(await this.accounts.isActive(tx, family.ownerId))) throw new InvitationGone();
      await this.invitations.accept(tx, invitation.id, actor.accountId, this.clock.now());
      const accepted =
        invitation.kind === 'guardian'
          ? await this.joinFamily(tx, actor.accountId, invitation)
          : await this.guardFromOwnFamily(tx, actor.accountId, invitation);
      // After the students' locks, as where an account is closed.
      if (!(await this.accounts.lockActive(tx, actor.accountId))) throw new InvitationGone();
      return accepted;
    });
    await this.throttle.forgive({}, shared);
    return joined;
  }

  private async joinFamily(tx: Transaction, guardianId: Uuid, invitation: Invitation): Promise<{ familyId: Uuid }> {
    const { familyId } = invitation;
    await this.families.addGuardian(tx, familyId, guardianId, this.clock.now());
    await this.guard(tx, guardianId, familyId, invitation);
    await this.outbox.append(tx, GuardianJoined, { familyId, accountId: guardianId, invitedBy: invitation.invitedBy });
    return { familyId };
  }

  /** The student belongs to the guardian's own family as well, and is booked and paid for from there. */
  private async guardFromOwnFamily(
    tx: Transaction,
    guardianId: Uuid,
    invitation: Invitation,
  ): Promise<{ familyId: Uuid }> {
    const familyId = await this.families.findOwnedBy(tx, guardianId);
    if (!familyId || familyId === invitation.familyId) throw new InvitationGone();
    for (const { studentId } of invitation.students) {
      await this.families.addStudent(tx, familyId, studentId, this.clock.now());
    }
    await this.guard(tx, guardianId, familyId, invitation);
    const { invitedBy } = invitation;
    await this.outbox.append(tx, GuardianJoined, { familyId: invitation.familyId, accountId: guardianId, invitedBy });
    return { familyId };
  }

  /** Whoever came of age since chooses their guardians themselves. */
  private async forMinors(tx: Transaction, invitation: Invitation): Promise<Invitation> {
    const students = [];
    for (const one of invitation.students) if (!(await this.care.isAdult(tx, one.studentId))) students.push(one);
    if (students.length === 0) throw new InvitationGone();
    return { ...invitation, students };
  }

  private async guard(tx: Transaction, guardianId: Uuid, familyId: Uuid, { students }: Invitation): Promise<void> {
    for (const { studentId, powers } of students) {
      await this.students.lock(tx, studentId);
      const link = { familyId, studentId, guardianId, powers, demandsPresence: false };
      await this.guardianships.save(tx, link, this.clock.now());
      await this.outbox.append(tx, GuardianshipChanged, { studentId, familyId, accountId: guardianId });
    }
  }
}

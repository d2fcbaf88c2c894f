import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Database, Outbox, UnitOfWork, type SignedIn, type Transaction } from '@app/platform';
import { isSupervised, withPowers } from '../../domain/families/guardians';
import { POWERS } from '../../domain/families/powers';
import { GuardianNotFound, LastSupervisor, OwnerMustStay } from '../../family.errors';
import { FamilyNotFound, PowerMissing } from '../../identity.errors';
import { FamilyOwnerChanged, GuardianLeft } from '../../family.events';
import { GuardianshipChanged } from '../../identity.events';
import { FamilyRepository, type FamilyFacts } from '../../persistence/families/family.repository';
import { GuardianshipRepository } from '../../persistence/families/guardianship.repository';
import { StudentRepository } from '../../persistence/students/student.repository';
import { StudentCare } from '../students/student-care';

/** Who belongs to a family: its owner sends others away or hands the family on, anybody else may leave. */
@Injectable()
export class RemoveGuardian {
  constructor(
    private readonly database: Database,
    private readonly care: StudentCare,
    private readonly families: FamilyRepository,
    private readonly students: StudentRepository,
    private readonly guardianships: GuardianshipRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, familyId: Uuid, guardianId: Uuid): Promise<void> {
    await this.requireMember(actor, familyId);
    await this.unitOfWork.run(async (tx) => {
      const family = await this.lockFamily(tx, familyId);
      if (guardianId !== actor.accountId && family.ownerId !== actor.accountId) throw new PowerMissing('own');
      if (guardianId === family.ownerId) throw new OwnerMustStay();
      if ((await this.guardianships.findFamilyPowers(tx, guardianId, familyId)) === null) throw new GuardianNotFound();
      const ended = await this.endPowers(tx, familyId, guardianId);
      await this.families.removeGuardian(tx, familyId, guardianId);
      for (const studentId of ended) {
        await this.outbox.append(tx, GuardianshipChanged, { studentId, familyId, accountId: guardianId });
      }
      await this.outbox.append(tx, GuardianLeft, { familyId, accountId: guardianId, byId: actor.accountId });
    });
  }

  /** Another guardian becomes the owner, with every power; the one before stays a guardian with what they held. */
  async handOver(actor: SignedIn, familyId: Uuid, guardianId: Uuid): Promise<void> {
    await this.requireMember(actor, familyId);
    await this.unitOfWork.run(async (tx) => {
      const family = await this.lockFamily(tx, familyId);
      if (family.ownerId !== actor.accountId) throw new PowerMissing('own');
      if ((await this.guardianships.findFamilyPowers(tx, guardianId, familyId)) === null) throw new GuardianNotFound();
      const held = await this.guardianships.ofFamily(tx, familyId);
      await this.families.setOwner(tx, familyId, guardianId);
      for (const { id: studentId } of await this.students.ofFamily(tx, familyId)) {
        await this.students.lock(tx, studentId);
        // Somebody of age is given to nobody whom they did not choose.
        if (await this.care.isAdult(tx, studentId)) continue;
        const mine = held.find((one) => one.studentId === studentId && one.accountId === guardianId);
        const demandsPresence = mine?.demandsPresence ?? false;
        const link = { familyId, studentId, guardianId, powers: POWERS, demandsPresence };
        await this.guardianships.save(tx, link, this.clock.now());
        await this.outbox.append(tx, GuardianshipChanged, { studentId, familyId, accountId: guardianId });
      }
      await this.outbox.append(tx, FamilyOwnerChanged, {
        familyId,
        ownerId: guardianId,
        formerOwnerId: actor.accountId,
      });
    });
  }

  /** Under each student's lock, in the order of their ids: whoever uses one of these powers does so before this, or not at all. */
  private async endPowers(tx: Transaction, familyId: Uuid, guardianId: Uuid): Promise<Uuid[]> {
    const held = await this.guardianships.ofFamily(tx, familyId);
    const studentIds = held.filter((one) => one.accountId === guardianId).map((one) => one.studentId);
    for (const studentId of studentIds.sort()) {
      await this.students.lock(tx, studentId);
      const here = held.filter((one) => one.studentId === studentId);
      if (isSupervised(here) && !isSupervised(withPowers(here, guardianId, []))) throw new LastSupervisor();
    }
    return studentIds;
  }

  private async requireMember(actor: SignedIn, familyId: Uuid): Promise<void> {
    const powers = await this.guardianships.findFamilyPowers(this.database, actor.accountId, familyId);
    if (!powers) throw new FamilyNotFound();
  }

  private async lockFamily(tx: Transaction, familyId: Uuid): Promise<FamilyFacts> {
    const family = await this.families.lock(tx, familyId);
    if (!family) throw new FamilyNotFound();
    return family;
  }
}

import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Database, Outbox, UnitOfWork, type SignedIn } from '@app/platform';
import { isSupervised, mayDemandPresence, withPowers } from '../../domain/families/guardians';
import type { Power } from '../../domain/families/powers';
import { LastSupervisor, PresenceNotPossible } from '../../family.errors';
import { FamilyNotFound, PowerMissing } from '../../identity.errors';
import { GuardianshipChanged } from '../../identity.events';
import { FamilyFacade } from '../../family.facade';
import { FamilyRepository } from '../../persistence/families/family.repository';
import { GuardianshipRepository } from '../../persistence/families/guardianship.repository';
import { StudentRepository } from '../../persistence/students/student.repository';
import { StudentCare } from '../students/student-care';

export interface PowersWish {
  readonly familyId: Uuid;
  readonly studentId: Uuid;
  readonly guardianId: Uuid;
  /** None ends the guardianship. */
  readonly powers: readonly Power[];
  /** As it was, where it is not said. */
  readonly demandsPresence?: boolean;
}

/** What a guardian may do for a student of the family, set by the family's owner. It counts from the next request on. */
@Injectable()
export class ChangeGuardianship {
  constructor(
    private readonly database: Database,
    private readonly access: FamilyFacade,
    private readonly care: StudentCare,
    private readonly families: FamilyRepository,
    private readonly students: StudentRepository,
    private readonly guardianships: GuardianshipRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, wish: PowersWish): Promise<void> {
    const { studentId, familyId, guardianId } = wish;
    const held = await this.guardianships.findFamilyPowers(this.database, actor.accountId, familyId);
    if (!held) throw new FamilyNotFound();
    await this.unitOfWork.run(async (tx) => {
      const family = await this.families.lock(tx, familyId);
      if (family?.ownerId !== actor.accountId) throw new PowerMissing('own');
      // The lock that a booking's use of these powers takes: it is done before this, or finds them gone.
      await this.students.lock(tx, studentId);
      const here = (await this.guardianships.guardianshipsOf(tx, studentId)).filter((one) => one.familyId === familyId);
      if (isSupervised(here) && !isSupervised(withPowers(here, guardianId, wish.powers))) throw new LastSupervisor();
      const before = here.find((one) => one.accountId === guardianId);
      // Somebody of age keeps whom they chose: nobody else is given more over them.
      const isGivenMore = wish.powers.some((power) => !before?.powers.includes(power));
      if (isGivenMore) await this.care.requireMinor(tx, studentId);
      if (wish.powers.length === 0) {
        await this.guardianships.remove(tx, { familyId, studentId, guardianId });
      } else {
        const demands = wish.demandsPresence ?? before?.demandsPresence ?? false;
        const demandsPresence = demands && mayDemandPresence(wish.powers);
        await this.guardianships.save(tx, { ...wish, demandsPresence }, this.clock.now());
      }
      await this.outbox.append(tx, GuardianshipChanged, { studentId, familyId, accountId: guardianId });
    });
  }

  /** A guardian's own wish to be in the room before a session begins. */
  async demandPresence(actor: SignedIn, familyId: Uuid, studentId: Uuid, demandsPresence: boolean): Promise<void> {
    await this.access.requireGuardian(actor, studentId, familyId);
    await this.unitOfWork.run(async (tx) => {
      await this.students.lock(tx, studentId);
      const mine = (await this.guardianships.guardianshipsOf(tx, studentId)).find(
        (one) => one.familyId === familyId && one.accountId === actor.accountId,
      );
      if (!mine || (demandsPresence && !mayDemandPresence(mine.powers))) throw new PresenceNotPossible();
      const link = { familyId, studentId, guardianId: actor.accountId };
      await this.guardianships.setPresence(tx, link, demandsPresence, this.clock.now());
      await this.outbox.append(tx, GuardianshipChanged, { studentId, familyId, accountId: actor.accountId });
    });
  }
}

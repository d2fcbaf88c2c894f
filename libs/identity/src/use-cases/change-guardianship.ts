import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database, Outbox, UnitOfWork, type SignedIn } from '@app/platform';
import { FamilyNotFound, PowerMissing } from '../identity.errors';
import { GuardianshipChanged } from '../identity.events';
import { FamilyRepository } from '../persistence/family.repository';
import { GuardianshipRepository, type GuardianshipWish } from '../persistence/guardianship.repository';

/** What a guardian may do for a student of the family, set by the family's owner. It counts from the next request on. */
@Injectable()
export class ChangeGuardianship {
  constructor(
    private readonly database: Database,
    private readonly families: FamilyRepository,
    private readonly guardianships: GuardianshipRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, wish: GuardianshipWish): Promise<void> {
    const powers = await this.guardianships.findFamilyPowers(this.database, actor.accountId, wish.familyId);
    if (!powers) throw new FamilyNotFound();
    await this.unitOfWork.run(async (tx) => {
      const family = await this.families.lock(tx, wish.familyId);
      if (family?.ownerId !== actor.accountId) throw new PowerMissing('own');
      await this.guardianships.save(tx, wish, this.clock.now());
      const { studentId, familyId, guardianId: accountId } = wish;
      await this.outbox.append(tx, GuardianshipChanged, { studentId, familyId, accountId });
    });
  }
}

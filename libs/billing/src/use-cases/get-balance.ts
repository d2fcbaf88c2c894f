import { FamilyFacade } from '@app/identity';
import { Clock, type Uuid } from '@app/kernel';
import { LedgerFacade, type Expiring, type FamilyBalance, type Lot } from '@app/ledger';
import type { SignedIn } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { requireGuardian } from './require-guardian';

export interface FamilyMinutes {
  balance: FamilyBalance;
  /** What can be spent, in the order in which it is spent. */
  lots: Lot[];
  expiring: Expiring[];
}

/** A family's minutes as they stand now. */
@Injectable()
export class GetBalance {
  constructor(
    private readonly families: FamilyFacade,
    private readonly ledger: LedgerFacade,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, familyId: Uuid): Promise<FamilyMinutes> {
    await requireGuardian(this.families, actor, familyId);
    const now = this.clock.now();
    const [balance, lots, expiring] = await Promise.all([
      this.ledger.balance(familyId, now),
      this.ledger.lots(familyId, now),
      this.ledger.expiring(familyId, now),
    ]);
    return { balance, lots: lots.filter((lot) => lot.availableMinutes > 0), expiring };
  }
}

import { FamilyFacade } from '@app/identity';
import type { Uuid } from '@app/kernel';
import type { Page, SignedIn } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Purchase } from '../domain/purchase';
import { PurchaseRepository } from '../persistence/purchase.repository';
import { requireGuardian } from './require-guardian';

/** A family's purchases, newest first. */
@Injectable()
export class ListPurchases {
  constructor(
    private readonly families: FamilyFacade,
    private readonly purchases: PurchaseRepository,
  ) {}

  async execute(actor: SignedIn, familyId: Uuid, cursor: string | undefined): Promise<Page<Purchase>> {
    await requireGuardian(this.families, actor, familyId);
    return this.purchases.ofFamily(familyId, cursor);
  }
}

import { FamilyFacade } from '@app/identity';
import type { Uuid } from '@app/kernel';
import type { SignedIn } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { NoReceiptYet, PurchaseNotFound } from '../billing.errors';
import type { Purchase } from '../domain/purchase';
import { receiptOf, type Receipt } from '../domain/receipt';
import { PurchaseRepository } from '../persistence/purchase.repository';

/** One purchase of a family that the caller is a guardian of; everybody else's answers like none. */
@Injectable()
export class GetPurchase {
  constructor(
    private readonly families: FamilyFacade,
    private readonly purchases: PurchaseRepository,
  ) {}

  async execute(actor: SignedIn, purchaseId: Uuid): Promise<Purchase> {
    const purchase = await this.purchases.get(purchaseId);
    if (!(await this.families.isMember(actor.accountId, purchase.familyId))) throw new PurchaseNotFound();
    return purchase;
  }

  async receipt(actor: SignedIn, purchaseId: Uuid): Promise<Receipt> {
    const receipt = receiptOf(await this.execute(actor, purchaseId));
    if (!receipt) throw new NoReceiptYet();
    return receipt;
  }
}

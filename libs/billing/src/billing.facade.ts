import type { Uuid } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { NoReceiptYet } from './billing.errors';
import type { Purchase } from './domain/purchase';
import { receiptOf, type Receipt } from './domain/receipt';
import { PurchaseRepository } from './persistence/purchase.repository';

/** What other libs may know about payments. No authorisation: for handlers that tell the buyer. */
@Injectable()
export class BillingFacade {
  constructor(private readonly purchases: PurchaseRepository) {}

  /** One purchase with its pack, amounts in cents; `billing.purchase-not-found` (404). */
  purchase(purchaseId: Uuid): Promise<Purchase> {
    return this.purchases.get(purchaseId);
  }

  /** Payer, time, lines and total in cents, never card data; `billing.no-receipt-yet` (404) before the payment. */
  async receipt(purchaseId: Uuid): Promise<Receipt> {
    const receipt = receiptOf(await this.purchases.get(purchaseId));
    if (!receipt) throw new NoReceiptYet();
    return receipt;
  }
}

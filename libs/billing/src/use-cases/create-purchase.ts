import { BookingFacade } from '@app/booking';
import { FamilyFacade } from '@app/identity';
import { Clock } from '@app/kernel';
import { DatedRules, UnitOfWork, type IdempotencyKey, type SignedIn } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { billingRules } from '../billing.rules';
import { decidePurchase, type Purchase, type PurchaseGrounds, type PurchaseWish } from '../domain/purchase';
import { PackRepository } from '../persistence/pack.repository';
import { PurchaseRepository } from '../persistence/purchase.repository';
import { OpenCheckout } from './open-checkout';

/**
 * Starts a purchase in two steps: our own row with the caller's key, then Stripe's payment page with Stripe's key.
 * Whatever is cut between them is finished by the same request, sent again.
 */
@Injectable()
export class CreatePurchase {
  constructor(
    private readonly families: FamilyFacade,
    private readonly booking: BookingFacade,
    private readonly packs: PackRepository,
    private readonly purchases: PurchaseRepository,
    private readonly rules: DatedRules,
    private readonly unitOfWork: UnitOfWork,
    private readonly openCheckout: OpenCheckout,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, wish: PurchaseWish, key: IdempotencyKey): Promise<Purchase> {
    await this.families.requireFamilyPower(actor, 'pay', wish.familyId);
    const now = this.clock.now();
    const grounds = await this.groundsFor(wish, now);
    const { purchaseId } = await this.unitOfWork.runOnce(key, wish, async (tx) => {
      await this.families.requireFamilyPowerStill(tx, actor, 'pay', wish.familyId);
      const purchase = decidePurchase(wish, grounds, actor.accountId, now);
      return { purchaseId: await this.purchases.add(tx, purchase) };
    });
    return this.openCheckout.execute(purchaseId);
  }

  private async groundsFor(wish: PurchaseWish, now: Temporal.Instant): Promise<PurchaseGrounds> {
    const [pack, reservation, { values }] = await Promise.all([
      this.packs.findOnSale(wish.packId, now),
      wish.reservationId === undefined ? null : this.booking.reservation(wish.reservationId),
      this.rules.at(billingRules, now),
    ]);
    return { pack, reservation, rules: values };
  }
}

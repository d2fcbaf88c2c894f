import { Clock, type Uuid } from '@app/kernel';
import { Outbox, Settings, UnitOfWork } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { CheckoutOpened, PurchaseClosed } from '../billing.events';
import type { Purchase } from '../domain/purchase';
import { CustomerRepository } from '../persistence/customer.repository';
import { PurchaseRepository } from '../persistence/purchase.repository';
import { CheckoutTooLate, StripeGateway } from '../stripe/stripe.gateway';

/** Gives an open purchase its payment page, once, however often it is asked. */
@Injectable()
export class OpenCheckout {
  constructor(
    private readonly purchases: PurchaseRepository,
    private readonly customers: CustomerRepository,
    private readonly stripe: StripeGateway,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async execute(purchaseId: Uuid): Promise<Purchase> {
    const purchase = await this.purchases.get(purchaseId);
    if (purchase.state !== 'open' || purchase.checkoutUrl !== null) return purchase;
    try {
      const customerId = await this.customerOf(purchase.familyId);
      const checkout = await this.stripe.openCheckout(this.orderOf(purchase, customerId));
      await this.remember(purchase, checkout);
    } catch (error) {
      if (!(error instanceof CheckoutTooLate)) throw error;
      await this.giveUp(purchase);
    }
    return this.purchases.get(purchaseId);
  }

  /** With the news of it, because the reservation may have lapsed before this page could be found and closed. */
  private async remember(purchase: Purchase, checkout: { id: string; url: string | null }): Promise<void> {
    const { id: purchaseId, familyId, reservationId: sessionId } = purchase;
    await this.unitOfWork.run(async (tx) => {
      await this.purchases.setCheckout(tx, purchaseId, checkout);
      if (sessionId !== null) await this.outbox.append(tx, CheckoutOpened, { purchaseId, familyId, sessionId });
    });
  }

  private async customerOf(familyId: Uuid): Promise<string> {
    const known = await this.customers.find(familyId);
    if (known !== null) return known;
    const { customerId } = await this.stripe.createCustomer(familyId);
    await this.unitOfWork.run((tx) => this.customers.add(tx, familyId, customerId, this.clock.now()));
    return customerId;
  }

  /** A retry must send the same words and the same times: all of it comes from the stored purchase. */
  private orderOf(purchase: Purchase, customerId: string): Parameters<StripeGateway['openCheckout']>[0] {
    const { id, pack } = purchase;
    const page = `${this.settings.publicUrl}/purchases/${id}`;
    const bonus = pack.bonusMinutes > 0 ? ` and ${pack.bonusMinutes} bonus minutes` : '';
    return {
      purchaseId: id,
      customerId,
      name: pack.name,
      description: `${pack.minutes} minutes of tutoring${bonus}`,
      amountCents: pack.priceCents,
      currency: pack.currency,
      expiresAt: purchase.checkoutExpiresAt,
      successUrl: `${page}?checkout=done`,
      cancelUrl: `${page}?checkout=left`,
    };
  }

  private async giveUp(purchase: Purchase): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.purchases.expire(tx, purchase.id, this.clock.now()))) return;
      await this.outbox.append(tx, PurchaseClosed, { purchaseId: purchase.id, familyId: purchase.familyId });
    });
  }
}

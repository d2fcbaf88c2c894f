import { BookingFacade, type ConfirmationResult } from '@app/booking';
import type { Uuid } from '@app/kernel';
import { Outbox, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { PurchaseConfirmedBooking, PurchaseFellShort, PurchaseSlotGone } from '../billing.events';
import { PurchaseRepository } from '../persistence/purchase.repository';

const NEWS = {
  confirmed: PurchaseConfirmedBooking,
  'slot-gone': PurchaseSlotGone,
  short: PurchaseFellShort,
} satisfies Record<ConfirmationResult, unknown>;

/** The minutes of a purchase are credited; now the reservation they were bought for becomes a booking, if it still can. Once. */
@Injectable()
export class ConfirmPurchase {
  constructor(
    private readonly purchases: PurchaseRepository,
    private readonly booking: BookingFacade,
    private readonly outbox: Outbox,
  ) {}

  async execute(tx: Transaction, purchaseId: Uuid): Promise<void> {
    const purchase = await this.purchases.lock(tx, purchaseId);
    const { familyId, reservationId: sessionId } = purchase;
    if (sessionId === null || purchase.booking !== null) return;
    const result = await this.booking.confirmReservation(sessionId, `billing.purchase:${purchaseId}:booking`, tx);
    await this.purchases.setBookingResult(tx, purchaseId, result);
    await this.outbox.append(tx, NEWS[result], { purchaseId, familyId, sessionId });
  }
}

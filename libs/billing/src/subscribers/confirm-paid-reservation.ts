import { BookingFacade, type ConfirmationResult } from '@app/booking';
import type { EventOf } from '@app/kernel';
import { OnEvent, Outbox, type EventHandler, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { PurchaseConfirmedBooking, PurchaseFellShort, PurchasePaid, PurchaseSlotGone } from '../billing.events';
import { PurchaseRepository } from '../persistence/purchase.repository';

const NEWS = {
  confirmed: PurchaseConfirmedBooking,
  'slot-gone': PurchaseSlotGone,
  short: PurchaseFellShort,
} satisfies Record<ConfirmationResult, unknown>;

/**
 * The minutes are credited whatever happens; now the reservation they were bought for becomes a booking, if it still can.
 * In a transaction of its own: a booking locks the tutor's calendar before the family's account, a credit only the latter.
 */
@Injectable()
@OnEvent(PurchasePaid)
export class ConfirmPaidReservation implements EventHandler<typeof PurchasePaid> {
  constructor(
    private readonly purchases: PurchaseRepository,
    private readonly booking: BookingFacade,
    private readonly outbox: Outbox,
  ) {}

  async handle({ data }: EventOf<typeof PurchasePaid>, tx: Transaction): Promise<void> {
    const purchase = await this.purchases.get(data.purchaseId, tx);
    const { reservationId: sessionId } = purchase;
    if (sessionId === null || purchase.booking !== null) return;
    const result = await this.booking.confirmReservation(sessionId, `billing.purchase:${purchase.id}:booking`, tx);
    await this.purchases.setBookingResult(tx, purchase.id, result);
    await this.outbox.append(tx, NEWS[result], { ...data, sessionId });
  }
}

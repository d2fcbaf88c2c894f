import type { Uuid } from '@app/kernel';
import type { ConfirmationResult, SessionFacts } from '@app/booking';
import { PackNotFound, ReservationGone } from '../billing.errors';

export interface Pack {
  id: Uuid;
  name: string;
  minutes: number;
  bonusMinutes: number;
  priceCents: number;
  currency: string;
}

export type PurchaseState = 'open' | 'paid' | 'expired' | 'failed';

export interface Purchase {
  id: Uuid;
  familyId: Uuid;
  boughtBy: Uuid;
  /** As it was when it was bought: the catalogue's rows never change. */
  pack: Pack;
  state: PurchaseState;
  reservationId: Uuid | null;
  booking: ConfirmationResult | null;
  checkoutId: string | null;
  checkoutUrl: string | null;
  checkoutExpiresAt: Temporal.Instant;
  createdAt: Temporal.Instant;
  paidAt: Temporal.Instant | null;
  payerName: string | null;
  receiptNumber: number | null;
}

export interface PurchaseWish {
  familyId: Uuid;
  packId: Uuid;
  reservationId?: Uuid | undefined;
}

export interface NewPurchase {
  familyId: Uuid;
  boughtBy: Uuid;
  pack: Pack;
  reservationId: Uuid | null;
  checkoutExpiresAt: Temporal.Instant;
  createdAt: Temporal.Instant;
}

/** What the decision rests on, read before the transaction. Null: there is none. */
export interface PurchaseGrounds {
  pack: Pack | null;
  reservation: SessionFacts | null;
  rules: { checkoutOpenMinutes: number; checkoutForReservationMinutes: number };
}

/**
 * Makes a purchase of a wish, or refuses it: the pack must be on sale, and the reservation, where one is named, must be
 * the family's own and still kept. A reservation that lapses a moment later does no harm: a payment always credits.
 */
export function decidePurchase(
  wish: PurchaseWish,
  grounds: PurchaseGrounds,
  boughtBy: Uuid,
  now: Temporal.Instant,
): NewPurchase {
  if (!grounds.pack) throw new PackNotFound();
  const reservationId = wish.reservationId ?? null;
  if (reservationId !== null && !isKeptFor(wish.familyId, grounds.reservation, now)) throw new ReservationGone();
  const minutes =
    reservationId === null ? grounds.rules.checkoutOpenMinutes : grounds.rules.checkoutForReservationMinutes;
  return {
    familyId: wish.familyId,
    boughtBy,
    pack: grounds.pack,
    reservationId,
    createdAt: now,
    // Whole seconds, as Stripe counts them: a retry must send the same.
    checkoutExpiresAt: now.add({ minutes }).round({ smallestUnit: 'second', roundingMode: 'floor' }),
  };
}

function isKeptFor(familyId: Uuid, reservation: SessionFacts | null, now: Temporal.Instant): boolean {
  if (reservation?.familyId !== familyId || reservation.state !== 'reserved') return false;
  return reservation.reservedUntil === null || Temporal.Instant.compare(reservation.reservedUntil, now) > 0;
}

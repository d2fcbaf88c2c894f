import { defineEvent } from '@app/kernel';
import { z } from 'zod';

const purchase = { purchaseId: z.uuid(), familyId: z.uuid() };
const forSession = { ...purchase, sessionId: z.uuid() };

/** A payment arrived and its minutes are in the family's balance. */
export const PurchasePaid = defineEvent('billing.purchase-paid.v1', purchase);
/** A payment page for a reservation is open at Stripe, and known here: whoever closes it can find it from now on. */
export const CheckoutOpened = defineEvent('billing.checkout-opened.v1', forSession);
/** A checkout ended without a payment: expired, or the payment failed for good. */
export const PurchaseClosed = defineEvent('billing.purchase-closed.v1', purchase);
/** The reservation that a purchase was made for became a booking, or a request where the tutor answers first. */
export const PurchaseConfirmedBooking = defineEvent('billing.purchase-confirmed-booking.v1', forSession);
/** The minutes are there, the time is not: the reservation had lapsed and somebody else has the slot. */
export const PurchaseSlotGone = defineEvent('billing.purchase-slot-gone.v1', forSession);
/** The minutes are there, but together they don't reach for the session that was reserved. */
export const PurchaseFellShort = defineEvent('billing.purchase-fell-short.v1', forSession);

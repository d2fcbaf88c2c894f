import { defineRules } from '@app/platform';
import { z } from 'zod';

/** Five minutes less than Stripe's day: a call that is sent again, or a clock that is a little ahead, must not be refused. */
const LONGEST = 1_435;

/** Numbers of buying that are the operator's to change. */
export const billingRules = defineRules('billing', {
  /** How long a payment page stays open; Stripe allows 30 minutes to a day, by its own clock when our call arrives. */
  checkoutOpenMinutes: z.int().min(31).max(LONGEST),
  /**
   * The same while a reservation waits. Stripe's minimum is longer than a reservation, so that the page is closed
   * through the API when the reservation lapses; this is what holds if that call never succeeds.
   */
  checkoutForReservationMinutes: z.int().min(31).max(LONGEST),
  /** How far back the nightly sweep looks for events that never arrived; Stripe keeps them for 30 days. */
  sweepLookBackDays: z.int().min(1).max(29),
});

import { BookingModule } from '@app/booking';
import { Module } from '@nestjs/common';
import { BillingModule } from './billing.module';
import { CloseCheckoutAtStripe, CloseCheckoutsOfLapsedReservation } from './subscribers/close-checkouts';
import { ConfirmPaidReservation } from './subscribers/confirm-paid-reservation';
import { KeepBooks } from './subscribers/keep-books';
import { PUSHES } from './subscribers/push-news';
import { SweepStripeNightly } from './subscribers/sweep-nightly';

@Module({
  imports: [BillingModule, BookingModule],
  providers: [
    ConfirmPaidReservation,
    CloseCheckoutsOfLapsedReservation,
    CloseCheckoutAtStripe,
    KeepBooks,
    SweepStripeNightly,
    ...PUSHES,
  ],
})
export class BillingSubscribersModule {}

import { BookingModule } from '@app/booking';
import { Module } from '@nestjs/common';
import { BillingModule } from './billing.module';
import {
  CloseCheckoutAtStripe,
  CloseCheckoutOfLateStart,
  CloseCheckoutsOfClosedAccount,
  CloseCheckoutsOfLapsedReservation,
} from './subscribers/close-checkouts';
import { ConfirmLeftBehind, ConfirmPaidReservation } from './subscribers/confirm-paid-reservation';
import { KeepBooks } from './subscribers/keep-books';
import { PUSHES } from './subscribers/push-news';
import { SweepStripeNightly } from './subscribers/sweep-nightly';
import { ConfirmPurchase } from './use-cases/confirm-purchase';

@Module({
  imports: [BillingModule, BookingModule],
  providers: [
    ConfirmPurchase,
    ConfirmPaidReservation,
    ConfirmLeftBehind,
    CloseCheckoutsOfLapsedReservation,
    CloseCheckoutsOfClosedAccount,
    CloseCheckoutOfLateStart,
    CloseCheckoutAtStripe,
    KeepBooks,
    SweepStripeNightly,
    ...PUSHES,
  ],
})
export class BillingSubscribersModule {}

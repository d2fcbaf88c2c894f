import { BookingModule } from '@app/booking';
import { IdentityModule } from '@app/identity';
import { LedgerModule } from '@app/ledger';
import { Module } from '@nestjs/common';
import { BillingFacade } from './billing.facade';
import { BooksRepository } from './persistence/books.repository';
import { CustomerRepository } from './persistence/customer.repository';
import { EventRepository } from './persistence/event.repository';
import { PackRepository } from './persistence/pack.repository';
import { PurchaseRepository } from './persistence/purchase.repository';
import { BillingPersonalDataProvider } from './privacy/billing-personal-data.provider';
import { SdkStripeGateway } from './stripe/sdk-stripe.gateway';
import { StripeGateway } from './stripe/stripe.gateway';
import { CreatePurchase } from './use-cases/create-purchase';
import { GetBalance } from './use-cases/get-balance';
import { GetPurchase } from './use-cases/get-purchase';
import { GetStatement } from './use-cases/get-statement';
import { ListPacks } from './use-cases/list-packs';
import { ListPurchases } from './use-cases/list-purchases';
import { OpenCheckout } from './use-cases/open-checkout';
import { SweepStripe } from './use-cases/sweep-stripe';
import { TakeCheckoutEvent } from './use-cases/take-checkout-event';

const FOR_HTTP = [CreatePurchase, GetBalance, GetPurchase, GetStatement, ListPacks, ListPurchases];

@Module({
  imports: [IdentityModule, LedgerModule, BookingModule],
  providers: [
    { provide: StripeGateway, useClass: SdkStripeGateway },
    BooksRepository,
    CustomerRepository,
    EventRepository,
    PackRepository,
    PurchaseRepository,
    OpenCheckout,
    SweepStripe,
    TakeCheckoutEvent,
    ...FOR_HTTP,
    BillingFacade,
    BillingPersonalDataProvider,
  ],
  exports: [
    StripeGateway,
    BooksRepository,
    PurchaseRepository,
    SweepStripe,
    TakeCheckoutEvent,
    ...FOR_HTTP,
    BillingFacade,
  ],
})
export class BillingModule {}

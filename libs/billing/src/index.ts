export { BillingFacade } from './billing.facade';
export { BillingModule } from './billing.module';
export { BillingHttpModule } from './billing-http.module';
export { BillingSubscribersModule } from './billing-subscribers.module';
export {
  PurchaseClosed,
  PurchaseConfirmedBooking,
  PurchaseFellShort,
  PurchasePaid,
  PurchaseSlotGone,
} from './billing.events';
export type { Pack, Purchase, PurchaseState } from './domain/purchase';
export type { Receipt, ReceiptLine } from './domain/receipt';

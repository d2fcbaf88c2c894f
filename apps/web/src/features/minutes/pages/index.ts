export { MinutesPage } from './minutes-page';
export { PricingPage } from './pricing-page';
export { PurchasePage } from './purchase-page';
export { PurchasesPage } from './purchases-page';
export { ReceiptPage } from './receipt-page';
export { StatementPage } from './statement-page';

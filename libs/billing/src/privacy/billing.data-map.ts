import { defineTables } from '@app/platform';

export const billingTables = defineTables('billing', {
  billing_pack: { personal: false, retention: 'reference' },
  billing_customer: { personal: true, retention: 'payments' },
  billing_purchase: { personal: true, retention: 'payments' },
  billing_event: { personal: true, retention: 'payments' },
  billing_lot: { personal: true, retention: 'payments' },
  billing_family_books: { personal: true, retention: 'payments' },
  billing_journal: { personal: true, retention: 'payments' },
  billing_posting: { personal: true, retention: 'payments' },
});

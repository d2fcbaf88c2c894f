import { defineTables } from '@app/platform';

/** A family's books say when and how much somebody was tutored; they name nobody. */
export const ledgerTables = defineTables('ledger', {
  ledger_family_account: { personal: true, retention: 'ledger' },
  ledger_transfer: { personal: true, retention: 'ledger' },
  ledger_entry: { personal: true, retention: 'ledger' },
  ledger_lot: { personal: true, retention: 'ledger' },
  ledger_hold: { personal: true, retention: 'ledger' },
  ledger_hold_part: { personal: true, retention: 'ledger' },
});

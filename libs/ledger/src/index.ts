export { LedgerFacade } from './ledger.facade';
export { LedgerModule } from './ledger.module';
export { LedgerSubscribersModule } from './ledger-subscribers.module';
export { BalanceChanged } from './ledger.events';
export * from './ledger.errors';
export * from './ledger.types';

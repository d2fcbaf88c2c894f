export * from './eventually';
export * from './fake-clock';
export * from './ledger-balances';
export * from './livekit-server';
export * from './test-database';
export * from './test-module';
export * from './test-settings';
export { databaseUrl, withClient } from './global-setup';

export * from './languages';
export * from './problem-codes';
export * from './problem';
export * from './public-paths';
export * from './realtime-events';
export * from './us-states';
export * from './zip-codes';
export type { components, paths } from './generated/api';

export * from './languages';
export * from './problem-codes';
export * from './problem';
export * from './public-paths';
export * from './realtime-events';
export type { components, paths } from './generated/api';

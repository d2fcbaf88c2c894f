export * from './problem-codes';
export * from './problem';
export * from './realtime-events';

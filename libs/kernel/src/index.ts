export * from './clock';
export * from './domain-error';
export * from './domain-event';
export * from './ids';
export * from './instants';
export * from './json';
export * from './time-range';

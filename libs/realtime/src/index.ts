export * from './channel-policy';
export * from './realtime-publisher';
export * from './realtime-registry';
export * from './realtime.data-map';
export * from './realtime.module';
export * from './socket-event';
export * from './socket-io.adapter';

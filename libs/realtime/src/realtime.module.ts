import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { RealtimeGateway } from './realtime.gateway';
import { RealtimePublisher } from './realtime-publisher';
import { RealtimeRegistry } from './realtime-registry';
import { SocketAdapters } from './socket-adapters';

/** For processes that push: the worker. */
@Global()
@Module({ providers: [SocketAdapters, RealtimePublisher], exports: [RealtimePublisher] })
export class RealtimeModule {}

/** For processes that hold sockets: the api. */
@Module({
  imports: [DiscoveryModule],
  providers: [SocketAdapters, RealtimeRegistry, RealtimeGateway],
  exports: [SocketAdapters],
})
export class RealtimeHttpModule {}

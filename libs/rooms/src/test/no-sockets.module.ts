import { RealtimePublisher } from '@app/realtime';
import { Global, Module } from '@nestjs/common';

class SilentPublisher {
  publish(): void {}
}

/** Nobody listens: what is pushed is checked in the outbox. */
@Global()
@Module({ providers: [{ provide: RealtimePublisher, useClass: SilentPublisher }], exports: [RealtimePublisher] })
export class NoSocketsModule {}

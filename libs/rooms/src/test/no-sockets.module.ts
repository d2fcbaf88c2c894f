import { RealtimePublisher } from '@app/realtime';
import { Global, Injectable, Module } from '@nestjs/common';

/** Nobody listens: what would be pushed is kept. */
@Injectable()
export class RecordingPublisher {
  readonly pushed: { channel: string; event: string; payload: object }[] = [];

  publish(channel: string, event: string, payload: object): void {
    this.pushed.push({ channel, event, payload });
  }
}

@Global()
@Module({ providers: [{ provide: RealtimePublisher, useClass: RecordingPublisher }], exports: [RealtimePublisher] })
export class NoSocketsModule {}

import { Global, Module, type DynamicModule } from '@nestjs/common';
import { RealtimePublisher } from '@app/realtime';

@Global()
@Module({})
class SilentRealtimeModule {}

/** Stands where pushes leave the process, and remembers them. */
export function silentPublisher(): { module: DynamicModule; pushed: string[] } {
  const pushed: string[] = [];
  const publisher = { publish: (channel: string, event: string) => pushed.push(`${channel} ${event}`) };
  return {
    pushed,
    module: {
      module: SilentRealtimeModule,
      providers: [{ provide: RealtimePublisher, useValue: publisher }],
      exports: [RealtimePublisher],
    },
  };
}

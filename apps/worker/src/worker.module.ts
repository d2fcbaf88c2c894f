import { Module, type DynamicModule } from '@nestjs/common';
import type { Clock } from '@app/kernel';
import { PlatformModule, PlatformWorkerModule, type Settings } from '@app/platform';
import { RealtimeModule } from '@app/realtime';
import { SUBSCRIBERS_MODULES } from './subscribers-modules';

export interface WorkerOptions {
  settings: Settings;
  /** Another clock, in tests. */
  clock?: Clock;
}

/** Whatever happens later: events' handlers, jobs, schedules and ticks of every lib. */
@Module({})
export class WorkerModule {
  static forRoot(options: WorkerOptions): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot({ ...options, service: 'worker' }),
        PlatformWorkerModule,
        RealtimeModule,
        ...SUBSCRIBERS_MODULES,
      ],
    };
  }
}

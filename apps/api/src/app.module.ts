import { Module, type DynamicModule } from '@nestjs/common';
import type { Clock } from '@app/kernel';
import { PlatformHttpModule, PlatformModule, type Settings } from '@app/platform';
import { RealtimeHttpModule } from '@app/realtime';
import { HTTP_MODULES } from './http-modules';

export interface ApiOptions {
  settings: Settings;
  /** Another clock, in tests. */
  clock?: Clock;
}

/** The api: every lib's routes around one database and one gateway. */
@Module({})
export class ApiModule {
  static forRoot(options: ApiOptions): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot({ ...options, service: 'api' }),
        PlatformHttpModule,
        RealtimeHttpModule,
        ...HTTP_MODULES,
      ],
    };
  }
}

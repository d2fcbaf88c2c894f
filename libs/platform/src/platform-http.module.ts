import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { AccessGuard } from './http/access.guard';
import { ProblemFilter } from './http/problem.filter';
import { FormGuard } from './http/uploads';
import { requestValidation } from './http/validation';
import { HealthController } from './operations/health.controller';
import { HttpMetricsInterceptor } from './operations/http-metrics.interceptor';

/** What stands around every route of the api. */
@Module({
  imports: [TerminusModule],
  controllers: [HealthController],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: FormGuard },
    { provide: APP_PIPE, useFactory: requestValidation },
    { provide: APP_INTERCEPTOR, useClass: HttpMetricsInterceptor },
  ],
})
export class PlatformHttpModule {}

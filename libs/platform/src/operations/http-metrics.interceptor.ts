import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Observable } from 'rxjs';
import { Metrics } from './metrics';

@Injectable()
export class HttpMetricsInterceptor implements NestInterceptor {
  constructor(private readonly metrics: Metrics) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const matched = request.route as { path?: string } | undefined;
    const response = http.getResponse<Response>();
    const stop = this.metrics.httpSeconds.startTimer({
      method: request.method,
      route: matched?.path ?? 'unknown',
    });
    response.once('finish', () => stop({ status: String(response.statusCode) }));
    return next.handle();
  }
}

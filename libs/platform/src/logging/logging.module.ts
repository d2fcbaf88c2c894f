import type { IncomingMessage } from 'node:http';
import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Options } from 'pino-http';
import type { Settings } from '../config/settings';
import { requestIdOf } from '../http/request-id';

export function loggingModule(settings: Settings, service: string): DynamicModule {
  return LoggerModule.forRoot({ pinoHttp: logOptions(settings, service) });
}

/** JSON lines with a request id. Bodies, queries, cookies, addresses and names stay out: an id is all we log of a person. */
export function logOptions(settings: Settings, service: string): Options {
  return {
    level: settings.log.level,
    base: { service },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    genReqId: requestIdOf,
    // Wrapped ones are handed what pino made of an error, which is no longer one: nothing of it would be logged.
    wrapSerializers: false,
    serializers: {
      req: (request: { id: unknown; method: string; url: string; originalUrl?: string }) => ({
        id: request.id,
        method: request.method,
        path: (request.originalUrl ?? request.url).split('?')[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      err: safeError,
    },
    autoLogging: {
      ignore: (request: IncomingMessage) => !request.url?.startsWith('/api') || settings.environment === 'test',
    },
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
  };
}

/** A driver's error carries the statement's parameters, a vendor's the whole request: only what locates the fault is kept. */
function safeError(error: unknown): Record<string, unknown> {
  if (!isErrorLike(error)) return { message: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const isQueryError = 'query' in error || 'parameters' in error;
  return {
    type: error.name ?? 'Error',
    code,
    message: isQueryError ? 'a query failed' : redactTokens(error.message),
    stack: callsOf(error.stack),
  };
}

/** pg-boss reports copies of errors, which are plain objects. */
function isErrorLike(error: unknown): error is { name?: string; message: string; stack?: string } {
  return typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string';
}

/** Without the message, which stands above them and may have several lines. */
function callsOf(stack = ''): string {
  const calls = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return calls.slice(0, 11).join('\n');
}

function redactTokens(message: string): string {
  return message
    .replace(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, '[token]')
    .replace(/[\w.+-]+@[\w-]+\.[\w.]+/g, '[e-mail]')
    .replace(/(sk|rk|whsec)_\w+/g, '[secret]');
}

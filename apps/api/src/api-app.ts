import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { identifyRequest, jsonBodiesOnly, sameOriginOnly, Settings, storableTextOnly } from '@app/platform';
import { SharedIoAdapter } from '@app/realtime';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { ApiModule, type ApiOptions } from './app.module';
import { serveWebApp } from './web/serve-web-app';

const LARGEST_BODY = '100kb';

/** The api with everything around its routes, not yet listening. */
export async function createApi(options: ApiOptions): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(options), {
    bufferLogs: true,
    // Webhooks are verified over the bytes as they came.
    rawBody: true,
    bodyParser: false,
  });
  await configureApi(app);
  return app;
}

/** Shared with tests, which build the app from a testing module. */
export async function configureApi(app: NestExpressApplication): Promise<void> {
  const settings = app.get(Settings);
  app.useLogger(app.get(Logger));
  app.set('trust proxy', settings.http.trustedProxies);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.use(identifyRequest);
  app.use(securityHeaders(settings));
  app.use('/api', noStore);
  app.use('/api', sameOriginOnly(settings.publicUrl));
  app.use('/api', jsonBodiesOnly);
  app.useBodyParser('json', { type: ['application/json', 'application/webhook+json'], limit: LARGEST_BODY });
  app.use('/api', storableTextOnly);
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] });
  app.useWebSocketAdapter(await SharedIoAdapter.for(app, settings.publicUrl));
  app.enableShutdownHooks();
  serveWebApp(app, settings);
}

function securityHeaders(settings: Settings) {
  const video = settings.livekit ? [settings.livekit.publicUrl, settings.livekit.publicUrl.replace(/^ws/, 'http')] : [];
  return helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'", settings.publicUrl.replace(/^http/, 'ws'), ...video],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        workerSrc: ["'self'", 'blob:'],
        upgradeInsecureRequests: settings.isSecureOrigin ? [] : null,
      },
    },
    hsts: settings.isSecureOrigin,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
}

/** Answers hold personal data: no cache on the way keeps them. */
function noStore(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { Logger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Settings } from '@app/platform';
import { TutorFacade } from '@app/tutors';
import type { NextFunction, Request, Response } from 'express';
import { isRead, packedFiles } from './packed';
import { PageRenderer } from './page-renderer';
import { robotsTxt, sitemapXml } from './search-engines';

const logger = new Logger('Pages');

/** The built pages, on the same address as the api. Any other path is the web app's own to route. */
export function serveWebApp(app: NestExpressApplication, settings: Settings): void {
  const folder = resolve(settings.webDist);
  const index = join(folder, 'index.html');
  serveSearchEngines(app, settings);
  if (!existsSync(index)) return;
  app.use(packedFiles(folder));
  app.useStaticAssets(folder, {
    index: false,
    setHeaders: (response: Response, path: string) => {
      const isHashed = path.includes(`${join('assets', '/')}`);
      response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const renderer = PageRenderer.load(folder, settings.publicUrl, () => originOf(app));
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!isRead(request) || /^\/(api|health|socket\.io|assets)(\/|$)/.test(request.path)) return next();
    answerPage(renderer, index, request, response).catch(next);
  });
}

/**
 * Whoever comes without any cookie is answered a rendered page, the same for everybody. With one, somebody may be signed
 * in: they get the empty page, which their browser fills, and nothing of theirs is ever in the HTML.
 */
async function answerPage(
  renderer: PageRenderer | null,
  index: string,
  request: Request,
  response: Response,
): Promise<void> {
  const page = await renderer?.page(request.originalUrl).catch((error: unknown) => {
    // The browser can still draw it.
    logger.warn({ err: error }, 'A page could not be rendered.');
    return null;
  });
  response.status(page?.status ?? 200);
  response.vary('Cookie');
  if (!page?.isPublic) response.setHeader('X-Robots-Tag', 'noindex');
  if (!page?.isPublic || request.headers.cookie !== undefined) {
    response.setHeader('Cache-Control', 'no-cache');
    return response.sendFile(index);
  }
  response.setHeader('Cache-Control', 'public, max-age=0, s-maxage=60');
  response.type('html');
  return page.html.send(request, response);
}

/** robots.txt and sitemap.xml: addresses on the public address, whatever host was asked. */
function serveSearchEngines(app: NestExpressApplication, settings: Settings): void {
  app.use('/robots.txt', (_request: Request, response: Response) => {
    response.setHeader('Cache-Control', 'public, max-age=3600');
    response.type('text/plain').send(robotsTxt(settings.publicUrl));
  });
  app.use('/sitemap.xml', (_request: Request, response: Response, next: NextFunction) => {
    app
      .get(TutorFacade, { strict: false })
      .publicPages()
      .then((pages) => {
        response.setHeader('Cache-Control', 'public, max-age=3600');
        response.type('application/xml').send(sitemapXml(settings.publicUrl, pages));
      })
      .catch(next);
  });
}

/** Where this very process listens, for the pages' own questions. */
function originOf(app: NestExpressApplication): string {
  const { address, family, port } = app.getHttpServer().address() as AddressInfo;
  const host = address === '0.0.0.0' || address === '::' ? '127.0.0.1' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${port}`;
}

import type { NextFunction, Request, Response } from 'express';
import { CrossSiteRequest } from './platform.errors';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Stops cross-site request forgery where the SameSite cookie alone would not: an unsafe request that carries a
 * cookie must come from our own pages. Browsers always send at least one of the two headers.
 */
export function sameOriginOnly(publicUrl: string) {
  const ownOrigin = new URL(publicUrl).origin;
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (SAFE_METHODS.has(request.method) || isFromOurPages(request, ownOrigin)) next();
    else next(new CrossSiteRequest());
  };
}

function isFromOurPages(request: Request, ownOrigin: string): boolean {
  const site = request.header('sec-fetch-site');
  const origin = request.header('origin');
  if (origin !== undefined) return origin === ownOrigin || (site === 'same-origin' && origin !== 'null');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  // Neither header: not a browser. Without a cookie there is nothing to forge (webhooks come this way).
  return request.headers.cookie === undefined;
}

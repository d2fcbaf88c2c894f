import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

const GIVEN = /^[A-Za-z0-9._-]{8,64}$/;

type Identified = IncomingMessage & { id?: unknown };

/** The id that a request has in logs and answers: the caller's own where it is a plain one, else a new one. */
export function requestIdOf(request: Identified, response: ServerResponse): string {
  if (typeof request.id === 'string') return request.id;
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && GIVEN.test(given) ? given : randomUUID();
  request.id = id;
  response.setHeader('X-Request-Id', id);
  return id;
}

/** Goes first: what is refused before the logger has seen it has an id too. */
export function identifyRequest(request: Identified, response: ServerResponse, next: () => void): void {
  requestIdOf(request, response);
  next();
}

import type { NextFunction, Request, Response } from 'express';
import type { FieldProblem } from '@app/contracts';
import { InvalidRequest, MalformedRequest, NotFound, UnsupportedMediaType } from './platform.errors';

const JSON_TYPE = /^application\/([\w.-]+\+)?json(;|$)/i;
/** No honest request is deeper, and what walks a value recursively must not run out of stack. */
const DEEPEST = 32;

/** What an HTML form sends. Only routes that take one let it in: the form guard refuses it at all others. */
export function isForm(request: Pick<Request, 'headers'>): boolean {
  return /^(multipart\/form-data|application\/x-www-form-urlencoded)(;|$)/i.test(
    (request.headers['content-type'] ?? '').trim(),
  );
}

/** A body in another form than JSON is refused, rather than read as if nothing had been sent. */
export function jsonBodiesOnly(request: Request, _response: Response, next: NextFunction): void {
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0;
  const type = (request.headers['content-type'] ?? '').replaceAll(' ', '');
  next(hasBody && !JSON_TYPE.test(type) && !isForm(request) ? new UnsupportedMediaType() : undefined);
}

/** Refuses what no rule of ours would ever take and what Postgres cannot store: NUL, lone surrogates, bottomless nesting. */
export function storableTextOnly(request: Request, _response: Response, next: NextFunction): void {
  if (!isStorable(decoded(request.path))) {
    next(new NotFound());
    return;
  }
  const problems = [...unstorable(request.query), ...unstorable(request.body)];
  if (problems.includes('too deep')) next(new MalformedRequest('The request is nested too deeply.'));
  else if (problems.length > 0) next(new InvalidRequest(problems.filter((problem) => typeof problem !== 'string')));
  else next();
}

function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** What does not decode is left to the router, which refuses it. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Without recursion: the depth of what comes in is the sender's choice. */
function unstorable(root: unknown): (FieldProblem | 'too deep')[] {
  const found: (FieldProblem | 'too deep')[] = [];
  const waiting = [{ value: root, pointer: '', depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, pointer, depth } = next;
    if (typeof value === 'string' && !isStorable(value)) {
      found.push({ pointer, detail: 'This text has characters in it that can’t be stored.' });
    }
    if (typeof value !== 'object' || value === null) continue;
    if (depth === DEEPEST) return ['too deep'];
    for (const [key, member] of Object.entries(value)) {
      const step = key.replaceAll('~', '~0').replaceAll('/', '~1');
      waiting.push({ value: member, pointer: `${pointer}/${step}`, depth: depth + 1 });
    }
  }
  return found;
}

import createClient from 'openapi-fetch';
import type { paths } from './api-types';
import { freshProof } from './fresh-proof';
import { Problem } from './problem';

/** Never asked for: it only makes the paths whole where the server renders a page. */
const NOWHERE = 'http://api.invalid';

let ask: (path: string, signal: AbortSignal) => Promise<Response> = () => Promise.reject(new Error('No api to ask.'));

/** On the server: how the api is asked. */
export function askApiThrough(how: typeof ask): void {
  ask = how;
}

export const api = createClient<paths>({
  credentials: 'same-origin',
  ...(typeof window === 'undefined' && {
    baseUrl: NOWHERE,
    fetch: (request: Request) => ask(request.url.slice(NOWHERE.length), request.signal),
  }),
});
api.use(freshProof());

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The answer's body, or a thrown Problem; never half of either. */
export async function answer<Data>(call: Promise<Answer<Data>>): Promise<NonNullable<Data>> {
  const { data, error, response } = await settle(call);
  if (!response.ok) throw Problem.fromBody(response.status, error, response.headers.get('x-request-id'));
  if (data === undefined || data === null)
    throw Problem.unexpected(response.status, response.headers.get('x-request-id'));
  return data;
}

/** For answers without a body. */
export async function done(call: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await settle(call);
  if (!response.ok) throw Problem.fromBody(response.status, error, response.headers.get('x-request-id'));
}

/** `fetch` rejects only where no answer came, or one that isn't JSON where JSON was promised. */
async function settle<Data>(call: Promise<Answer<Data>>): Promise<Answer<Data>> {
  try {
    return await call;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    if (cause instanceof SyntaxError) throw Problem.unexpected(502, null);
    throw Problem.unreachable();
  }
}

export const once = (key: string): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': key });

import { stripeId } from '../ids';
import type { Store } from '../state/store';
import { API_VERSION, type EventLog } from '../webhooks/event-log';
import { decodeForm } from './form';
import { hashOfRequest, IdempotencyKeys } from './idempotency';
import type { Route } from './routes';
import { StripeError } from './stripe-error';

export interface ApiRequest {
  method: string;
  path: string;
  query: string;
  body: string;
  headers: Record<string, string | string[] | undefined>;
}

export interface ApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: object;
}

/** One request of the SDK: who asks, what for, whether it was asked before. */
export class Api {
  private readonly keys: IdempotencyKeys;

  constructor(
    store: Store,
    private readonly events: EventLog,
    private readonly routes: readonly Route[],
    now: () => number,
  ) {
    this.keys = new IdempotencyKeys(store, now);
  }

  handle(request: ApiRequest): ApiAnswer {
    const requestId = stripeId('req', 14);
    const headers: Record<string, string> = {
      'request-id': requestId,
      'stripe-version': header(request, 'stripe-version') ?? API_VERSION,
    };
    const key = header(request, 'idempotency-key');
    if (key !== null) headers['idempotency-key'] = key;
    try {
      requireTestKey(header(request, 'authorization'));
      const { body, isReplayed } = this.answer(request, requestId, key);
      if (isReplayed) headers['idempotent-replayed'] = 'true';
      return { status: 200, headers, body };
    } catch (error) {
      if (!(error instanceof StripeError)) throw error;
      return { status: error.status, headers, body: { error: { ...error.body, request_log_url: null } } };
    }
  }

  private answer(request: ApiRequest, requestId: string, key: string | null): { body: object; isReplayed: boolean } {
    const { route, id } = this.match(request);
    const params = decodeForm(route.method === 'GET' ? request.query : request.body);
    if (route.method === 'GET' || key === null) {
      return { body: this.run(route, id, params, { id: requestId, idempotency_key: key }), isReplayed: false };
    }
    const hash = hashOfRequest(request.method, request.path, request.body);
    const known = this.keys.find(key, hash);
    if (known) return { body: known.body as object, isReplayed: true };
    const body = this.run(route, id, params, { id: requestId, idempotency_key: key });
    this.keys.remember(key, hash, body);
    return { body, isReplayed: false };
  }

  private run(
    route: Route,
    id: string,
    params: ReturnType<typeof decodeForm>,
    origin: Parameters<EventLog['during']>[0],
  ): object {
    return this.events.during(origin, () => route.answer(id, params));
  }

  private match({ method, path }: ApiRequest): { route: Route; id: string } {
    for (const route of this.routes) {
      const id = route.method === method ? idIn(route.path, path) : null;
      if (id !== null) return { route, id };
    }
    throw new StripeError(404, {
      type: 'invalid_request_error',
      message: `Unrecognized request URL (${method}: ${path}). Local Stripe plays only what the product uses.`,
    });
  }
}

/** The `:id` segment of a matching path, '' where the route has none, null where it doesn't match. */
function idIn(pattern: string, path: string): string | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  let id = '';
  for (const [index, part] of wanted.entries()) {
    const segment = given[index] ?? '';
    if (part === ':id' && /^[A-Za-z0-9_]+$/.test(segment)) id = segment;
    else if (part !== segment) return null;
  }
  return id;
}

function header(request: ApiRequest, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}

function requireTestKey(authorization: string | null): void {
  const key = authorization?.startsWith('Bearer ') ? authorization.slice(7) : null;
  if (key === null || key === '') {
    throw StripeError.unauthorized(
      'You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth.',
    );
  }
  // A live key that reached this machine's stand-in is a mistake that must not pass unnoticed; it isn't repeated here.
  if (!key.startsWith('sk_test_')) throw StripeError.unauthorized('Local Stripe takes keys that begin with sk_test_.');
}

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Api } from './api/api';
import { decodeForm } from './api/form';
import { StripeError } from './api/stripe-error';
import { ASSETS } from './pages/assets';
import { closedPage } from './pages/payment-page';
import type { PageAnswer, Payments } from './pages/payments';

const MAX_BODY_BYTES = 256 * 1024;
const LONGEST_WAIT_FOR_DELIVERY_MS = 3_000;

export interface Handlers {
  api: Api;
  payments: Payments;
  /** Resolves when the webhook receiver has answered the events of now. */
  delivered: () => Promise<void>;
}

class BodyTooLarge extends Error {}

export function requestListener(handlers: Handlers): RequestListener {
  return (request, response) => {
    answer(handlers, request, response).catch((error: unknown) => {
      if (!(error instanceof BodyTooLarge)) process.stderr.write(`${String(error)}\n`);
      if (response.headersSent) return void response.destroy();
      const [status, message] =
        error instanceof BodyTooLarge ? [413, 'Request too large.'] : [500, 'Local Stripe failed.'];
      response.setHeader('connection', 'close');
      sendJson(response, status, {}, { error: { type: 'api_error', message } });
    });
  };
}

async function answer(handlers: Handlers, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://local');
  const body = await readBody(request);
  if (url.pathname.startsWith('/v1/')) {
    const given = { method: request.method ?? 'GET', path: url.pathname, query: url.search.slice(1), body };
    const answered = handlers.api.handle({ ...given, headers: request.headers });
    return sendJson(response, answered.status, answered.headers, answered.body);
  }
  const asset = /^\/pay\/assets\/([a-z.]+)$/.exec(url.pathname)?.[1];
  if (asset !== undefined && ASSETS[asset]) {
    response.writeHead(200, { 'content-type': ASSETS[asset].type, 'cache-control': 'no-cache' });
    return void response.end(ASSETS[asset].text);
  }
  if (url.pathname === '/health') return sendJson(response, 200, {}, { ok: true });
  if (url.pathname === '/') {
    const words = 'Payment pages open from the product, when somebody buys something.';
    const html = closedPage('Local Stripe is running', words, null);
    return sendPage(handlers, response, { status: 200, html, formTarget: null });
  }
  await sendPage(handlers, response, pageAnswer(handlers.payments, request.method ?? 'GET', url.pathname, body));
}

function pageAnswer(payments: Payments, method: string, path: string, body: string): PageAnswer {
  const [, id, rest] = /^\/pay\/(cs_test_[A-Za-z0-9]+)(\/authentication)?$/.exec(path) ?? [];
  try {
    if (id !== undefined && (method === 'GET' || method === 'HEAD')) {
      return rest ? payments.showAuthentication(id) : payments.show(id);
    }
    if (id !== undefined && method === 'POST') {
      const form = decodeForm(body);
      const text = (name: string): string => (typeof form[name] === 'string' ? form[name].slice(0, 1_000) : '');
      if (rest) return payments.authenticate(id, text('outcome'));
      const card = { number: text('number'), expiry: text('expiry'), cvc: text('cvc') };
      return payments.pay(id, { ...card, name: text('name'), email: text('email').trim() });
    }
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
  }
  const html = closedPage('There is no such payment page', 'Check the address, or go back and start again.', null);
  return { status: 404, html, formTarget: null };
}

async function sendPage(handlers: Handlers, response: ServerResponse, answer: PageAnswer): Promise<void> {
  if ('redirect' in answer) {
    // Like Stripe, give the receiver a moment, so that the page that the payer comes back to already knows.
    if (answer.afterDelivery) await atMost(LONGEST_WAIT_FOR_DELIVERY_MS, handlers.delivered());
    response.writeHead(303, { location: answer.redirect, 'cache-control': 'no-store' });
    return void response.end();
  }
  const formAction = answer.formTarget === null ? `'self'` : `'self' ${answer.formTarget}`;
  response.writeHead(answer.status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(answer.html);
}

async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([work, limit]);
  clearTimeout(timer);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function sendJson(response: ServerResponse, status: number, headers: Record<string, string>, body: object): void {
  response.writeHead(status, { ...headers, 'content-type': 'application/json' });
  response.end(JSON.stringify(body, null, 2));
}

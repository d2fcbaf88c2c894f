import { randomUUID } from 'node:crypto';
import request, { type Response, type Test } from 'supertest';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface Sending {
  body?: object;
  /** The Idempotency-Key; 'new' makes one. */
  key?: string;
  headers?: Record<string, string>;
}

/** A browser without pages: it keeps cookies and says which site it is on. */
export class Visitor {
  private readonly agent: ReturnType<typeof request.agent>;

  constructor(
    private readonly url: string,
    private readonly origin: string,
  ) {
    this.agent = request.agent(url);
  }

  get(path: string, sending: Sending = {}): Promise<Response> {
    return this.send('get', path, sending);
  }

  post(path: string, body: object = {}, sending: Omit<Sending, 'body'> = {}): Promise<Response> {
    return this.send('post', path, { ...sending, body });
  }

  put(path: string, body: object, sending: Omit<Sending, 'body'> = {}): Promise<Response> {
    return this.send('put', path, { ...sending, body });
  }

  delete(path: string, sending: Sending = {}): Promise<Response> {
    return this.send('delete', path, sending);
  }

  /** A form with one file, as a browser sends it. */
  async upload(
    method: 'post' | 'put',
    path: string,
    file: { bytes: Buffer; name: string; type?: string },
    fields: Record<string, string> = {},
  ): Promise<Response> {
    const test = this.agent[method](`/api${path}`).set('Origin', this.origin).field(fields);
    return test.attach('file', file.bytes, {
      filename: file.name,
      contentType: file.type ?? 'application/octet-stream',
    });
  }

  async send(method: Method, path: string, sending: Sending): Promise<Response> {
    let test: Test = this.agent[method](`/api${path}`).set('Origin', this.origin);
    if (sending.key) test = test.set('Idempotency-Key', sending.key === 'new' ? randomUUID() : sending.key);
    for (const [name, value] of Object.entries(sending.headers ?? {})) test = test.set(name, value);
    return sending.body ? test.send(sending.body) : test;
  }

  /** The cookie header as a socket's handshake needs it. */
  cookies(): string {
    const access = { domain: new URL(this.url).hostname, path: '/', secure: false, script: false };
    return this.agent.jar.getCookies(access as never).toValueString();
  }
}

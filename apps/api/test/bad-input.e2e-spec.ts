import { gzipSync } from 'node:zlib';
import { PROBLEM_CODES } from '@app/contracts';
import { PUBLIC_URL, useTestApi } from './support/test-api';

const api = useTestApi();

interface Refusal {
  status: number;
  type: string | null;
  body: {
    code: string;
    detail: string;
    status: number;
    requestId: string;
    errors?: { pointer: string; detail: string }[];
  };
  text: string;
}

/** Sends exactly these bytes: a client library would mend what these tests are about. */
async function send(
  method: string,
  path: string,
  body?: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Refusal> {
  const response = await fetch(`${api.url}${path}`, {
    method,
    headers: { Origin: PUBLIC_URL, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    body: body ?? null,
  });
  const text = await response.text();
  const body_ = (text.startsWith('{') ? JSON.parse(text) : {}) as Refusal['body'];
  return { status: response.status, type: response.headers.get('content-type'), body: body_, text };
}

function expectProblem(refusal: Refusal, status: number, code: string): void {
  expect({ status: refusal.status, code: refusal.body.code, type: refusal.type }).toEqual({
    status,
    code,
    type: expect.stringMatching(/^application\/problem\+json/) as string,
  });
  expect(PROBLEM_CODES).toContain(refusal.body.code);
  expect(refusal.body.status).toBe(status);
  expect(refusal.body.detail).toMatch(/^[A-Z].*[.]$/);
  expect(refusal.body.requestId).not.toBe('');
  expect(refusal.text).not.toMatch(/node_modules|at \w+ \(|SELECT |SyntaxError|stack/);
}

const SIGN_IN = '/api/sign-ins';

describe('a body that is not what was asked for', () => {
  it.each([
    ['cut off', '{"email": "a@example.com", "pass'],
    ['not JSON', 'email=a'],
    ['two values', '{} {}'],
    ['a bare word', 'nonsense'],
    ['a bare number', '5'],
    ['null', 'null'],
  ])('is refused as malformed when it is %s', async (_, body) => {
    expectProblem(await send('POST', SIGN_IN, body), 400, 'platform.malformed-request');
  });

  it('is refused as too large beyond 100 kB, also when it only unpacks to that', async () => {
    const large = JSON.stringify({ email: 'a@example.com', password: 'x'.repeat(200_000) });
    expectProblem(await send('POST', SIGN_IN, large), 413, 'platform.body-too-large');
    const packed = new Uint8Array(gzipSync(JSON.stringify({ password: 'x'.repeat(20_000_000) })));
    expectProblem(await send('POST', SIGN_IN, packed, { 'Content-Encoding': 'gzip' }), 413, 'platform.body-too-large');
  });

  it.each([
    ['text', { 'Content-Type': 'text/plain' }],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['XML', { 'Content-Type': 'application/xml' }],
    ['JSON in a strange encoding', { 'Content-Type': 'application/json; charset=latin1' }],
    ['packed in a way that nobody knows', { 'Content-Encoding': 'sack' }],
  ])('is refused by its type when it is %s', async (_, headers) => {
    expectProblem(
      await send('POST', SIGN_IN, '{"email":"a@example.com","password":"x"}', headers),
      415,
      'platform.unsupported-media-type',
    );
  });

  it('names every bad field by its JSON Pointer', async () => {
    const refusal = await send('POST', SIGN_IN, JSON.stringify({ email: 7, password: ['x'], extra: true }));
    expectProblem(refusal, 400, 'platform.invalid-request');
    expect(refusal.body.errors?.map((error) => error.pointer).sort()).toEqual(['/email', '/extra', '/password']);
    for (const error of refusal.body.errors ?? []) expect(error.detail).not.toBe('');
  });

  it('names a field deep inside by its whole pointer', async () => {
    const refusal = await send(
      'POST',
      '/api/accounts',
      JSON.stringify({ accepted: [{ document: 'terms' }, { 'a/b~c': 1 }] }),
    );
    expectProblem(refusal, 400, 'platform.invalid-request');
    const pointers = refusal.body.errors?.map((error) => error.pointer);
    expect(pointers).toContain('/accepted/0/version');
    expect(pointers).toContain('/accepted/1/a~1b~0c');
    expect(pointers).toContain('/birthDate');
  });

  it.each([
    ['arrays in arrays', '['.repeat(40_000) + ']'.repeat(40_000)],
    ['objects in objects', '{"a":'.repeat(15_000) + '1' + '}'.repeat(15_000)],
  ])('is refused however deep it is nested: %s', async (_, deep) => {
    for (const body of [`{"email":${deep},"password":"x"}`, `{"accepted":${deep}}`, `{"accepted":[${deep}]}`, deep]) {
      for (const path of [SIGN_IN, '/api/accounts']) {
        const refusal = await send('POST', path, body);
        expect([400, 413]).toContain(refusal.status);
        expectProblem(refusal, refusal.status, refusal.body.code);
      }
    }
  });

  it('reaches no prototype', async () => {
    const body =
      '{"email":"a@example.com","password":"x","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    const refusal = await send('POST', SIGN_IN, body);
    expect(refusal.status).toBeGreaterThanOrEqual(400);
    expect(refusal.status).toBeLessThan(500);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each(['\u0000', '\ud800', '\u202e', '😀'.repeat(2_000)])(
    'is answered calmly with odd text in a field: %#',
    async (text) => {
      for (const [path, body] of [
        [SIGN_IN, { email: `a${text}@example.com`, password: `pass${text}word` }],
        ['/api/sign-ins/student', { handle: `sam${text}`, passphrase: `quiet${text}harbor` }],
        ['/api/accounts/verification', { token: text }],
        ['/api/accounts/verification-mails', { email: text }],
      ] as const) {
        const refusal = await send('POST', path, JSON.stringify(body));
        expect({ path, isFault: refusal.status >= 500 }).toEqual({ path, isFault: false });
      }
    },
  );

  it('leaves nothing behind', async () => {
    const counts = await api.db.query(
      'SELECT (SELECT count(*) FROM identity_account) AS accounts, (SELECT count(*) FROM platform_outbox) AS events',
    );
    expect(counts).toEqual([{ accounts: '0', events: '0' }]);
  });
});

describe('an address that nothing is at', () => {
  it.each([
    ['GET', '/api/nothing'],
    ['POST', '/api/nothing'],
    ['GET', '/api'],
    ['GET', '/api/tutors/no-such-tutor/nothing'],
    ['DELETE', '/api/subjects'],
    ['PATCH', '/api/subjects'],
    ['GET', '/api/../../etc/passwd'],
    ['GET', '/api/%2e%2e%2f%2e%2e%2fetc%2fpasswd'],
  ])('%s %s answers a problem', async (method, path) => {
    const refusal = await send(method, path);
    if (path.startsWith('/api/../')) expect(refusal.text).not.toContain('root:');
    else expectProblem(refusal, 404, 'platform.not-found');
  });

  it.each([
    '/api/tutors/%00',
    '/api/tutors/%ff%fe',
    `/api/tutors/${'x'.repeat(5_000)}`,
    '/api/legal-documents/%00',
    '/api/tutors/..%2f..',
  ])('is not a fault of ours: %.40s', async (path) => {
    const refusal = await send('GET', path);
    expect([400, 404]).toContain(refusal.status);
    expectProblem(refusal, refusal.status, refusal.body.code);
  });
});

describe('a query that makes no sense', () => {
  it.each([
    ['level=doctorate', '/level'],
    ['subject=%00', '/subject'],
    ['subject=ALGEBRA', '/subject'],
    ['text=a&text=b', '/text'],
    [`text=${'x'.repeat(2_001)}`, '/text'],
    ['text=%00', '/text'],
    ['cursor=garbage', '/cursor'],
    ['sort=price', '/sort'],
  ])('names its field: %.30s', async (query, pointer) => {
    const refusal = await send('GET', `/api/tutors?${query}`);
    expectProblem(refusal, 400, 'platform.invalid-request');
    expect(refusal.body.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('is only a search without results where it is odd but possible', async () => {
    for (const text of ['%25', '_', '%27%3B--', '%F0%9F%98%80', '%EF%BF%BF']) {
      expect(await send('GET', `/api/tutors?text=${text}`)).toMatchObject({ status: 200 });
    }
  });
});

describe('a request without the right to make it', () => {
  it('asks strangers to sign in, before it looks at what they sent', async () => {
    for (const [method, path] of [
      ['GET', '/api/me'],
      ['PUT', '/api/tutor/profile'],
      ['POST', '/api/sessions'],
      ['GET', '/api/sessions/not-a-uuid'],
    ] as const) {
      const refusal = await send(method, path, method === 'GET' ? undefined : '{}');
      expectProblem(refusal, 401, 'platform.unauthenticated');
    }
  });

  it('does not believe a cookie that it never gave', async () => {
    for (const cookie of [
      'tt_session=nonsense',
      'tt_session=',
      `tt_session=${'a'.repeat(4_000)}`,
      'tt_session=%00',
      '=; ;;',
    ]) {
      expectProblem(await send('GET', '/api/me', undefined, { Cookie: cookie }), 401, 'platform.unauthenticated');
    }
  });

  it('is stopped when another site sends it with a cookie', async () => {
    const headers = { Cookie: 'tt_session=x', Origin: 'https://elsewhere.example' };
    expectProblem(
      await send('DELETE', '/api/sign-ins/current', undefined, headers),
      403,
      'platform.cross-site-request',
    );
  });
});

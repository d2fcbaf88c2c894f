import request from 'supertest';
import { CASES } from '../matrix/cases';
import { allRoutes } from '../matrix/routes';
import { World } from '../matrix/world';
import { useTestApi } from '../support/test-api';

/** As a browser sends what a page of another site submits, with a cookie that got through whatever SameSite says. */
const FORGERIES: [from: string, headers: Record<string, string>][] = [
  ['a form on another site', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
  ['another host of the same site', { Origin: 'http://evil.track.test', 'Sec-Fetch-Site': 'same-site' }],
  ['a sandboxed frame', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }],
  ['an old browser that names no site', { Origin: 'https://evil.example' }],
  ['a page that hides its origin', { 'Sec-Fetch-Site': 'cross-site' }],
  ['nobody knows where', {}],
];

describe('a request that another site makes in somebody’s name', () => {
  const api = useTestApi();
  let cookie: string;
  let world: World;
  beforeAll(async () => {
    world = await World.on(api);
    cookie = world.as('guardian').cookies();
  }, 60_000);

  it.each(FORGERIES)('changes nothing from %s, on any route', async (_, headers) => {
    const before = await api.db.query('SELECT count(*) FROM platform_outbox');
    const let_in: string[] = [];
    for (const { name, method, path } of allRoutes()) {
      if (method === 'get') continue;
      const address = `/api${path.replace(/:(\w+)/g, (_match, param: string) => world.ids[param] ?? world.ids.nobody!)}`;
      const body = CASES[name]?.body?.(world.ids, world) ?? {};
      const answer = await request(api.url)[method](address).set(headers).set('Cookie', cookie).send(body);
      const { code } = answer.body as { code?: string };
      if (answer.status !== 403 || code !== 'platform.cross-site-request')
        let_in.push(`${name}: ${answer.status} ${code}`);
      if (answer.headers['set-cookie']) let_in.push(`${name} set a cookie`);
    }
    expect(let_in).toEqual([]);
    expect(await api.db.query('SELECT count(*) FROM platform_outbox')).toEqual(before);
    expect((await world.as('guardian').get('/me')).status).toBe(200);
  });

  it('reads nothing: no answer may be read by a page of another site', async () => {
    const answer = await request(api.url).get('/api/me').set({ Origin: 'https://evil.example', Cookie: cookie });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    const preflight = await request(api.url)
      .options('/api/sessions')
      .set({ Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' });
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined();
  });
});

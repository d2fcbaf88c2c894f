import request, { type Response } from 'supertest';
import { useTestApi } from '../support/test-api';
import type { Visitor } from '../support/visitor';
import { CASES } from './cases';
import { admissionComplaints, expectedOf, refusalComplaints } from './complaints';
import { PERSONAE } from './personae';
import type { RouteCase } from './route-case';
import { allRoutes, type DiscoveredRoute } from './routes';
import { World, type Ids } from './world';

/** Outside /api, for whoever watches over the servers. */
const OPERATIONS = /^\/health\//;

describe('every role on every route, with the first family’s ids', () => {
  const api = useTestApi();
  let world: World;
  beforeAll(async () => {
    world = await World.on(api);
  }, 60_000);

  it.each(allRoutes().map((route) => [`${route.method} ${route.path}`, route] as const))('%s', async (_, route) => {
    const routeCase = CASES[route.name];
    if (!routeCase) throw new Error(`${route.name} is missing from the matrix: apps/api/test/matrix/cases`);
    const tries = PERSONAE.map((persona) => ({ persona, expected: expectedOf(route, routeCase, persona) }));
    const complaints: string[] = [];
    const events = () => api.db.query('SELECT count(*) FROM platform_outbox');

    const refusedIds = { ...world.ids, ...(await routeCase.given?.(world)) };
    const before = await events();
    for (const { persona, expected } of tries) {
      if (expected === 'let in') continue;
      const answer = await send(world.as(persona), route, routeCase, refusedIds);
      complaints.push(...refusalComplaints(persona, expected, routeCase, answer));
    }
    expect(await events()).toEqual(before);

    for (const { persona, expected } of tries) {
      if (expected !== 'let in') continue;
      const ids = { ...world.ids, ...(await routeCase.given?.(world)) };
      const visitor = routeCase.spends ? await world.signIn(persona) : world.as(persona);
      complaints.push(...admissionComplaints(persona, routeCase, await send(visitor, route, routeCase, ids)));
    }
    if (routeCase.spends) await world.everybodySignsIn();
    expect(complaints).toEqual([]);
  });

  async function send(visitor: Visitor, route: DiscoveredRoute, routeCase: RouteCase, ids: Ids): Promise<Response> {
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
      const id = ids[name];
      if (id === undefined) throw new Error(`The matrix has no ${name} for ${route.name}.`);
      return encodeURIComponent(id);
    });
    if (OPERATIONS.test(path)) return request(api.url).get(path);
    const query = new URLSearchParams(routeCase.query?.(ids) ?? {}).toString();
    const body = routeCase.body?.(ids, world);
    return visitor.send(route.method, query ? `${path}?${query}` : path, { key: 'new', ...(body && { body }) });
  }
});

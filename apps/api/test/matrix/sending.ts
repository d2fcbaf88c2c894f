import request, { type Response } from 'supertest';
import type { Visitor } from '../support/visitor';
import type { RouteCase } from './route-case';
import type { DiscoveredRoute } from './routes';
import type { Ids, World } from './world';

/** Outside /api, for whoever watches over the servers. */
const OPERATIONS = /^\/health\//;

/** One try of one route, as its entry in the matrix says. */
export async function tryRoute(
  visitor: Visitor,
  { route, routeCase, ids, world }: { route: DiscoveredRoute; routeCase: RouteCase; ids: Ids; world: World },
): Promise<Response> {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`The matrix has no ${name} for ${route.name}.`);
    return encodeURIComponent(id);
  });
  if (OPERATIONS.test(path)) return request(world.api.url).get(path);
  const query = new URLSearchParams(routeCase.query?.(ids) ?? {}).toString();
  const body = routeCase.body?.(ids, world);
  return visitor.send(route.method, query ? `${path}?${query}` : path, { key: 'new', ...(body && { body }) });
}

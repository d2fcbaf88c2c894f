import { useTestApi } from '../support/test-api';
import { CASES } from './cases';
import { admissionComplaints, expectedOf, refusalComplaints } from './complaints';
import { PERSONAE } from './personae';
import { allRoutes, type DiscoveredRoute } from './routes';
import { tryRoute } from './sending';
import { World } from './world';

const isLast = ({ name }: DiscoveredRoute): number => (CASES[name]?.isLast ? 1 : 0);
const inOrder = (routes: DiscoveredRoute[]): DiscoveredRoute[] => routes.toSorted((a, b) => isLast(a) - isLast(b));

describe('every role on every route, with the first family’s ids', () => {
  const api = useTestApi();
  let world: World;
  beforeAll(async () => {
    world = await World.on(api);
  }, 60_000);

  it.each(inOrder(allRoutes()).map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s',
    async (_, route) => {
      const routeCase = CASES[route.name];
      if (!routeCase) throw new Error(`${route.name} is missing from the matrix: apps/api/test/matrix/cases`);
      const tries = PERSONAE.map((persona) => ({ persona, expected: expectedOf(route, routeCase, persona) }));
      const complaints: string[] = [];
      const events = () => api.db.query('SELECT count(*) FROM platform_outbox');

      const refusedIds = { ...world.ids, ...(await routeCase.given?.(world)) };
      const before = await events();
      for (const { persona, expected } of tries) {
        if (expected === 'let in') continue;
        const answer = await tryRoute(world.as(persona), { route, routeCase, ids: refusedIds, world });
        complaints.push(...refusalComplaints(persona, expected, routeCase, answer));
      }
      expect(await events()).toEqual(before);

      for (const { persona, expected } of tries) {
        if (expected !== 'let in') continue;
        const ids = { ...world.ids, ...(await routeCase.given?.(world)) };
        const visitor = routeCase.spends ? await world.signIn(persona) : world.as(persona);
        complaints.push(
          ...admissionComplaints(persona, routeCase, await tryRoute(visitor, { route, routeCase, ids, world })),
        );
      }
      if (routeCase.spends && !routeCase.isLast) await world.everybodySignsIn();
      expect(complaints).toEqual([]);
    },
  );
});

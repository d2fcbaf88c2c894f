import { globSync } from 'node:fs';
import { join } from 'node:path';
import { DiscoveryService, ModulesContainer } from '@nestjs/core';
import { HOLDS_PERSONAL_DATA, type DataMap, type PersonalDataProvider } from '@app/platform';
import { tableComplaints } from './architecture';
import { ROOT } from './seeded-violations';
import { useTestApi } from './support/test-api';

/** Tables of PostgreSQL's extensions belong to nobody here. */
const TABLES = `
  SELECT c.relname AS name FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
  ORDER BY c.relname`;

function dataMaps(): DataMap[] {
  const files = globSync('libs/*/src/**/*.data-map.ts', { cwd: ROOT });
  return files.flatMap((file) => Object.values(require(join(ROOT, file)) as Record<string, DataMap>));
}

describe('the tables of the product', () => {
  const api = useTestApi();

  function providers(): PersonalDataProvider[] {
    const discovery = new DiscoveryService(api.app.get(ModulesContainer));
    return discovery
      .getProviders()
      .filter(
        (wrapper) =>
          typeof wrapper.metatype === 'function' && Reflect.getMetadata(HOLDS_PERSONAL_DATA, wrapper.metatype) === true,
      )
      .map((wrapper) => wrapper.instance as PersonalDataProvider);
  }

  it('have an owner, a place in the data map, a retention class and, where they are about people, a provider', async () => {
    const tables = await api.db.query<{ name: string }>(TABLES);
    const libs = new Set(providers().map((provider) => provider.tables.lib));
    expect(tables.length).toBeGreaterThan(10);
    expect(
      tableComplaints(
        tables.map(({ name }) => name),
        dataMaps(),
        libs,
      ),
    ).toEqual([]);
  });
});

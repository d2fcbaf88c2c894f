// The schema as text: what the migrations make of an empty database. The embedded PostgreSQL has no pg_dump, so the
// catalogue is read in a fixed order; bodies of functions stay in their own .sql files and are listed by signature.
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../lib/paths.mjs';
import { startPostgres } from '../lib/postgres.mjs';
import { source } from './typescript.mjs';

const require = createRequire(import.meta.url);

const OURS = (oid, catalogue) => `
  NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = ${oid} AND d.classid = '${catalogue}'::regclass AND d.deptype = 'e')`;

const QUERIES = {
  extensions: `SELECT extname AS line FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY extname`,
  enums: `
    SELECT format('CREATE TYPE %I AS ENUM (%s);', t.typname, string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)) AS line
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
    WHERE t.typnamespace = 'public'::regnamespace AND ${OURS('t.oid', 'pg_type')}
    GROUP BY t.typname ORDER BY t.typname`,
  columns: `
    SELECT c.relname AS table, c.relkind = 'p' AS partitioned, pg_get_partkeydef(c.oid) AS partition_key,
      format('%I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
        CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
        CASE WHEN a.attidentity <> '' THEN ' GENERATED ' || CASE a.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END || ' AS IDENTITY' ELSE '' END,
        CASE WHEN d.oid IS NULL THEN '' WHEN a.attgenerated <> '' THEN format(' GENERATED ALWAYS AS (%s)%s', pg_get_expr(d.adbin, d.adrelid), CASE a.attgenerated WHEN 's' THEN ' STORED' ELSE ' VIRTUAL' END)
          ELSE ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) END) AS line
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND ${OURS('c.oid', 'pg_class')}
    ORDER BY c.relname, a.attnum`,
  constraints: `
    SELECT r.relname AS table, format('CONSTRAINT %I %s', c.conname, pg_get_constraintdef(c.oid)) AS line
    FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
    WHERE c.connamespace = 'public'::regnamespace AND c.contype <> 'n' AND r.relkind IN ('r', 'p') AND ${OURS('r.oid', 'pg_class')}
    ORDER BY r.relname, array_position(ARRAY['p', 'u', 'c', 'x', 'f', 't'], c.contype::text), c.conname`,
  indexes: `
    SELECT t.relname AS table, pg_get_indexdef(i.indexrelid) || ';' AS line
    FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_class n ON n.oid = i.indexrelid
    WHERE t.relnamespace = 'public'::regnamespace AND ${OURS('t.oid', 'pg_class')}
      AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u', 'x'))
    ORDER BY t.relname, n.relname`,
  triggers: `
    SELECT t.relname AS table, pg_get_triggerdef(g.oid) || ';' AS line
    FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid
    WHERE t.relnamespace = 'public'::regnamespace AND NOT g.tgisinternal ORDER BY t.relname, g.tgname`,
  sequences: `
    SELECT format('CREATE SEQUENCE %I;', c.relname) AS line FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S' AND ${OURS('c.oid', 'pg_class')}
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'i') ORDER BY c.relname`,
  views: `
    SELECT format('CREATE %sVIEW %I AS%s', CASE c.relkind WHEN 'm' THEN 'MATERIALIZED ' ELSE '' END, c.relname, E'\\n' || pg_get_viewdef(c.oid, true)) AS line
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('v', 'm') AND ${OURS('c.oid', 'pg_class')}
    ORDER BY c.relname`,
  functions: `
    SELECT format('-- %s(%s) RETURNS %s', p.proname, pg_get_function_arguments(p.oid), pg_get_function_result(p.oid)) AS line
    FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND ${OURS('p.oid', 'pg_proc')}
    ORDER BY p.proname, pg_get_function_identity_arguments(p.oid)`,
};

/** The text of apps/api/schema.sql. */
export async function schemaText() {
  const running = process.env.TEST_DATABASE_URL;
  const server = running
    ? { url: running, stop: async () => {} }
    : await startPostgres({ dir: path.join(root, '.data/check-postgres'), durable: false });
  try {
    return await inEmptyDatabase(server.url, async (url) => {
      const { migrate } = source('libs/platform/src/index.ts');
      const { migrationDataSource } = source('apps/api/src/data-source.ts');
      const dataSource = await migrationDataSource(url).initialize();
      try {
        await migrate(dataSource, path.join(root, 'libs'));
        return await dump((sql) => dataSource.query(sql));
      } finally {
        await dataSource.destroy();
      }
    });
  } finally {
    await server.stop();
  }
}

async function inEmptyDatabase(server, work) {
  const { Client } = require('pg');
  const client = new Client({ connectionString: server });
  client.on('error', () => {});
  await client.connect();
  const name = `track_schema_${randomBytes(4).toString('hex')}`;
  try {
    await client.query(`CREATE DATABASE ${name}`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    return await work(url.toString());
  } finally {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.end();
  }
}

async function dump(query) {
  const found = {};
  for (const [kind, sql] of Object.entries(QUERIES)) found[kind] = await query(sql);
  const of = (kind, table) => found[kind].filter((row) => row.table === table).map((row) => row.line);
  const tables = [...new Set(found.columns.map((row) => row.table))];
  return [
    '-- What the migrations make. Generated by `npm run schema:dump`; never edited.',
    ...found.extensions.map(({ line }) => `CREATE EXTENSION ${line};`),
    ...['enums', 'sequences'].flatMap((kind) => found[kind].map(({ line }) => line)),
    ...tables.map((table) => tableText(table, found, of)),
    ...found.views.map(({ line }) => line),
    `-- Functions\n${found.functions.map(({ line }) => line).join('\n')}`,
  ]
    .join('\n\n')
    .concat('\n');
}

function tableText(table, found, of) {
  const { partitioned, partition_key: key } = found.columns.find((row) => row.table === table);
  const body = [...of('columns', table), ...of('constraints', table)].map((line) => `  ${line}`).join(',\n');
  const create = `CREATE TABLE ${table} (\n${body}\n)${partitioned ? ` PARTITION BY ${key}` : ''};`;
  return [create, ...of('indexes', table), ...of('triggers', table)].join('\n');
}

// The committed files that are made from something else: `npm run openapi`, `schema:dump` and `env:example` write them,
// `npm run check` makes them again and compares.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/paths.mjs';
import { clientTypesText, openApiText } from './openapi.mjs';
import { schemaText } from './schema.mjs';
import { source } from './typescript.mjs';

const MAKERS = {
  openapi: {
    command: 'npm run openapi',
    async make() {
      const openApi = await openApiText();
      return {
        'apps/api/openapi.json': openApi,
        'libs/contracts/src/generated/api.d.ts': await clientTypesText(openApi),
      };
    },
  },
  schema: {
    command: 'npm run schema:dump',
    make: async () => ({ 'apps/api/schema.sql': await schemaText() }),
  },
  env: {
    command: 'npm run env:example',
    make: async () => ({ '.env.example': source('libs/platform/src/config/env-example.ts').envExample() }),
  },
};

const read = (file) => {
  const place = path.join(root, file);
  return existsSync(place) ? readFileSync(place, 'utf8') : null;
};

function write(files) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
    console.log(`wrote ${file}`);
  }
}

/** The first line that differs, so that a failed check says more than "differs". */
function difference(file, made, command) {
  const committed = read(file);
  if (committed === made) return [];
  if (committed === null) return [`${file} is missing. Run \`${command}\` and commit it.`];
  const [before, after] = [committed.split('\n'), made.split('\n')];
  const line = after.findIndex((text, index) => text !== before[index]);
  const at = line < 0 ? after.length : line;
  return [
    `${file} is out of date from line ${at + 1}. Run \`${command}\` and commit it.`,
    `  committed: ${before[at] ?? '(end)'}`,
    `  made now:  ${after[at] ?? '(end)'}`,
  ];
}

async function main() {
  const isCheck = process.argv.includes('--check');
  const wanted = process.argv.slice(2).filter((word) => word in MAKERS);
  const problems = [];
  for (const name of wanted.length > 0 ? wanted : Object.keys(MAKERS)) {
    const { command, make } = MAKERS[name];
    const files = await make();
    if (isCheck) problems.push(...Object.entries(files).flatMap(([file, text]) => difference(file, text, command)));
    else write(files);
  }
  for (const line of problems) console.error(line);
  return problems.length;
}

main().then(
  (problems) => process.exit(problems > 0 ? 1 : 0),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);

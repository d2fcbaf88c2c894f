// The api's contract, described without a database and without listening.
import { createRequire } from 'node:module';
import { source } from './typescript.mjs';

const require = createRequire(import.meta.url);

/** The text of apps/api/openapi.json. */
export async function openApiText() {
  require('reflect-metadata');
  const { NestFactory } = require('@nestjs/core');
  const { parseSettings } = source('libs/platform/src/index.ts');
  const { ApiModule } = source('apps/api/src/app.module.ts');
  const { describeApi } = source('apps/api/src/openapi.ts');
  const settings = parseSettings({ NODE_ENV: 'test', LOG_LEVEL: 'silent' });
  // A preview builds no provider: nothing connects anywhere.
  const app = await NestFactory.create(ApiModule.forRoot({ settings }), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] });
  return `${JSON.stringify(describeApi(app), null, 2)}\n`;
}

/** The text of libs/contracts/src/generated/api.d.ts: the same contract as types. */
export async function clientTypesText(openApi) {
  const { default: openapiTypescript, astToString } = await import('openapi-typescript');
  const types = astToString(await openapiTypescript(JSON.parse(openApi), { alphabetize: true }));
  return `// Generated from apps/api/openapi.json by \`npm run openapi\`.\n\n${types}`;
}

// The only exceptions to the checks, each with its reason. An entry that is no longer needed fails the check too.

/** Files that may be longer than 300 lines: path → reason. */
const LONG_FILES = {};

/** Who may read `process.env` beside libs/platform/src/config: glob → reason. */
const ENVIRONMENT_READERS = {
  'scripts/**': 'runs before the settings exist and hands them to the processes it starts',
  'libs/testing/src/**': 'finds the test services that the global set-up started',
  'apps/local-stripe/src/settings.ts': 'a process of its own that imports the kernel only; this file is its config',
  'apps/web/vite.config.ts': 'the build, not the product',
  'apps/web/browser/**': 'finds the browser and the running product',
  '**/*.config.{ts,mjs,cjs}': 'configuration of tools',
};

module.exports = { LONG_FILES, ENVIRONMENT_READERS };

// The only exceptions to the checks, each with its reason. An entry that is no longer needed fails the check too.

/** Files that may be longer than 300 lines: path → reason. */
const LONG_FILES = {};

/** TypeScript that may read `process.env` beside libs/platform/src/config: glob → reason. Scripts (.mjs) always may. */
const ENVIRONMENT_READERS = {
  'libs/testing/src/**': 'finds the test services that the global set-up started',
  'apps/local-stripe/src/main.ts': 'a process of its own that imports the kernel only, and parses its settings there',
  'apps/local-stripe/{test,browser}/**': "finds Stripe's mock, Go and the browser, and knows whether CI runs",
  'scripts/test/**': 'hands the scripts under test an environment of their own',
  'apps/web/vite.config.ts': 'the build, not the product',
  'apps/web/browser/**': 'finds the browser and the running product',
};

module.exports = { LONG_FILES, ENVIRONMENT_READERS };

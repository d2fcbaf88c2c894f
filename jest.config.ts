import type { Config } from 'jest';

const transform: Config['transform'] = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2023',
        // Global set-up is transformed but resolved by Node itself, which knows no moduleNameMapper.
        baseUrl: process.cwd(),
        paths: { '@app/*': ['./libs/*/src/index.ts'] },
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
        keepClassNames: true,
      },
      module: { type: 'commonjs' },
      sourceMaps: 'inline',
    },
  ],
};

const shared = {
  rootDir: '.',
  testEnvironment: 'node',
  moduleNameMapper: { '^@app/([^/]+)$': '<rootDir>/libs/$1/src' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
  transform,
} satisfies Config;

/** `unit` does no IO; the others need services that the global set-up starts, or finds by TEST_DATABASE_URL. */
const config: Config = {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,scripts}/**/*.spec.{ts,tsx}'] },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/libs/**/*.int-spec.ts'],
      globalSetup: '<rootDir>/libs/testing/src/global-setup.ts',
      globalTeardown: '<rootDir>/libs/testing/src/global-teardown.ts',
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/{apps,scripts}/**/*.e2e-spec.ts'],
      globalSetup: '<rootDir>/libs/testing/src/global-setup.ts',
      globalTeardown: '<rootDir>/libs/testing/src/global-teardown.ts',
    },
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/apps/*/browser/**/*.browser-spec.ts'],
      // The whole product, on data of its own; its running.json is named in TRACK_RUNNING.
      globalSetup: '<rootDir>/scripts/lib/product-for-tests.mjs',
      globalTeardown: '<rootDir>/scripts/lib/product-after-tests.mjs',
    },
  ],
  testTimeout: 30_000,
};

export default config;

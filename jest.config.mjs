const swc = (jsc) => [
  '@swc/jest',
  { swcrc: false, jsc: { target: 'es2022', ...jsc }, module: { type: 'es6', ignoreDynamic: true } },
];

const common = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '\\.css$': '<rootDir>/../../tests/support/empty-style.mjs',
    '\\.(svg|woff2)(\\?[a-z-]+)?$': '<rootDir>/../../tests/support/asset.mjs',
  },
};

/** With the application as it is, on a PostgreSQL of its own. */
const onPostgres = {
  ...common,
  moduleNameMapper: {
    '/spawn-worker\\.js$': '<rootDir>/../../tests/support/spawn-worker.ts',
    ...common.moduleNameMapper,
  },
  testEnvironment: 'node',
  globalSetup: '<rootDir>/../../tests/support/start-postgres.ts',
  globalTeardown: '<rootDir>/../../tests/support/stop-postgres.ts',
  testEnvironmentOptions: { customExportConditions: ['querschnitt', 'node'] },
  transform: {
    '^.+\\.ts$': swc({
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    }),
  },
};

/** Pure tests in shared, integration against PostgreSQL in api, components in web, what the client holds against what the API answers, the rules of the house, and the communities of the benchmark. */
export default {
  // A busy machine is no fault: nothing is proved by this.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'shared',
      rootDir: 'libs/shared',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/**/*.spec.ts'],
      testEnvironmentOptions: { customExportConditions: ['querschnitt', 'node'] },
      transform: { '^.+\\.ts$': swc({ parser: { syntax: 'typescript' } }) },
    },
    { ...onPostgres, displayName: 'api', rootDir: 'apps/api', testMatch: ['<rootDir>/src/**/*.spec.ts'] },
    {
      ...common,
      displayName: 'web',
      rootDir: 'apps/web',
      testEnvironment: '<rootDir>/../../tests/support/browser-environment.mjs',
      testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx'],
      testEnvironmentOptions: { customExportConditions: ['querschnitt', 'browser'] },
      transform: {
        '^.+\\.tsx?$': swc({
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        }),
      },
    },
    {
      ...common,
      displayName: 'rules',
      rootDir: 'tests/architecture',
      testEnvironment: 'node',
      transform: { '^.+\\.ts$': swc({ parser: { syntax: 'typescript' } }) },
    },
    { ...onPostgres, displayName: 'client', rootDir: 'tests/client', testMatch: ['<rootDir>/*.spec.ts'] },
    { ...onPostgres, displayName: 'bench', rootDir: 'bench/fill', testMatch: ['<rootDir>/*.spec.mjs'] },
  ],
};

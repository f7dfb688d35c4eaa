/** Who may import whom. Each rule was broken once on purpose to see that it bites. */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'shared-imports-no-app', severity: 'error', from: { path: '^libs/shared' }, to: { path: '^apps/' } },
    {
      name: 'shared-imports-no-framework',
      severity: 'error',
      from: { path: '^libs/shared', pathNot: '\\.spec\\.ts$' },
      to: { path: 'node_modules/(@nestjs|react|typeorm|fastify|socket\\.io)' },
    },
    { name: 'web-never-imports-api', severity: 'error', from: { path: '^apps/web' }, to: { path: '^apps/api' } },
    { name: 'api-never-imports-web', severity: 'error', from: { path: '^apps/api' }, to: { path: '^apps/web' } },
    {
      name: 'platform-and-ui-know-no-feature',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/(platform|ui)/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '/src/features/' },
    },
    {
      name: 'api-features-meet-through-the-door',
      severity: 'error',
      from: { path: '^apps/api/src/features/([^/]+)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^apps/api/src/features/', pathNot: ['^apps/api/src/features/$1/', '/index\\.ts$'] },
    },
    {
      name: 'web-features-are-strangers',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'typeorm-only-in-its-rooms',
      severity: 'error',
      from: { path: '^apps/api/src/features/', pathNot: '\\.(entity|repository|query|module|spec)\\.ts$' },
      to: { path: 'node_modules/typeorm' },
    },
    {
      name: 'controllers-hold-no-data-access',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: '\\.(entity|repository)\\.ts$' },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      conditionNames: ['querschnitt', 'import', 'require', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};

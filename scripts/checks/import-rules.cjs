// Turns the graph into dependency-cruiser's rules. Every rule made here has a seeded violation in
// fixtures/imports, and apps/api/test/import-rules.spec.ts proves that it fires.
const { LIBS, APPS, VENDOR_HOMES } = require('./graph.cjs');

const TESTS =
  '(\\.(spec|int-spec|e2e-spec|browser-spec)\\.tsx?$|^libs/[^/]+/src/test/|^apps/[^/]+/(test|browser)/|^libs/testing/|^jest\\.config\\.ts$)';
const either = (names) => (names.length > 1 ? `(${names.join('|')})` : names[0]);
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** One rule a lib: anything in libs/ beyond its own folder and its line of the graph. Its specs may use libs/testing. */
function libRules() {
  return Object.entries(LIBS)
    .filter(([lib]) => lib !== 'testing')
    .map(([lib, allowed]) =>
      rule(
        `lib-${lib}`,
        `${lib} may import ${allowed.length > 0 ? allowed.join(', ') : 'no other lib'}.`,
        { path: `^libs/${lib}/` },
        { path: '^libs/', pathNot: `^libs/${either([lib, ...allowed, 'testing'])}/` },
      ),
    );
}

function appRules() {
  return Object.entries(APPS).flatMap(([app, { libs, apps }]) => [
    rule(
      `app-${app}-apps`,
      `${app} imports no other app${apps.length > 0 ? ` but ${apps.join(', ')}` : ''}.`,
      { path: `^apps/${app}/`, pathNot: TESTS },
      { path: '^apps/', pathNot: [`^apps/${app}/`, ...apps.map((path) => `^apps/${escaped(path)}`)] },
    ),
    rule(
      `app-${app}-libs`,
      `${app} may import ${libs.join(', ')}.`,
      // A test may set an app beside the lib that it stands in for, or that calls it.
      { path: `^apps/${app}/`, pathNot: TESTS },
      { path: '^libs/', pathNot: `^libs/${either([...libs, 'testing'])}/` },
    ),
  ]);
}

function shapeRules() {
  return [
    rule(
      'libs-import-no-app',
      'An app puts libs together; a lib knows no app.',
      { path: '^libs/', pathNot: TESTS },
      { path: '^apps/' },
    ),
    rule(
      'not-in-the-graph',
      'Add the lib to scripts/checks/graph.cjs, with what it may import.',
      { path: '^libs/', pathNot: `^libs/${either(Object.keys(LIBS))}/` },
      { pathNot: '^$' },
    ),
    rule(
      'only-through-the-index',
      'From outside only libs/<x>/src/index.ts is visible.',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    ),
    rule(
      'apps-only-through-the-index',
      'From outside only libs/<x>/src/index.ts is visible.',
      { path: '^apps/', pathNot: TESTS },
      { path: '^libs/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^libs/contracts/src/generated/'] },
    ),
    rule(
      'persistence-stays-inside',
      'Entities and repositories never leave their lib.',
      { path: '^libs/[^/]+/src/index\\.ts$' },
      { path: '(\\.entity|\\.repository)\\.ts$|/src/persistence/' },
    ),
    rule(
      'testing-only-from-tests',
      'libs/testing is for specs and their builders.',
      { pathNot: TESTS },
      { path: '^libs/testing/' },
    ),
    rule(
      'no-test-in-the-product',
      'Nothing that runs in production imports a test.',
      { path: '^(apps|libs)/', pathNot: TESTS },
      { path: TESTS, pathNot: '^libs/testing/' },
    ),
    rule(
      'the-domain-is-pure',
      'Decisions know no framework, no database and no other layer.',
      { path: '^libs/[^/]+/src/domain/', pathNot: TESTS },
      {
        path: '/src/(persistence|http|use-cases|realtime|privacy)/|node_modules/(@nestjs|typeorm|pg|express)/|^(node:)?(fs|http|https|child_process)(/promises)?$',
      },
    ),
    rule(
      'the-kernel-is-pure',
      'kernel and contracts run anywhere: no framework, no database.',
      { path: '^libs/(kernel|contracts)/', pathNot: TESTS },
      { path: 'node_modules/', pathNot: 'node_modules/(zod|@types)/' },
    ),
    rule(
      'repositories-below-use-cases',
      'A repository is called; it calls no use case and knows no HTTP.',
      { path: '^libs/[^/]+/src/persistence/' },
      { path: '/src/(use-cases|http)/' },
    ),
    rule(
      'controllers-only-call-use-cases',
      'A controller says who may call and calls a use case; it reads no database.',
      { path: '^libs/[^/]+/src/http/.*\\.controller\\.ts$' },
      { path: '\\.repository\\.ts$|node_modules/(typeorm|pg)/' },
    ),
    rule('no-circular', 'A circle has no bottom to start reading at.', {}, { circular: true }),
    rule('resolvable', 'An import leads somewhere.', {}, { couldNotResolve: true }),
  ];
}

function vendorRules() {
  return VENDOR_HOMES.map(({ name, packages, home }) =>
    rule(
      `vendor-${name}`,
      `${packages.join(', ')} only behind the port in ${home}.`,
      { path: '^(libs|apps)/', pathNot: [home, TESTS, '^apps/web/'] },
      { path: `node_modules/${either(packages.map(escaped))}/` },
    ),
  );
}

const rules = [...libRules(), ...appRules(), ...shapeRules(), ...vendorRules()];

module.exports = { rules };

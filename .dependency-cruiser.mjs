/**
 * The arrows between rooms: what each may import, always through the other room's src/index.ts. All else is forbidden,
 * types included. Arrows point down, so a room stands below those that use it.
 *
 * @type {Record<string, string[]>}
 */
const mayImport = {
  'apps/cli': ['apps/api', 'apps/worker', 'libs/*'],
  'apps/api': ['libs/*'],
  'apps/worker': ['libs/*'],
  'apps/studio': ['libs/*'],

  'libs/load': ['libs/simulation', 'libs/scenario', 'libs/domain'],
  'libs/replay': ['libs/simulation', 'libs/chat', 'libs/platform', 'libs/domain'],
  'libs/intake': ['libs/chat', 'libs/payout', 'libs/ledger', 'libs/gate', 'libs/platform', 'libs/domain'],
  'libs/payout': ['libs/ledger', 'libs/platform', 'libs/domain'],
  'libs/ledger': ['libs/platform', 'libs/domain'],
  'libs/gate': ['libs/platform', 'libs/domain'],
  'libs/chat': ['libs/domain'],
  'libs/simulation': ['libs/scenario', 'libs/domain'],
  'libs/scenario': ['libs/domain'],
  'libs/report': ['libs/load', 'libs/simulation', 'libs/scenario', 'libs/domain'],
  'libs/platform': ['libs/domain'],
  'libs/domain': [],
};

const rooms = Object.keys(mayImport);
const anyOf = (folders) => `^(${folders.join('|').replaceAll('*', '[^/]+')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...rooms.map((room) => ({
      name: `arrow-from-${room.replace('/', '-')}`,
      comment: `${room} may import ${mayImport[room].join(', ') || 'nothing outside itself'}.`,
      severity: 'error',
      from: { path: anyOf([room]) },
      to: { path: '^(apps|libs)/', pathNot: anyOf([room, ...mayImport[room]]) },
    })),
    {
      name: 'no-arrow-to-tests',
      comment: 'Specs may share the fixtures of the tests.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^test/' },
    },
    {
      name: 'fixtures-only',
      comment: 'And nothing else of them.',
      severity: 'error',
      from: { path: '^(apps|libs)/.*\\.spec\\.ts$' },
      to: { path: '^test/', pathNot: '^test/support/[^/]+\\.fixture\\.ts$' },
    },
    {
      name: 'room-without-arrows',
      comment: 'A new room needs its line in the table above.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: anyOf(rooms) },
      to: {},
    },
    {
      name: 'front-door',
      comment: "Import '#room', which is its src/index.ts, and nothing behind it.",
      severity: 'error',
      from: { path: '^((?:apps|libs)/[^/]+)/' },
      to: { path: '^(apps|libs)/', pathNot: ['^$1/', '^(apps|libs)/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'domain-imports-nothing',
      comment: 'No package and no Node module either; its specs may use test tools.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/domain/' },
    },
    {
      name: 'commands-load-late',
      comment: "What every command line loads (help, a mistyped option) loads nothing else; a command's action does.",
      severity: 'error',
      from: { path: '^apps/cli/src/(main\\.ts|cli\\.ts|commands/|world/)', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^(apps|libs)/',
        pathNot: '^apps/cli/src/(main\\.ts|cli\\.ts|commands/|world/)',
        dependencyTypesNot: ['type-only', 'type-import', 'dynamic-import'],
      },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared-packages-only',
      comment: 'A package that the code imports stands in package.json; what runs in production is no devDependency.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.(spec|contract)\\.ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};

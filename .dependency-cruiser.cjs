// The one arrow, label → protocol → record → audit → adapters → faces, as rules for dependency-cruiser.
const ARROW = ['label', 'protocol', 'record', 'audit', 'adapters', 'faces']
const PURE = ['label', 'protocol', 'record', 'audit']

/** Each room may not import a room to its right. */
const towards = ARROW.slice(0, -1).map((room, at) => ({
  name: `${room}-only-leftward`,
  comment: `${room} may import only from rooms to its left`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: `^(${ARROW.slice(at + 1).join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...towards,
    {
      name: 'no-cycles',
      comment: 'no file reaches itself',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'adapters-apart',
      comment: 'adapters do not import each other',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/' },
      to: { path: '^adapters/', pathNot: '^adapters/$1/' },
    },
    {
      name: 'faces-apart',
      comment: 'faces do not import each other',
      severity: 'error',
      from: { path: '^faces/([^/]+)/' },
      to: { path: '^faces/', pathNot: '^faces/$1/' },
    },
    {
      name: 'not-through-own-door',
      comment: 'a room does not import its own index.ts',
      severity: 'error',
      from: { path: '^((?:adapters/|faces/)?[^/]+)/src/' },
      to: { path: '^$1/src/index[.]ts$' },
    },
    {
      name: 'pure-rooms-stand-alone',
      comment: 'pure rooms use no package of npm and nothing of Node',
      severity: 'error',
      from: { path: `^(${PURE.join('|')})/src/` },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'core'] },
    },
    {
      name: 'nothing-missing',
      comment: 'every import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-tests-in-products',
      comment: 'sources do not import tests, proofs or scripts',
      severity: 'error',
      from: { path: '/src/' },
      to: { path: '(^|/)(test|proofs|spec|scripts|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|test|bin)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.all.json' },
    // Packages for ES modules only name no other condition.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}

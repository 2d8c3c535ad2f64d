// The house's style as rules: closed types, no escape hatches, small functions, and pure rooms that stay pure.
import tseslint from 'typescript-eslint'

/** The only files where a value is given its branded type, or an object the type that its shapes have just read. */
const BRANDED_CONSTRUCTORS = [
  'label/src/quantity/quantity.ts',
  'label/src/time/civil-date.ts',
  'protocol/src/shape/object.ts',
]

/** The only files where JSON text becomes a typed value. */
const JSON_READERS = ['faces/cli/src/course/json.ts', 'adapters/card/src/data.ts']

const PURE_ROOMS = ['label/src/**/*.ts', 'protocol/src/**/*.ts', 'record/src/**/*.ts', 'audit/src/**/*.ts']
const TESTS = ['**/*.test.ts', '**/test/**/*.ts', 'proofs/**/*.ts', 'spec/**/*.ts', 'bench/**/*.ts']

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing has one name everywhere.',
}
const NO_ENUM = { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' }

const PURITY = [
  {
    selector: 'ClassDeclaration, ClassExpression',
    message: 'Pure rooms hold data and functions, no classes.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
    message: 'Time is an argument; pure rooms have no clock.',
  },
  {
    selector: ':function[async=true], AwaitExpression, ForOfStatement[await=true]',
    message: 'Pure rooms do not wait.',
  },
  { selector: 'ImportExpression', message: 'Pure rooms load nothing at run time.' },
]

const IMPURE_GLOBALS = [
  'console',
  'process',
  'performance',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'fetch',
  'crypto',
  'Promise',
  'Intl',
  'globalThis',
].map((name) => ({ name, message: 'Pure rooms touch nothing outside their arguments.' }))

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.stryker-tmp/**',
      'reports/**',
      'coverage/**',
      'out/**',
      'e2e/screens/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.all.json', './faces/web/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: true, requireDefaultForNonUnion: true },
      ],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40 }],
      'no-param-reassign': 'error',
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_ENUM],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: PURE_ROOMS,
    rules: {
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_ENUM, ...PURITY],
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is an argument; pure rooms have no clock.' },
        { object: 'Math', property: 'random', message: 'Pure rooms are the same every time.' },
      ],
      'no-console': 'error',
    },
  },
  {
    files: BRANDED_CONSTRUCTORS,
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }] },
  },
  {
    files: JSON_READERS,
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: TESTS,
    rules: {
      'max-lines-per-function': 'off',
      // Vitest's asymmetric matchers and JSON read back from our own output are `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Tools ask for a default export, and so do the declarations of some packages of others.
    files: ['**/*.config.ts', '*.config.mjs', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_ENUM] },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40 }],
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    // A story in the browser is told in one piece.
    files: ['e2e/tests/*.mjs'],
    rules: { 'max-lines': ['error', { max: 400 }], 'max-lines-per-function': ['error', { max: 80 }] },
  },
)

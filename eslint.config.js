import js from '@eslint/js';
import tsdoc from 'eslint-plugin-tsdoc';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

/** Where the world enters: clock, chance, environment, output. Everywhere else in libs/ they are handed in. */
const seam = {
  globals: [{ name: 'console', message: 'Hand in a logger or an output.' }],
  properties: [
    { object: 'Date', property: 'now', message: 'Take the time as an argument, or a clock.' },
    { object: 'Math', property: 'random', message: 'Draw from the keyed randomness of the domain.' },
    { object: 'process', property: 'env', message: 'Only libs/platform and apps read the environment.' },
    { object: 'process', property: 'exit', message: 'Only apps end the process.' },
  ],
  syntax: [
    {
      selector: ':matches(NewExpression, CallExpression)[callee.name="Date"][arguments.length=0]',
      message: 'Take the time as an argument, or a clock.',
    },
    {
      selector: 'ImportDeclaration[source.value=/^(node:)?process$/]',
      message: 'Only libs/platform and apps touch the process.',
    },
  ],
};

const loneTests = {
  selector:
    'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip)$/], CallExpression[callee.name=/^(fit|fdescribe|xit|xtest|xdescribe)$/]',
  message: 'A committed test neither runs alone nor is left out.',
};

export default defineConfig(
  globalIgnores(['dist', 'dist.next', 'reports', 'coverage', '.hongbao']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    plugins: { tsdoc },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'tsdoc/syntax': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A Nest module is an empty class that carries a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // An adapter in memory answers at once where its port promises an answer.
      '@typescript-eslint/require-await': 'off',
      // Types are structural: an object of the right shape is a fine options object or port.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // The tsc step reports what is not defined, and knows the globals.
      'no-undef': 'off',
    },
  },
  {
    files: ['libs/**/*.ts'],
    ignores: ['libs/platform/**'],
    rules: {
      'no-restricted-globals': ['error', ...seam.globals],
      'no-restricted-properties': ['error', ...seam.properties],
      'no-restricted-syntax': ['error', ...seam.syntax],
    },
  },
  {
    // Pure and synchronous: it knows nothing but itself.
    files: ['libs/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'The domain imports only itself.' }] },
      ],
      'no-restricted-globals': [
        'error',
        ...seam.globals,
        ...[
          'process',
          'performance',
          'crypto',
          'fetch',
          'setTimeout',
          'setInterval',
          'setImmediate',
          'queueMicrotask',
        ].map((name) => ({ name, message: 'The domain does no I/O and knows no clock.' })),
      ],
      'no-restricted-syntax': [
        'error',
        ...seam.syntax,
        {
          selector: ':function[async=true], AwaitExpression, ForOfStatement[await=true], ImportExpression',
          message: 'The domain is synchronous.',
        },
      ],
    },
  },
  {
    // It compiles plans to functions. Only numbers and words of its own get into their text, and its spec holds it to that.
    files: ['libs/simulation/src/engine/compiled.plans.ts'],
    rules: { '@typescript-eslint/no-implied-eval': 'off' },
  },
  {
    files: ['test/**/*.ts', 'apps/**/*.spec.ts', 'libs/platform/**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', loneTests] },
  },
  {
    files: ['libs/**/*.spec.ts', 'libs/**/*.contract.ts'],
    ignores: ['libs/platform/**'],
    rules: { 'no-restricted-syntax': ['error', ...seam.syntax, loneTests] },
  },
  {
    files: ['**/*.spec.ts', '**/*.contract.ts', 'test/**/*.ts'],
    rules: {
      // In a test, a value that is absent after all fails loudly by itself.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // expect(port.method) names a method without calling it.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // The toolchain and the launcher run in bare Node, before anything is installed or compiled.
    files: ['**/*.mjs', '**/*.cjs', '*.js'],
    languageOptions: {
      globals: {
        console: false,
        process: false,
        performance: false,
        setTimeout: false,
        clearTimeout: false,
        URL: false,
        Buffer: false,
      },
    },
  },
);

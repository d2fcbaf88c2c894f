import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import exceptions from './scripts/checks/exceptions.cjs';

const TESTS = ['**/*.spec.{ts,tsx}', '**/*.{int,e2e,browser}-spec.ts', '**/test/**', 'libs/testing/**'];

const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read in libs/platform/src/config only: inject Settings.',
};
const environmentTaken = {
  selector: "VariableDeclarator[init.name='process'] > ObjectPattern > Property[key.name='env']",
  message: environment.message,
};
const sleeping = {
  selector:
    "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout'] > Identifier.arguments:first-child",
  message: 'Never sleep in a test: wait for what you expect with `eventually`.',
};
const hiddenCheck = {
  selector: 'CallExpression[callee.property.name=/^(only|skip|todo)$/][callee.object.name=/^(it|test|describe)$/]',
  message: 'Every test runs.',
};

const globals = (...lists) =>
  Object.fromEntries(lists.flatMap((list) => list.split(' ')).map((name) => [name, 'readonly']));

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'coverage/',
      '.data/',
      '**/node_modules/',
      'scripts/checks/fixtures/',
      'libs/contracts/src/generated/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // TypeScript knows these better.
      'no-undef': 'off',
      'no-redeclare': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      // What only types can tell: a promise nobody waits for, `any` slipping in, a condition that is always true.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-syntax': ['error', environment, environmentTaken],
      'no-console': 'error',
      'max-lines': 'off',
      eqeqeq: 'error',
    },
  },
  {
    // Nest looks for an empty class with a decorator.
    files: ['**/*.ts'],
    rules: { '@typescript-eslint/no-extraneous-class': 'off' },
  },
  {
    files: TESTS,
    rules: {
      'no-restricted-syntax': ['error', environment, environmentTaken, sleeping, hiddenCheck],
      // Migrations, fixtures and checks are found at run time.
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
  {
    files: ['libs/platform/src/config/**', ...Object.keys(exceptions.ENVIRONMENT_READERS)],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['**/apps/web/**/*.{ts,tsx}'], ...jsxA11y.flatConfigs.recommended },
  {
    files: ['**/apps/web/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['apps/web/public/**/*.js'],
    languageOptions: { globals: globals('window document localStorage matchMedia') },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: globals(
        'process console URL fetch Buffer performance structuredClone TextDecoder AbortSignal AbortController',
        'setTimeout clearTimeout setInterval clearInterval setImmediate require module __dirname',
      ),
    },
    rules: { 'no-console': 'off' },
  },
);

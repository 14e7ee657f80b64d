import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import globals from 'globals';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import * as fences from './eslint.fences.js';

const restricted = (...lists) => ['error', ...lists.flat()];
const tests = ['**/*.spec.{ts,tsx,mjs}', '**/test/**/*.ts', '**/src/testing/**/*.ts'];
const doors = ['**/src/index.ts', '**/src/*/index.ts'];

export default [
  { ignores: ['**/dist/**', '**/generated/**', '.nx/**', '.local/**', '**/*.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { globals: globals.node },
    plugins: { '@nx': nx, 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({ conditionNames: ['@samsvar/source', 'import', 'default'] }),
      ],
    },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: ['#api/*'], depConstraints: fences.layers },
      ],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'no-restricted-syntax': restricted(fences.everywhere, fences.outsideDoors),
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-params': 'off',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: { defaultProject: 'tsconfig.base.json' } } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: globals.browser },
    rules: reactHooks.configs.recommended.rules,
  },
  { files: doors, rules: { 'no-restricted-syntax': restricted(fences.everywhere) } },
  {
    files: ['**/config.ts', '**/*.config.{js,ts,mjs}', 'infra/**/*.mjs', '**/vite.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['infra/**/*.mjs', 'apps/{bench,demo}/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off', '@nx/enforce-module-boundaries': 'off' },
  },
  {
    files: ['libs/core/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': restricted(fences.everywhere, fences.outsideDoors, fences.inCore),
      'no-restricted-globals': restricted(fences.coreGlobals),
      'no-restricted-imports': ['error', fences.coreImports],
    },
  },
  {
    files: ['libs/core/src/index.ts', 'libs/core/src/*/index.ts'],
    rules: { 'no-restricted-syntax': restricted(fences.everywhere, fences.inCore) },
  },
  ...Object.keys(fences.rooms).map((room) => ({
    files: [`apps/api/src/${room}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', fences.roomFence(room)] },
  })),
  {
    files: tests,
    ignores: ['**/config.ts'],
    languageOptions: { globals: { ...globals.jest, __dirname: 'readonly' } },
    rules: {
      'max-lines': 'off',
      'no-restricted-syntax': restricted(fences.everywhere, fences.inTests),
    },
  },
];

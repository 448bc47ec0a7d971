import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import typescript from 'typescript-eslint';
import hubwright from './tools/eslint-rules.mjs';

const tests = ['**/*.test.ts', '**/testing/**'];

/** Each layer and the ones its packages may import. Only applications (nx-plugin, cli) import their own layer. */
const layers = [
  { sourceTag: 'layer:leaf', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'layer:model', onlyDependOnLibsWithTags: ['layer:leaf'] },
  { sourceTag: 'layer:render', onlyDependOnLibsWithTags: ['layer:leaf', 'layer:model'] },
  {
    sourceTag: 'layer:app',
    onlyDependOnLibsWithTags: ['layer:leaf', 'layer:model', 'layer:render', 'layer:app'],
  },
];

/** What only the edge may touch: files, network, other processes, the terminal. */
const outsideModules = [
  'child_process',
  'dgram',
  'dns',
  'fs',
  'http',
  'http2',
  'https',
  'net',
  'process',
  'tls',
];

/** What Node offers without an import and our scripts may use. */
const nodeGlobals = [
  'AbortController',
  'Buffer',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'clearTimeout',
  'console',
  'fetch',
  'performance',
  'process',
  'setTimeout',
  'structuredClone',
];

export default typescript.config(
  {
    ignores: [
      '**/dist/',
      '**/dist-spec/',
      '**/generated/',
      'packages/schema/validators/',
      '**/fixtures/',
      '**/fixtures-changes/',
      '.nx/',
      'coverage/',
      'solutions/',
    ],
  },
  { linterOptions: { noInlineConfig: true } },
  eslint.configs.recommended,
  {
    plugins: { hubwright },
    rules: {
      'hubwright/no-vague-file-name': 'error',
      // Control characters are part of what we look for in sources and paths.
      'no-control-regex': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportAllDeclaration[exported=null]',
          message: 'List what is exported by name, so that the API can be read in one place.',
        },
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export by name; names do not change from file to file.',
        },
        {
          selector: "CallExpression[callee.property.name='localeCompare']",
          message: 'Sort by code unit; the order of a locale differs from machine to machine.',
        },
      ],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [typescript.configs.strict, typescript.configs.stylistic],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { depConstraints: layers }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // The compiler counts every index access as possibly undefined; where a loop knows better, `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Both ways are fine; which reads better depends on the type.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
    },
  },
  {
    // Where promises are, these find the ones nobody waits for. They need types, which take time, so only there.
    files: ['packages/{azure,cli,kql,nx-plugin,packaging,poller,preview}/src/**/*.ts'],
    ignores: tests,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  {
    files: ['packages/{schema,placeholders,solution,templates,packaging,arm-template}/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: outsideModules.flatMap((name) =>
            [name, `node:${name}`].map((module) => ({
              name: module,
              // Reading an address touches no network.
              ...(name === 'net' && { allowImportNames: ['isIP'] }),
              message:
                'This package is pure. Files, network and processes belong to the edge: cli, nx-plugin, tools.',
            })),
          ),
          patterns: [
            { regex: '^(node:)?(fs|dns)/', message: 'This package is pure; files belong to the edge.' },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'console', 'fetch', 'process'],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { __dirname: 'readonly' } },
  },
  {
    // These are read by tools that want a default export.
    files: ['eslint.config.mjs', 'tools/eslint-rules.mjs', '**/*.config.{js,mjs,ts}', 'tools/generate-*.mjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);

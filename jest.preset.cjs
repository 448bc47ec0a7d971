const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

// Tests neither use nor fill the cache of whoever runs them.
if (process.env.HUBWRIGHT_CACHE_DIR === undefined) {
  const folder = mkdtempSync(path.join(tmpdir(), 'hubwright-cache-'));
  process.env.HUBWRIGHT_CACHE_DIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}

/** Jest runs ES modules from source: swc strips the types, workspace packages resolve to src through our condition. */
module.exports = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@hubwright/source', 'node', 'node-addons'] },
  testMatch: ['<rootDir>/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/fixtures/'],
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // A guard against tests that hang, not a measure: real servers, git and language services take their time on a busy machine.
  testTimeout: 60_000,
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};

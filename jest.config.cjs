const { testTimeout } = require('./jest.preset.cjs');

// Jest takes the timeout of a project only when that is run alone.
module.exports = { projects: ['<rootDir>/{packages/*,e2e}/jest.config.cjs'], testTimeout };
